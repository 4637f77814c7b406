package vn.tinhso.dossiers;

import java.util.Arrays;
import java.util.Optional;
import vn.tinhso.shared.Rejected;

/** Phiếu of the one-stop desk, each printed from an event: mẫu 01, 02, 03 of either circular. */
public enum SlipKind {
    RECEIPT(Form.RECEIPT),
    SUPPLEMENT(Form.SUPPLEMENT),
    REFUSAL(Form.REFUSAL);

    private final Form form;

    SlipKind(Form form) {
        this.form = form;
    }

    Form form() {
        return form;
    }

    /** Last part of its address. */
    public String path() {
        return form.file();
    }

    /** The same in both circulars. */
    public String title() {
        return FormSet.TT03_2025.title(form);
    }

    /** The slip this event is told on, if any. */
    public static Optional<SlipKind> printedBy(DossierEvent event) {
        return switch (event) {
            case DossierEvent.DossierAccepted accepted -> Optional.of(RECEIPT);
            case DossierEvent.SupplementRequested request -> Optional.of(SUPPLEMENT);
            case DossierEvent.DossierRefused refusal -> Optional.of(REFUSAL);
            case DossierEvent.DossierFiled filed -> Optional.empty();
            case DossierEvent.SupplementSubmitted submitted -> Optional.empty();
            case DossierEvent.DossierHandedOver handedOver -> Optional.empty();
            case DossierEvent.ResultProposed proposed -> Optional.empty();
            case DossierEvent.SentBack sentBack -> Optional.empty();
            case DossierEvent.ResultSigned signed -> Optional.empty();
            case DossierEvent.ResultReturned returned -> Optional.empty();
            case DossierEvent.DossierWithdrawn withdrawn -> Optional.empty();
            case DossierEvent.ServiceRated rated -> Optional.empty();
            case DossierEvent.ResultRecalled recalled -> Optional.empty();
            case DossierEvent.ResultCorrected corrected -> Optional.empty();
            case ClockEvent clock -> Optional.empty();
            case HouseEvent house -> Optional.empty();
        };
    }

    public static SlipKind of(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "HS-034",
                        "Không có loại phiếu «" + path + "».",
                        "Mở phiếu từ trang hồ sơ."));
    }
}
