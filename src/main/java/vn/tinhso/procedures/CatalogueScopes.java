package vn.tinhso.procedures;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.spi.ScopeSource;

/** Roles may be limited to fields and procedures of the catalogue. */
@Component
class CatalogueScopes implements ScopeSource {

    private final ObjectProvider<Procedures> procedures;
    private final ProcedureStore store;

    CatalogueScopes(ObjectProvider<Procedures> procedures, ProcedureStore store) {
        this.procedures = procedures;
        this.store = store;
    }

    @Override
    public List<String> fields() {
        return procedures.getObject().fields().stream()
                .map(field -> field.name())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public boolean isProcedure(String code) {
        return store.knows(code);
    }
}
