package vn.tinhso.dossiers;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.dossiers.DossierEvent.DossierHandedOver;
import vn.tinhso.dossiers.DossierEvent.ResultProposed;
import vn.tinhso.dossiers.DossierEvent.SentBack;
import vn.tinhso.dossiers.HouseEvent.AnswersAmended;
import vn.tinhso.dossiers.HouseEvent.StepUndone;

/** Sửa việc làm nhầm inside the house: the mistake stays in the record, what puts it right is added. */
@Service
public class Corrections {

    private final Dossiers dossiers;
    private final Amending amending;
    private final DossierClock dossierClock;
    private final Chronicle chronicle;

    Corrections(Dossiers dossiers, Amending amending, DossierClock dossierClock, Chronicle chronicle) {
        this.dossiers = dossiers;
        this.amending = amending;
        this.dossierClock = dossierClock;
        this.chronicle = chronicle;
    }

    /** Lấy lại bước vừa làm: one's own last internal step, before anybody acted on it. */
    @Transactional
    public Dossier takeBack(Party party, String code, String reason) {
        var before = dossiers.forUpdate(party, code, Deed.TAKE_BACK);
        var latest = dossiers.events(before).getLast();
        var back = switch (latest.event()) {
            case DossierHandedOver handedOver -> Stage.HAND_OVER;
            case ResultProposed proposed -> Stage.EXAMINE;
            case SentBack sentBack -> Stage.SIGN;
            default -> throw new IllegalStateException("permission let pass " + latest);
        };
        var event = new StepUndone(latest.seq(), latest.event().title(), Grounds.of(reason));
        return chronicle.advance(before, before.at(Move.TAKE_BACK, back), event, party.actor());
    }

    /**
     * Đính chính thông tin tờ khai while it is being examined; what the limit depends on is counted again.
     *
     * @param changes field id → what it should be
     */
    @Transactional
    public Dossier amend(Party party, String code, Map<String, String> changes, String reason) {
        var before = dossiers.forUpdate(party, code, Deed.AMEND);
        var amended = amending.amend(before, changes);
        var moved = before.withAnswers(amended.answers());
        var event = new AnswersAmended(amended.amendments(), Grounds.of(reason));
        return chronicle.advance(before, moved.with(dossierClock.recomputed(moved)), event, party.actor());
    }
}
