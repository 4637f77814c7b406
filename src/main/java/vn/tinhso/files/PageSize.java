package vn.tinhso.files;

/** Khổ giấy, with the margins papers of that size have. */
public enum PageSize {
    /** Upright; margins of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
    A4("210mm 297mm", "20mm 15mm 22mm 30mm"),
    /** On its side: registers with many columns. */
    A4_ACROSS("297mm 210mm", "15mm 12mm 19mm 15mm"),
    /** On its side: slips and receipts. */
    A5("210mm 148mm", "12mm 12mm 19mm 15mm");

    private final String sides;
    private final String margins;

    PageSize(String sides, String margins) {
        this.sides = sides;
        this.margins = margins;
    }

    String css() {
        return "@page { size: %s; margin: %s; }".formatted(sides, margins);
    }
}
