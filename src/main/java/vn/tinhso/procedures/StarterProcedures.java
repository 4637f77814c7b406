package vn.tinhso.procedures;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tinhso.shared.StarterData;

/** The first catalogue of a new installation. */
@Component
class StarterProcedures implements StarterData {

    static final String FOLDER = "classpath:starter/procedures";

    private final ProcedureStore store;
    private final Clock clock;

    StarterProcedures(ProcedureStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return 40;
    }

    @Override
    public boolean isMissing() {
        return store.isEmpty();
    }

    @Override
    public void load() {
        var files = ProcedureFiles.read(FOLDER);
        if (!files.problems().isEmpty()) {
            throw new IllegalStateException("starter catalogue:\n" + String.join("\n", files.problems()));
        }
        store.saveLifeEvents(files.lifeEvents());
        files.procedures()
                .forEach(procedure -> store.publish(
                        new Bundle(procedure, files.papersOf(procedure), Map.of()), null, clock.instant()));
    }
}
