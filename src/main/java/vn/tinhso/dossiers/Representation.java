package vn.tinhso.dossiers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.MandateKind;
import vn.tinhso.identity.mandates.Mandate;
import vn.tinhso.identity.mandates.MandatesInForce;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.shared.PersonalId;
import vn.tinhso.shared.Rejected;

/** Nộp thay: by which mandates somebody files which procedure, and in whose name. */
@Component
public class Representation {

    /** How the catalogue begins the names of subjects that are no natural persons. */
    private static final List<String> ORGANISATIONS = List.of("Tổ chức", "Doanh nghiệp", "Hợp tác xã");

    private final MandatesInForce mandates;
    private final Accounts accounts;

    Representation(MandatesInForce mandates, Accounts accounts) {
        this.mandates = mandates;
        this.accounts = accounts;
    }

    /** For whom this account may file this procedure now. */
    @Transactional(readOnly = true)
    public List<Mandate> choices(Account account, Procedure procedure) {
        return mandates.of(account).stream()
                .filter(mandate -> fits(mandate, procedure))
                .toList();
    }

    /** The principal of a draft, while its mandate is in force. */
    @Transactional(readOnly = true)
    public Optional<Mandate> of(Account account, Draft draft) {
        return mandates.of(account).stream()
                .filter(mandate -> mandate.id().equals(draft.mandate()))
                .findFirst();
    }

    /** Refuses with {@code TM-020} what cannot be begun. */
    void mustFit(Account account, UUID mandate, Procedure procedure) {
        if (choices(account, procedure).stream().noneMatch(choice -> choice.id().equals(mandate))) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "TM-020",
                    "Bạn không thay mặt người hoặc tổ chức này nộp thủ tục này được.",
                    "Chọn lại nộp cho ai, hoặc mở trang Thay mặt để xem tư cách nào đang có hiệu lực và cho thủ tục nào.");
        }
    }

    /** The mandate of a draft, which stays in force until the dossier is filed; {@code null} for one's own. */
    @Nullable
    Mandate held(Account account, Draft draft, Procedure procedure) {
        var id = draft.mandate();
        return id == null
                ? null
                : mandates.hold(account, id)
                        .filter(mandate -> fits(mandate, procedure))
                        .orElseThrow(() -> new Rejected(
                                Rejected.Kind.CONFLICT,
                                "TM-021",
                                "Tư cách thay mặt của bản nháp này đã kết thúc hoặc không có trong phiên đăng nhập này.",
                                "Mở trang Thay mặt; khi có tư cách mới thì nộp từ một bản nháp mới. Người được thay mặt có"
                                        + " thể tự nộp, hoặc đến bộ phận một cửa."));
    }

    /**
     * The account that follows a dossier as its applicant's own: of an adult, by personal number. A child's is nobody's: each
     * parent follows what that parent filed.
     */
    @Nullable
    UUID applicantAccount(Mandate mandate) {
        return switch (mandate.kind()) {
            case ORGANISATION, CHILD -> null;
            case AUTHORISED -> {
                var account = mandate.principal().account();
                yield account == null ? withNumber(mandate.principal().number()) : account;
            }
        };
    }

    /** Somebody filed for at a desk follows the dossier with the account that bears the same personal number. */
    @Nullable
    UUID citizenNamedIn(Map<String, String> answers) {
        return withNumber(answers.get("nguoi_yeu_cau_so_dinh_danh"));
    }

    private @Nullable UUID withNumber(@Nullable String number) {
        return number != null && PersonalId.isValid(number)
                ? accounts.citizenWith(new PersonalId(number)).orElse(null)
                : null;
    }

    private static boolean fits(Mandate mandate, Procedure procedure) {
        return !procedure.inPerson()
                && mandate.scope().covers(procedure.field().name(), procedure.code())
                && procedure.subjects().stream()
                        .anyMatch(subject -> isOrganisation(subject) == (mandate.kind() == MandateKind.ORGANISATION));
    }

    private static boolean isOrganisation(String subject) {
        return ORGANISATIONS.stream().anyMatch(subject::startsWith);
    }
}
