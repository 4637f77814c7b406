package vn.tinhso.dossiers;

import java.util.List;
import java.util.Map;
import vn.tinhso.files.Upload;

/** A dossier another system hands in. */
public record MachineFiling(
        String procedureCode, String agencyId, Delivery delivery, Map<String, String> answers, List<Piece> files) {

    /** A file for one component. */
    public record Piece(String evidenceId, Upload upload) {}

    @Override
    public String toString() {
        return "MachineFiling[" + procedureCode + "]";
    }
}
