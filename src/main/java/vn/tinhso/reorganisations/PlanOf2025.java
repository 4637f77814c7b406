package vn.tinhso.reorganisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.tinhso.reorganisations.Reorganisation.State;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.StarterData;

/** The demonstration's plan: 1 July 2025, ready to be looked at, previewed and carried out. */
@Component
@ConditionalOnBooleanProperty({"tinhso.demonstration", "tinhso.old-map"})
class PlanOf2025 implements StarterData {

    private final PlanRecords records;
    private final Proposal proposal;
    private final Clock clock;

    PlanOf2025(PlanRecords records, Proposal proposal, Clock clock) {
        this.records = records;
        this.proposal = proposal;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return 70;
    }

    @Override
    public boolean isMissing() {
        return records.plans().isEmpty();
    }

    @Override
    public void load() {
        var plan = new Reorganisation(
                UUID.randomUUID(),
                State.DRAFT,
                "Bỏ cấp huyện, sắp xếp 129 xã, phường, thị trấn thành 45 xã, phường",
                "Nghị quyết số 1661/NQ-UBTVQH15",
                LocalDate.of(2025, 7, 1),
                List.of(),
                List.of(),
                null,
                null,
                null);
        records.plans().add(plan, Actor.system(), clock.instant());
        proposal.fill(plan, records.lines());
    }
}
