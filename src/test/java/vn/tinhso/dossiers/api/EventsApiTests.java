package vn.tinhso.dossiers.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.TestClock;
import vn.tinhso.WholeProduct;
import vn.tinhso.audit.Chained;
import vn.tinhso.identity.Machine;

/** Another system follows what happens, and sees what its entry in the book lets it. */
@WholeProduct
class EventsApiTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final Chained chain;
    private Machine machine;

    EventsApiTests(@Autowired ApplicationContext context) {
        chain = new Chained(context);
    }

    @BeforeEach
    void beginOnAFridayMorning() {
        clock.set(TestClock.START);
        machine = Machine.demo(port);
    }

    @AfterEach
    void limitNobody() {
        jdbc.sql("update identity.client set agencies = '{}', restricted = false where id = 'demo'")
                .update();
        jdbc.sql("update dossiers.dossier set restricted = false where restricted")
                .update();
    }

    @Test
    void goesOnFromWhereItStoppedWithoutGapsAndWithoutRepeating() {
        var before = end();

        var code = filed();
        chain.tie();
        var first = machine.get("/api/v1/events?size=1&after=" + before).json();
        var next = first.path("next").asLong();
        var second = machine.get("/api/v1/events?after=" + next).json();

        assertThat(first.at("/items/0/dossier").asString()).isEqualTo(code);
        assertThat(first.at("/items/0/event/type").asString()).isEqualTo("DossierFiled");
        assertThat(first.at("/items/0/position").asLong()).isGreaterThan(before);
        assertThat(second.path("items")).isEmpty();
        assertThat(second.path("more").asBoolean()).isFalse();
        assertThat(jdbc.sql("select count(*) from audit.entry where deed = 'dossiers.eventsRead'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void tellsASystemThatIsLimitedToAgenciesOfTheirDossiersOnly() {
        var before = end();
        var code = filed();
        chain.tie();
        byAnother(code, false);
        limit("agencies = '{xa-03334}'");

        assertThat(codesAfter(before)).doesNotContain(code);
        assertThat(machine.get("/api/v1/dossiers/" + code).status()).isEqualTo(404);
        assertThat(machine.post("/api/v1/dossiers", Births.key(), Births.of("Vàng Thị Mai"))
                        .code())
                .isEqualTo("HS-154");

        limit("agencies = '{tinh}'");

        assertThat(codesAfter(before)).as("what lies below the province").contains(code);
        assertThat(machine.get("/api/v1/dossiers/" + code).status()).isEqualTo(200);
    }

    @Test
    void hidesRestrictedDossiersOfOthersFromWhoeverIsNotCleared() {
        var before = end();
        var code = filed();
        chain.tie();
        byAnother(code, true);

        assertThat(codesAfter(before)).doesNotContain(code);
        assertThat(machine.get("/api/v1/dossiers/" + code).status()).isEqualTo(404);

        limit("restricted = true");

        assertThat(codesAfter(before)).contains(code);
    }

    @Test
    void refusesNonsense() {
        assertThat(machine.get("/api/v1/events?after=-1").status()).isEqualTo(400);
        assertThat(machine.get("/api/v1/events?size=501").status()).isEqualTo(400);
        assertThat(Machine.demo(port, "procedures.read").get("/api/v1/events").status())
                .isEqualTo(403);
    }

    private String filed() {
        return machine.post("/api/v1/dossiers", Births.key(), Births.of("Vàng Thị Mai"))
                .json()
                .path("code")
                .asString();
    }

    /** One's own filing is never hidden from oneself. */
    private void byAnother(String code, boolean restricted) {
        jdbc.sql("update dossiers.dossier set restricted = :restricted, filed_by = 'client:khac' where code = :code")
                .param("restricted", restricted)
                .param("code", code)
                .update();
    }

    private long end() {
        chain.tie();
        return jdbc.sql("select coalesce(max(position), 0) from audit.link")
                .query(Long.class)
                .single();
    }

    private List<String> codesAfter(long position) {
        var codes = new ArrayList<String>();
        machine.get("/api/v1/events?after=" + position)
                .json()
                .path("items")
                .forEach(item -> codes.add(item.path("dossier").asString()));
        return codes;
    }

    private void limit(String how) {
        jdbc.sql("update identity.client set " + how + " where id = 'demo'").update();
    }
}
