package vn.tinhso.calendar.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the way through a module's open due times.
 *
 * @param seen how many were looked at
 * @param last the key to go on after, {@code null} at the end
 * @param moves those that move, and those of which nobody can say
 */
public record Step(int seen, @Nullable String last, List<DueMove> moves) {}
