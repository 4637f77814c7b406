package vn.tinhso.dossiers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.dossiers.HouseEvent.HandlerAssigned;
import vn.tinhso.dossiers.HouseEvent.ParticipantLeft;
import vn.tinhso.dossiers.Participant.Part;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Role;
import vn.tinhso.shared.Rejected;

/** Phân công: who has a dossier in hand, who helps, who watches. Nobody is asked to wait while nobody has it. */
@Service
public class Handlers {

    private final Dossiers dossiers;
    private final DossierStore rows;
    private final ParticipantStore store;
    private final Accounts accounts;
    private final Chronicle chronicle;
    private final Clock clock;

    Handlers(
            Dossiers dossiers,
            DossierStore rows,
            ParticipantStore store,
            Accounts accounts,
            Chronicle chronicle,
            Clock clock) {
        this.dossiers = dossiers;
        this.rows = rows;
        this.store = store;
        this.accounts = accounts;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** Nhận thụ lý what nobody has yet. */
    @Transactional
    public Dossier take(Party.Person party, String code) {
        var before = dossiers.forUpdate(party, code, Deed.TAKE);
        return assign(before, party, participant(party.account(), Part.MAIN), "");
    }

    /** Phân công, or hand over to a colleague. */
    @Transactional
    public Dossier assign(Party party, String code, UUID accountId, Part part, String reason) {
        var before = dossiers.forUpdate(party, code, Deed.ASSIGN);
        var chosen = eligible(before, part).stream()
                .filter(account -> account.id().equals(accountId))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        "HS-052",
                        "Người được chọn không tham gia hồ sơ này được.",
                        "Chọn chuyên viên của cơ quan giải quyết trong danh sách."));
        if (chosen.id().equals(before.handler())) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "HS-053",
                    chosen.name() + " đang thụ lý hồ sơ này.",
                    "Chọn người khác, hoặc không cần làm gì thêm.");
        }
        return assign(before, party, participant(chosen, part), Grounds.remark(reason));
    }

    /** Thôi phối hợp, theo dõi; the main person is replaced, not removed. */
    @Transactional
    public Dossier release(Party party, String code, UUID accountId) {
        var before = dossiers.forUpdate(party, code, Deed.ASSIGN);
        var leaving = store.of(before.id()).stream()
                .filter(participant -> participant.accountId().equals(accountId) && participant.part() != Part.MAIN)
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.CONFLICT,
                        "HS-054",
                        "Người này không phối hợp hay theo dõi hồ sơ.",
                        "Tải lại trang; muốn đổi người thụ lý chính thì phân công người khác."));
        store.leave(before.id(), accountId, clock.instant());
        return chronicle.advance(before, before, new ParticipantLeft(leaving.name()), party.actor());
    }

    @Transactional(readOnly = true)
    public List<Participant> of(Dossier dossier) {
        return store.of(dossier.id());
    }

    /** Who may be given this part: specialists of the deciding agency; anybody of it may watch. */
    @Transactional(readOnly = true)
    public List<Account> eligible(Dossier dossier, Part part) {
        var agency = dossier.parties().competent();
        var procedure = dossier.procedure();
        var roles = switch (part) {
            case MAIN, ASSIST -> List.of(Role.SPECIALIST);
            case WATCH -> List.of(Role.SPECIALIST, Role.LEADER, Role.CLERK);
        };
        return roles.stream()
                .flatMap(role -> accounts.holding(role, agency, procedure.field(), procedure.code()).stream())
                .distinct()
                .toList();
    }

    private Dossier assign(Dossier before, Party by, Participant newcomer, String reason) {
        var present = store.of(before.id());
        var instead = newcomer.part() == Part.MAIN ? main(present) : Optional.<Participant>empty();
        instead.ifPresent(old -> store.leave(before.id(), old.accountId(), clock.instant()));
        // One person has one part: who watched and now handles stops watching.
        store.leave(before.id(), newcomer.accountId(), clock.instant());
        store.join(before.id(), newcomer, by.actor().accountId());
        rows.letRead(before.id(), newcomer.accountId().toString());
        var after = newcomer.part() == Part.MAIN ? before.withHandler(newcomer.accountId()) : before;
        var event = new HandlerAssigned(
                newcomer.part(), newcomer.name(), instead.map(Participant::name).orElse(null), reason);
        return chronicle.advance(before, after, event, by.actor());
    }

    private static Optional<Participant> main(List<Participant> participants) {
        return participants.stream()
                .filter(participant -> participant.part() == Part.MAIN)
                .findFirst();
    }

    private Participant participant(Account account, Part part) {
        return new Participant(account.id(), part, account.name(), clock.instant());
    }
}
