package vn.tinhso.dossiers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;
import vn.tinhso.privacy.spi.ConsentedUse;
import vn.tinhso.privacy.spi.ConsentedUse.Consent;
import vn.tinhso.shared.Rejected;

/** Điều đã đồng ý: what a citizen's data is used for only by consent, since when, and how it is taken back. */
@Service
public class OwnConsents {

    private final ObjectProvider<ConsentedUse> uses;
    private final AuditLog audit;

    OwnConsents(ObjectProvider<ConsentedUse> uses, AuditLog audit) {
        this.uses = uses;
        this.audit = audit;
    }

    /** One consent; the use by its key and in words. */
    public record Given(String use, String purpose, Consent consent) {}

    /** All there ever were, the newest first. */
    @Transactional(readOnly = true)
    public List<Given> of(Account person) {
        return uses.stream()
                .flatMap(use ->
                        use.of(person.id()).stream().map(consent -> new Given(use.key(), use.purpose(), consent)))
                .sorted(Comparator.comparing((Given given) -> given.consent().given())
                        .reversed())
                .toList();
    }

    /** Rút đồng ý; {@link Rejected} {@code LG-040} when there is none that stands. */
    @Transactional
    public void withdraw(Account person, String key) {
        var given = uses.stream()
                .filter(use -> use.key().equals(key))
                .filter(use -> use.of(person.id()).stream().anyMatch(consent -> consent.withdrawn() == null))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.CONFLICT,
                        "LG-040",
                        "Bạn không có đồng ý nào đang có hiệu lực về việc này.",
                        "Tải lại trang Dữ liệu của tôi để xem hiện trạng."));
        given.withdraw(person.id());
        audit.record(person.actor(), "consent.withdrawn", "account:" + person.id(), Map.of("use", key));
    }
}
