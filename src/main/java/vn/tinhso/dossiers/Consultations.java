package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.dossiers.Consultation.Outcome;
import vn.tinhso.dossiers.ConsultationStore.Closing;
import vn.tinhso.dossiers.HouseEvent.ConsultationAnswered;
import vn.tinhso.dossiers.HouseEvent.ConsultationEnded;
import vn.tinhso.files.Files;
import vn.tinhso.files.Upload;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Rejected;

/**
 * Lấy ý kiến, liên thông: several agencies at once, or one after the other. Each has its own deadline; whose time runs out
 * in silence does not stop the dossier.
 */
@Service
public class Consultations {

    private static final int MOST_AGENCIES = 10;
    private static final int LONGEST_DAYS = 60;

    private final Dossiers dossiers;
    private final ConsultationStore store;
    private final ConsultationTurns turns;
    private final Organisations organisations;
    private final Chronicle chronicle;
    private final Files files;

    Consultations(
            Dossiers dossiers,
            ConsultationStore store,
            ConsultationTurns turns,
            Organisations organisations,
            Chronicle chronicle,
            Files files) {
        this.dossiers = dossiers;
        this.store = store;
        this.turns = turns;
        this.organisations = organisations;
        this.chronicle = chronicle;
        this.files = files;
    }

    /**
     * Who is asked what.
     *
     * @param inTurn one after the other in this order (liên thông khác cấp), not side by side
     * @param days working days each has from being asked
     */
    public record Round(List<String> agencyIds, String question, int days, boolean inTurn) {}

    @Transactional
    public Dossier consult(Party party, String code, Round round) {
        var before = dossiers.forUpdate(party, code, Deed.CONSULT);
        check(round, before);
        var question = Grounds.of(round.question());
        var existing = store.of(before.id());
        var number = existing.stream().mapToInt(Consultation::round).max().orElse(0) + 1;
        var now = turns.now();
        for (var i = 0; i < round.agencyIds().size(); i++) {
            var place = round.inTurn() ? i + 1 : 1;
            var planned = new Consultation(
                    existing.size() + i + 1,
                    number,
                    place,
                    round.agencyIds().get(i),
                    question,
                    round.days(),
                    party.actor().accountId(),
                    null,
                    null,
                    null,
                    null,
                    "",
                    null);
            store.plan(before.id(), planned, now);
        }
        return turns.next(before, party.actor());
    }

    /** The consulted agency answers; late answers are kept too. */
    @Transactional
    public Dossier answer(Party party, String code, String answer, @Nullable Upload paper) {
        var before = dossiers.forUpdate(party, code, Deed.ANSWER);
        var asked = store.of(before.id()).stream()
                .filter(one -> one.isAsked() && Permission.answersFor(party, one.agencyId()))
                .findFirst()
                .orElseThrow();
        var words = Grounds.of(answer);
        var now = turns.now();
        var late = asked.isOverdue(now);
        UUID file = paper == null ? null : files.store(paper).id();
        store.close(
                before.id(),
                asked.seq(),
                new Closing(Outcome.ANSWERED, party.actor().accountId(), words, file, now));
        var event =
                new ConsultationAnswered(organisations.agency(asked.agencyId()).name(), words, late);
        return turns.next(chronicle.advance(before, before, event, party.actor()), party.actor());
    }

    /** Không chờ nữa: whose time ran out is recorded as silent, others as no longer asked, with the reason. */
    @Transactional
    public Dossier stopWaiting(Party party, String code, int seq, String reason) {
        var before = dossiers.forUpdate(party, code, Deed.CONSULT);
        var open = store.of(before.id()).stream()
                .filter(one -> one.seq() == seq && one.isOpen())
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.CONFLICT,
                        "HS-055",
                        "Cơ quan này không còn được chờ trả lời.",
                        "Tải lại trang để xem ý kiến đã có."));
        var now = turns.now();
        var silent = open.isOverdue(now);
        var words = silent ? Grounds.remark(reason) : Grounds.of(reason);
        return turns.next(close(before, open, silent, words, party, now), party.actor());
    }

    @Transactional(readOnly = true)
    public List<Consultation> of(Dossier dossier) {
        return store.of(dossier.id());
    }

    /** Agencies that may be asked about it today. */
    public List<Agency> consultable(Dossier dossier) {
        return organisations.agencies(List.of(AgencyKind.DEPARTMENT, AgencyKind.COMMUNE)).stream()
                .filter(agency -> !agency.id().equals(dossier.parties().competent()))
                .toList();
    }

    private Dossier close(Dossier before, Consultation open, boolean silent, String words, Party party, Instant now) {
        var outcome = silent ? Outcome.SILENT : Outcome.CANCELLED;
        store.close(before.id(), open.seq(), new Closing(outcome, party.actor().accountId(), words, null, now));
        var agency = organisations.agency(open.agencyId()).name();
        return chronicle.advance(before, before, new ConsultationEnded(agency, silent, words), party.actor());
    }

    private void check(Round round, Dossier dossier) {
        var agencies = round.agencyIds();
        if (agencies.isEmpty() || agencies.size() > MOST_AGENCIES) {
            throw new Rejected(
                    "HS-056",
                    "Chọn từ 1 đến " + MOST_AGENCIES + " cơ quan để lấy ý kiến.",
                    "Chọn lại cơ quan trong danh sách.");
        }
        if (new HashSet<>(agencies).size() < agencies.size()
                || !consultable(dossier).stream().map(Agency::id).toList().containsAll(agencies)) {
            throw new Rejected(
                    "HS-057",
                    "Danh sách cơ quan có cơ quan không có, bị trùng, hoặc là chính cơ quan giải quyết.",
                    "Chọn mỗi cơ quan khác một lần.");
        }
        if (round.days() < 1 || round.days() > LONGEST_DAYS) {
            throw new Rejected(
                    "HS-058",
                    "Thời hạn trả lời phải từ 1 đến " + LONGEST_DAYS + " ngày làm việc.",
                    "Nhập lại số ngày.");
        }
    }
}
