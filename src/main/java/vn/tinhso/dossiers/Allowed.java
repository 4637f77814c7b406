package vn.tinhso.dossiers;

import java.util.EnumSet;
import java.util.Set;

/** What this party may do with this dossier now: what a page offers and the API lists. {@link Permission} decides. */
public record Allowed(Set<Deed> deeds) {

    static final Allowed NOTHING = new Allowed(Set.of());

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
        RATE,
        TAKE,
        ASSIGN,
        AMEND,
        SUSPEND,
        RESUME,
        REQUEST_PAYMENT,
        CONFIRM_PAYMENT,
        CONSULT,
        ANSWER,
        ASK_EXTENSION,
        ASK_STOP,
        ASK_SECOND_SUPPLEMENT,
        ASK_RECALL,
        ASK_CORRECTION,
        DECIDE,
        TAKE_BACK
    }

    public boolean may(Deed deed) {
        return deeds.contains(deed);
    }

    /** Whether there is anything for an official to do. */
    public boolean asOfficial() {
        return deeds.stream().anyMatch(deed -> switch (deed) {
            case SUPPLY, WITHDRAW, TAKE_RESULT, RATE -> false;
            case ACCEPT,
                    HAND_OVER,
                    REFUSE,
                    REQUEST_SUPPLEMENT,
                    PROPOSE,
                    SEND_BACK,
                    SIGN,
                    GIVE_RESULT,
                    TAKE,
                    ASSIGN,
                    AMEND,
                    SUSPEND,
                    RESUME,
                    REQUEST_PAYMENT,
                    CONFIRM_PAYMENT,
                    CONSULT,
                    ANSWER,
                    ASK_EXTENSION,
                    ASK_STOP,
                    ASK_SECOND_SUPPLEMENT,
                    ASK_RECALL,
                    ASK_CORRECTION,
                    DECIDE,
                    TAKE_BACK -> true;
        });
    }

    static Allowed of(Party party, Situation situation) {
        var deeds = EnumSet.noneOf(Deed.class);
        for (var deed : Deed.values()) {
            if (Permission.grants(deed, party, situation)) {
                deeds.add(deed);
            }
        }
        return new Allowed(deeds);
    }
}
