package vn.tinhso.dossiers;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhso.shared.Rejected;

/** Whether the content of a dossier is gone: nothing more is done with it then, and its papers are not there to give. */
@Component
class Destructions {

    private final DestructionStore store;

    Destructions(DestructionStore store) {
        this.store = store;
    }

    Optional<Destruction> of(Dossier dossier) {
        return dossier.isClosed() ? store.find(dossier.id()) : Optional.empty();
    }

    /** Passes, or is {@link Rejected} with {@code LG-030}. */
    void mustBeWhole(Dossier dossier) {
        of(dossier).ifPresent(gone -> {
            throw destroyed(dossier.code(), gone);
        });
    }

    private static Rejected destroyed(String code, Destruction gone) {
        return new Rejected(
                Rejected.Kind.NOT_FOUND,
                "LG-030",
                "Nội dung hồ sơ " + code + " đã tiêu hủy theo biên bản số " + gone.minutes() + ".",
                "Tra cứu mã hồ sơ để xem những gì còn lưu: thủ tục, cơ quan, các mốc thời gian, trạng thái.");
    }
}
