package vn.tinhso.procedures;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import vn.tinhso.OwnDatabase;

/** One database for the tests of this module, with the starter catalogue loaded. */
public final class ProceduresDatabase {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-05T01:30:00Z"), ZoneOffset.UTC);

    private static final DataSource SOURCE = OwnDatabase.of("__root", "procedures");

    static {
        // Without a request there is no reader's language; the machine's must not decide.
        LocaleContextHolder.setDefaultLocale(Locale.of("vi"));
    }

    private ProceduresDatabase() {}

    static JdbcClient jdbc() {
        return JdbcClient.create(SOURCE);
    }

    /** The facade over the starter catalogue, loaded on first use. */
    public static synchronized Procedures procedures() {
        var store = new ProcedureStore(jdbc());
        var starter = new StarterProcedures(store, CLOCK);
        if (starter.isMissing()) {
            starter.load();
        }
        return new Procedures(store, new SearchStore(jdbc()), new LookUps(List.of(new CatalogueLookups())), CLOCK);
    }

    /** For procedures that name no agency, as those of the starter catalogue: no organisation is ever asked. */
    public static DecidingAgencies agencies() {
        return new DecidingAgencies(null, new HeirStore(jdbc()), CLOCK);
    }

    /** The facade over the starter catalogue and six thousand invented procedures, in a database of their own. */
    static Procedures largeCatalogue() {
        var source = OwnDatabase.of("__root", "procedures");
        var jdbc = JdbcClient.create(source);
        var store = new ProcedureStore(jdbc);
        new StarterProcedures(store, CLOCK).load();
        new ResourceDatabasePopulator(new ClassPathResource("procedures/large-catalogue.sql")).execute(source);
        jdbc.sql("analyze").update();
        return new Procedures(store, new SearchStore(jdbc), LookUps.NONE, CLOCK);
    }
}
