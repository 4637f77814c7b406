package vn.tinhso.audit.spi;

import java.util.Optional;
import vn.tinhso.shared.Actor;

/** Who may read the log of everybody. */
public interface LogReaders {

    /** The person of this request, if they may; empty for all others. */
    Optional<Actor> current();
}
