package vn.tinhso.reorganisations;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.tinhso.identity.Account;
import vn.tinhso.organisations.spi.Kind;
import vn.tinhso.organisations.spi.Rehoming;
import vn.tinhso.reorganisations.Reorganisation.State;
import vn.tinhso.shared.Rejected;

/**
 * Sắp xếp cơ quan: the only way agencies end, merge or split. A plan changes nothing; its preview names every single thing
 * that would move and every one that has no home yet; the confirmation gives the agencies their dates and has everything
 * brought over, explained and recorded.
 */
@Service
public class Reorganisations {

    private static final Duration PATIENCE = Duration.ofMillis(1500);
    public static final int LONGEST = 300;

    private final PlanRecords records;
    private final PendingPlans pending;
    private final Proposal proposal;
    private final RehomingWorker worker;
    private final Sources sources;

    Reorganisations(
            PlanRecords records, PendingPlans pending, Proposal proposal, RehomingWorker worker, Sources sources) {
        this.records = records;
        this.pending = pending;
        this.proposal = proposal;
        this.worker = worker;
        this.sources = sources;
    }

    /** Numbers of one kind of thing, before and after. */
    public record OfKind(Kind kind, long foreseen, long moved, long unsettled) {}

    /**
     * What a plan does.
     *
     * @param seen of {@code total} things, in the walk that is under way
     */
    public record Effect(Reorganisation plan, long seen, long total, List<OfKind> kinds) {

        public long foreseen() {
            return kinds.stream().mapToLong(OfKind::foreseen).sum();
        }

        public long moved() {
            return kinds.stream().mapToLong(OfKind::moved).sum();
        }

        public long unsettled() {
            return kinds.stream().mapToLong(OfKind::unsettled).sum();
        }
    }

    /** Keeps an empty plan. */
    public Reorganisation draft(Account account, String title, String decision, LocalDate effective) {
        if (title.isBlank() || decision.isBlank() || Math.max(title.length(), decision.length()) > LONGEST) {
            throw new Rejected(
                    "SX-002",
                    "Phương án cần tên và văn bản quyết định, mỗi mục nhiều nhất 300 ký tự.",
                    "Ghi tên phương án và số, tên văn bản; người dân sẽ đọc được văn bản ở hồ sơ.");
        }
        var plan = new Reorganisation(
                UUID.randomUUID(),
                State.DRAFT,
                title.strip(),
                decision.strip(),
                effective,
                List.of(),
                List.of(),
                null,
                null,
                null);
        pending.add(account, plan);
        return find(plan.id());
    }

    /** Lines and new agencies for everything whose administrative unit ended the day before the plan takes effect. */
    public Reorganisation fillFromUnits(Account account, UUID id) {
        pending.edit(account, id, plan -> proposal.fill(plan, records.lines()));
        return find(id);
    }

    public Reorganisation put(Account account, UUID id, Line line) {
        pending.edit(account, id, plan -> {
            pending.check(plan, line);
            records.lines().put(id, line);
        });
        return find(id);
    }

    public Reorganisation drop(Account account, UUID id, int seq) {
        pending.edit(account, id, plan -> records.lines().drop(id, seq));
        return find(id);
    }

    public Reorganisation put(Account account, UUID id, Beginning beginning) {
        pending.edit(account, id, plan -> records.lines().put(id, beginning.agency(plan.effective())));
        return find(id);
    }

    public Reorganisation dropBeginning(Account account, UUID id, String agencyId) {
        pending.edit(account, id, plan -> records.lines().dropBeginning(id, agencyId));
        return find(id);
    }

    /** Walks through everything that hangs on the agencies; changes nothing. */
    public Reorganisation preview(Account account, UUID id) {
        pending.preview(account, id);
        worker.workFor(id, PATIENCE);
        return find(id);
    }

    /** Gives the agencies their dates; from the effective day on everything is brought over. */
    public Reorganisation confirm(Account account, UUID id) {
        pending.confirm(account, id);
        return find(id);
    }

    /** Goes on with what had no home. */
    public Reorganisation resume(Account account, UUID id) {
        pending.resume(account, id);
        return find(id);
    }

    public Reorganisation withdraw(Account account, UUID id) {
        pending.withdraw(account, id);
        return find(id);
    }

    public Reorganisation find(UUID id) {
        return records.plans().find(id).orElseThrow(PendingPlans::unknown);
    }

    public List<Reorganisation> latest(int limit) {
        return records.plans().latest(limit);
    }

    public Effect effect(UUID id) {
        var walks = records.rehomings().walks(id);
        var numbers = records.rehomings().byKind(id);
        var kinds = new ArrayList<OfKind>();
        for (var kind : sources.kinds()) {
            numbers.stream()
                    .filter(row -> row.source().equals(kind.name()))
                    .forEach(row -> kinds.add(new OfKind(kind, row.foreseen(), row.moved(), row.unsettled())));
        }
        return new Effect(
                find(id),
                walks.stream().mapToLong(Walk::seen).sum(),
                walks.stream().mapToLong(Walk::total).sum(),
                List.copyOf(kinds));
    }

    /** A page of the things of one kind, those without a home first. */
    public List<Rehoming> things(UUID id, Kind kind, int offset, int limit) {
        return records.rehomings().of(id, kind.name(), offset, limit);
    }

    public long count(UUID id, Kind kind) {
        return records.rehomings().count(id, kind.name());
    }

    /** Everything that can hang on an agency. */
    public List<Kind> kinds() {
        return sources.kinds();
    }
}
