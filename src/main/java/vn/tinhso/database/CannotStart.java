package vn.tinhso.database;

/** The product cannot start, for a reason the person at the console can mend: said in one sentence with the remedy. */
public class CannotStart extends RuntimeException {

    private final String remedy;

    public CannotStart(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public CannotStart(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
