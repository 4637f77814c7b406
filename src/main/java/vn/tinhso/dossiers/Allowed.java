package vn.tinhso.dossiers;

import java.util.EnumSet;
import java.util.Set;
import vn.tinhso.identity.Role;

/** What this party may do with this dossier now: what a page offers and the API lists. The services check again. */
public record Allowed(Set<Deed> deeds) {

    /** A press of a button. */
    public enum Deed {
        ACCEPT,
        HAND_OVER,
        REFUSE,
        REQUEST_SUPPLEMENT,
        PROPOSE,
        SEND_BACK,
        SIGN,
        GIVE_RESULT,
        SUPPLY,
        WITHDRAW,
        TAKE_RESULT,
        RATE
    }

    public boolean may(Deed deed) {
        return deeds.contains(deed);
    }

    /** Whether there is anything for an official to do. */
    public boolean asOfficial() {
        return deeds.stream().anyMatch(deed -> switch (deed) {
            case ACCEPT, HAND_OVER, REFUSE, REQUEST_SUPPLEMENT, PROPOSE, SEND_BACK, SIGN, GIVE_RESULT -> true;
            case SUPPLY, WITHDRAW, TAKE_RESULT, RATE -> false;
        });
    }

    static Allowed of(Party party, Dossier dossier, boolean rated) {
        var deeds = EnumSet.noneOf(Deed.class);
        for (var deed : Deed.values()) {
            if (isAllowed(deed, party, dossier, rated)) {
                deeds.add(deed);
            }
        }
        return new Allowed(deeds);
    }

    private static boolean isAllowed(Deed deed, Party party, Dossier dossier, boolean rated) {
        var status = dossier.status();
        var stage = dossier.stage();
        var waits = dossier.awaitsApplicant();
        var desk = party.holds(Role.DESK_OFFICER, dossier.parties().receiving());
        var examines = party.holds(Role.SPECIALIST, dossier.parties().competent());
        var signs = party.holds(Role.LEADER, dossier.parties().competent());
        var applicant = party.isApplicantOf(dossier);
        return switch (deed) {
            case ACCEPT -> desk && stage == Stage.RECEIVE && !waits && status.allows(Move.ACCEPT);
            case HAND_OVER -> desk && status.allows(Move.HAND_OVER);
            case REFUSE -> desk && stage == Stage.RECEIVE && status.allows(Move.REFUSE);
            case REQUEST_SUPPLEMENT ->
                dossier.supplements() == 0
                        && status.allows(Move.REQUEST_SUPPLEMENT)
                        && (desk && (stage == Stage.RECEIVE || stage == Stage.HAND_OVER)
                                || examines && stage == Stage.EXAMINE);
            case PROPOSE -> examines && stage == Stage.EXAMINE && status.allows(Move.PROPOSE);
            case SEND_BACK -> signs && stage == Stage.SIGN && status.allows(Move.SEND_BACK);
            case SIGN -> signs && stage == Stage.SIGN && status.allows(Move.COMPLETE);
            case GIVE_RESULT -> desk && status.allows(Move.RETURN);
            case SUPPLY -> (applicant || desk) && waits;
            case WITHDRAW -> (applicant || desk) && status.allows(Move.WITHDRAW);
            case TAKE_RESULT -> applicant && dossier.delivery() == Delivery.ONLINE && status.allows(Move.RETURN);
            case RATE -> applicant && !rated && status == DossierStatus.RETURNED;
        };
    }
}
