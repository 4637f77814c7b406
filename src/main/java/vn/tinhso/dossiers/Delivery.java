package vn.tinhso.dossiers;

/** Hình thức nhận kết quả. */
public enum Delivery {
    ONLINE("Bản điện tử trên hệ thống"),
    DESK("Bản giấy tại Trung tâm Phục vụ hành chính công"),
    POST("Bản giấy gửi qua bưu chính công ích");

    private final String label;

    Delivery(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
