package vn.tinhso.dossiers;

import vn.tinhso.files.PageSize;

/** Bộ mẫu: which circular's forms this installation prints. */
enum FormSet {
    /**
     * Bảy mẫu, in force. Only the list of the seven was at hand, not the text of the circular: what a form asks beyond
     * its name follows the form it replaces, and its size is the one of letters.
     */
    TT03_2025("Thông tư 03/2025/TT-VPCP, Phụ lục I", "tt03-2025", PageSize.A4),
    /** Sáu mẫu, on A5 except the register; it knew no notice of stopping, which is then printed as the newer one. */
    TT01_2018("Thông tư 01/2018/TT-VPCP, Phụ lục", "tt01-2018", PageSize.A5);

    private final String circular;
    private final String folder;
    private final PageSize slips;

    FormSet(String circular, String folder, PageSize slips) {
        this.circular = circular;
        this.folder = folder;
        this.slips = slips;
    }

    /** The set that has this form. */
    FormSet having(Form form) {
        return form == Form.STOP_NOTICE ? TT03_2025 : this;
    }

    String title(Form form) {
        return switch (form) {
            case RECEIPT -> "Giấy tiếp nhận hồ sơ và hẹn trả kết quả";
            case SUPPLEMENT -> "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ";
            case REFUSAL -> "Phiếu từ chối tiếp nhận giải quyết hồ sơ";
            case APOLOGY ->
                this == TT01_2018 ? "Phiếu xin lỗi và hẹn lại ngày trả kết quả" : "Văn bản xin lỗi và đề nghị gia hạn";
            case STOP_NOTICE -> "Thông báo dừng giải quyết hồ sơ";
            case CONTROL_SHEET -> "Phiếu kiểm soát quá trình giải quyết hồ sơ";
            case REGISTER -> "Sổ theo dõi hồ sơ";
        };
    }

    /** {@code Mẫu số 02, Thông tư …}. */
    String origin(Form form) {
        var number = form.ordinal() + (this == TT01_2018 && form.compareTo(Form.STOP_NOTICE) > 0 ? 0 : 1);
        return "Mẫu số %02d, %s".formatted(number, circular);
    }

    /** The register's many columns want a sheet on its side. */
    PageSize size(Form form) {
        return form == Form.REGISTER ? PageSize.A4_ACROSS : slips;
    }

    String template(Form form) {
        return folder + "/" + form.file();
    }
}
