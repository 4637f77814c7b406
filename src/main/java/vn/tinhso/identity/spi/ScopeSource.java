package vn.tinhso.identity.spi;

import java.util.List;

/** Says what a role may be limited to: the catalogue of procedures lies above accounts. */
public interface ScopeSource {

    /** Names of the fields, as dossiers carry them. */
    List<String> fields();

    /** Whether there is a procedure with this code. */
    boolean isProcedure(String code);
}
