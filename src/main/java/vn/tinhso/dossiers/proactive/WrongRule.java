package vn.tinhso.dossiers.proactive;

import vn.tinhso.shared.Rejected;

/** A refusal about one field of the form of a rule. */
public class WrongRule extends Rejected {

    private final String field;

    WrongRule(String field, String code, String message, String remedy) {
        super(code, message, remedy);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
