package vn.tinhso.shared;

/**
 * Data a module brings along for the demonstration province, loaded once on first start in the order of {@link #rank()}.
 * Loading must be idempotent: a start that was cut off is simply repeated.
 */
public interface StarterData {

    /** Position among the modules: lower ranks exist before higher ones look them up. */
    int rank();

    /** Whether this part still has to be loaded. */
    boolean isMissing();

    void load();
}
