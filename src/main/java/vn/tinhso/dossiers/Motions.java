package vn.tinhso.dossiers;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.dossiers.HouseEvent.MotionDecided;
import vn.tinhso.dossiers.HouseEvent.MotionMade;
import vn.tinhso.shared.Rejected;

/** Đề xuất và quyết định: one official moves, a leader grants; what was granted happens in the same transaction. */
@Service
public class Motions {

    private static final int LONGEST_EXTENSION = 60;

    private final Dossiers dossiers;
    private final MotionStore store;
    private final Situations situations;
    private final MotionEffects effects;
    private final Amending amending;
    private final Chronicle chronicle;

    Motions(
            Dossiers dossiers,
            MotionStore store,
            Situations situations,
            MotionEffects effects,
            Amending amending,
            Chronicle chronicle) {
        this.dossiers = dossiers;
        this.store = store;
        this.situations = situations;
        this.effects = effects;
        this.amending = amending;
        this.chronicle = chronicle;
    }

    /** Đề xuất lãnh đạo. */
    @Transactional
    public Dossier move(Party party, String code, Motion motion) {
        var before = dossiers.forUpdate(party, code, MotionPermission.deed(motion.kind()));
        Grounds.of(motion.reason());
        check(before, motion);
        store.add(before.id(), motion, InPlaceOf.actor(before, party.actor()), chronicle.now());
        var event = new MotionMade(motion.kind(), motion.reason().strip());
        return chronicle.advance(before, before, event, party.actor());
    }

    /** Đồng ý or not, with a remark; what no longer fits the dossier is refused, not granted. */
    @Transactional
    public Dossier decide(Party.Person leader, String code, boolean approve, String remark) {
        var before = dossiers.forUpdate(leader, code, Deed.DECIDE);
        var open = situations.of(before).motion().orElseThrow();
        var kind = open.motion().kind();
        if (approve) {
            MotionPermission.mustFit(kind, situations.of(before));
        }
        store.decide(before.id(), open.seq(), approve, leader.actor(), chronicle.now());
        var words = approve ? Grounds.remark(remark) : Grounds.of(remark);
        var decided = chronicle.advance(before, before, new MotionDecided(kind, approve, words), leader.actor());
        return approve ? effects.carryOut(decided, open.motion(), leader) : decided;
    }

    private void check(Dossier dossier, Motion motion) {
        switch (motion) {
            case Motion.Extend(var days, var reason) -> {
                if (days < 1 || days > LONGEST_EXTENSION) {
                    throw new Rejected(
                            "HS-076",
                            "Gia hạn từ 1 đến " + LONGEST_EXTENSION + " ngày làm việc.",
                            "Nhập lại số ngày gia hạn.");
                }
            }
            case Motion.SecondSupplement(var items, var note, var days, var reason) ->
                new Supplements.Ask(items, note, days).checked();
            case Motion.Stop(var reason, var basis) -> Grounds.remark(basis);
            case Motion.Recall recall -> {}
            case Motion.Correct(var answers, var reason) -> amending.amend(dossier, answers);
        }
    }
}
