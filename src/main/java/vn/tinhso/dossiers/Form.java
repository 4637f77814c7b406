package vn.tinhso.dossiers;

/** Mẫu giấy tờ of the one-stop mechanism, whichever circular's wording is printed. */
enum Form {
    RECEIPT("giay-hen"),
    SUPPLEMENT("bo-sung"),
    REFUSAL("tu-choi"),
    APOLOGY("xin-loi"),
    STOP_NOTICE("dung-giai-quyet"),
    CONTROL_SHEET("kiem-soat"),
    REGISTER("so-theo-doi");

    private final String file;

    Form(String file) {
        this.file = file;
    }

    /** Name of its template. */
    String file() {
        return file;
    }
}
