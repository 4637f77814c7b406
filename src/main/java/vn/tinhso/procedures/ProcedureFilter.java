package vn.tinhso.procedures;

import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Procedure.Level;

/**
 * Which procedures to list; {@code null} means any.
 *
 * @param field code of the lĩnh vực
 * @param lifeEvent key of the life event
 */
public record ProcedureFilter(
        @Nullable String field,
        @Nullable Level level,
        @Nullable String lifeEvent) {

    public static final ProcedureFilter ALL = new ProcedureFilter(null, null, null);

    boolean accepts(Procedure procedure) {
        return (field == null || field.equals(procedure.field().code()))
                && (level == null || procedure.levels().contains(level))
                && (lifeEvent == null || procedure.lifeEvents().contains(lifeEvent));
    }
}
