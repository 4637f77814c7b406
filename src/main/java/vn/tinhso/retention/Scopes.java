package vn.tinhso.retention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.procedures.Procedure.Field;
import vn.tinhso.procedures.Procedures;

/** Thủ tục, lĩnh vực a rule or a hold may be about: those that exist or once did. */
@Component
class Scopes {

    private final Procedures procedures;

    Scopes(Procedures procedures) {
        this.procedures = procedures;
    }

    List<Field> fields() {
        return procedures.fields();
    }

    /** Passes, or is rejected with {@code LG-002}. */
    void mustKnow(@Nullable String procedure, @Nullable String field) {
        var unknownProcedure =
                procedure != null && procedures.history(procedure).isEmpty();
        var unknownField = field != null
                && procedures.fields().stream().noneMatch(known -> known.code().equals(field));
        if (unknownProcedure || unknownField || procedure != null && field != null) {
            throw Refused.unknownProcedure();
        }
    }
}
