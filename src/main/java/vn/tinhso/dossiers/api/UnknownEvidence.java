package vn.tinhso.dossiers.api;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.Problems.Wrong;

/** Papers were sent for components that this dossier does not have. */
final class UnknownEvidence extends Rejected {

    private final transient List<String> ids;

    private UnknownEvidence(List<String> ids) {
        super(
                "HS-041",
                "Hồ sơ này không có thành phần: " + String.join(", ", ids) + ".",
                "Xem “evidence” của thủ tục (điều kiện “when” phụ thuộc câu trả lời), rồi gửi lại với đúng “id”.");
        this.ids = ids;
    }

    static void refuse(Collection<String> named, Set<String> known) {
        var unknown =
                named.stream().filter(id -> !known.contains(id)).distinct().toList();
        if (!unknown.isEmpty()) {
            throw new UnknownEvidence(unknown);
        }
    }

    List<Wrong> errors() {
        return ids.stream()
                .map(id -> new Wrong("EVIDENCE", id, "Không có thành phần này. / No such evidence."))
                .toList();
    }
}
