package vn.tinhso.calendar.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.Machine;

@WholeProduct
class DeadlinesApiTests {

    @LocalServerPort
    int port;

    private Machine machine;

    @BeforeEach
    void sendAReader() {
        machine = Machine.demo(port, "calendar.read");
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-08-20T09:12&amount=2&unit=WORKING_DAY, 2026-08-22T10:00:00Z",
        "from=2026-08-20T02:12:00Z&amount=2&unit=WORKING_DAY&agency=xa-03325, 2026-08-22T10:00:00Z",
        "from=2026-08-20T09:12:00+07:00&amount=2&unit=WORKING_DAY, 2026-08-22T10:00:00Z",
        "from=2026-08-20T09:12:00%2B07:00&amount=2&unit=WORKING_DAY, 2026-08-22T10:00:00Z",
        "from=2026-03-02T16:59:59&amount=1&unit=HOUR, 2026-03-03T00:59:00Z",
        "from=2026-02-02T09:12&amount=15&unit=CALENDAR_DAY, 2026-02-23T10:00:00Z",
        "from=2026-03-02T15:00&unit=SAME_DAY, 2026-03-03T10:00:00Z",
        "from=2025-12-31T09:12&amount=5&unit=WORKING_DAY, 2026-01-09T10:00:00Z",
    })
    void countsLikeTheClockOfDossiers(String question, String due) {
        assertThat(machine.get("/api/v1/deadlines?" + question)
                        .json()
                        .path("due")
                        .asString())
                .isEqualTo(due);
    }

    @Test
    void givesPausesBackAndExplainsEachStep() {
        var reply = machine.get("/api/v1/deadlines?from=2026-03-02T09:12&amount=1&unit=WORKING_DAY"
                + "&pause=2026-03-02T10:00/2026-03-02T11:00&pause=2026-03-02T13:30/2026-03-02T15:00");

        var json = reply.json();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(json.path("originalDue").asString()).isEqualTo("2026-03-03T10:00:00Z");
        assertThat(json.path("due").asString()).isEqualTo("2026-03-04T02:30:00Z");
        assertThat(json.at("/explanation/0/kind").asString()).isEqualTo("RECEIVED");
        assertThat(json.path("explanation").findValuesAsString("sentence"))
                .contains("Tạm dừng 1 giờ theo khai báo", "Hạn: 09:30 thứ Tư 4/3/2026");
        assertThat(json.has("outcome")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "finished=2026-03-02T16:00, EARLY",
        "finished=2026-03-03T17:00, ON_TIME",
        "finished=2026-03-03T17:00:01, LATE",
        "now=2026-03-02T10:00, IN_TIME",
        "now=2026-03-03T10:00, DUE_SOON",
        "now=2026-03-04T10:00, OVERDUE",
        "now=2026-03-04T10:00&pause=2026-03-03T10:00/, PAUSED",
    })
    void judgesWhatIsFinishedAndWhatIsOpen(String more, String outcome) {
        var reply = machine.get("/api/v1/deadlines?from=2026-03-02T09:12&amount=1&unit=WORKING_DAY&" + more);

        assertThat(reply.json().path("outcome").asString()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "amount=1&unit=HOUR, 400, API-011, from",
        "from=2026-03-02T09:12&amount=1, 400, API-011, unit",
        "from=2026-03-02T09:12&amount=1&unit=WEEK, 400, API-010, unit",
        "from=2026-03-02T09:12&unit=HOUR, 400, API-010, amount",
        "from=2026-03-02T09:12&amount=0&unit=HOUR, 400, API-010, amount",
        "from=2026-03-02T09:12&amount=-3&unit=HOUR, 400, API-010, amount",
        "from=2026-03-02T09:12&amount=99999999&unit=HOUR, 400, API-010, amount",
        "from=2026-03-02T09:12&amount=99999999999999999999&unit=HOUR, 400, API-010, amount",
        "from=2026-03-02T09:12&amount=hai&unit=HOUR, 400, API-010, amount",
        "from=hom-qua&amount=1&unit=HOUR, 400, API-010, from",
        "from=2026-02-30T09:12&amount=1&unit=HOUR, 400, API-010, from",
        "from=2026-03-02&amount=1&unit=HOUR, 400, API-010, from",
        "from=2026-03-02T09:12&amount=1&unit=HOUR&pause=2026-03-02T10:00, 400, API-010, pause",
        "from=2026-03-02T09:12&amount=1&unit=HOUR&pause=2026-03-02T10:00/2026-03-02T09:00, 400, API-010, pause",
        "from=2026-03-02T09:12&amount=1&unit=HOUR&finished=xong, 400, API-010, finished",
        "from=2026-03-02T09:12&amount=1&unit=HOUR&now=bay-gio, 400, API-010, now",
        "from=2026-03-02T09:12&amount=1&unit=HOUR&agency=xa-khong-co, 404, CQ-002, ''",
        "from=1999-03-02T09:12&amount=1&unit=HOUR, 422, LV-001, ''",
        "from=2101-03-02T09:12&amount=1&unit=HOUR, 422, LV-001, ''",
        "from=%2B999999999-12-31T23:59&amount=1&unit=HOUR, 400, API-010, from",
        "from=2099-03-02T09:12&amount=10000&unit=WORKING_DAY, 422, LV-001, ''",
    })
    void saysWhatIsWrongWithTheQuestion(String question, int status, String code, String field) {
        var reply = machine.get("/api/v1/deadlines?" + question);

        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().at("/errors/0/field").asString("")).isEqualTo(field);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var reply = machine.get("/api/v1/deadlines?from=x&unit=HOUR&pause=y&finished=z");

        assertThat(reply.json().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("from", "pause", "finished", "amount");
    }

    @Test
    void isClosedWithoutItsScope() {
        assertThat(Machine.demo(port, "procedures.read")
                        .get("/api/v1/deadlines?from=2026-03-02T09:12&amount=1&unit=HOUR")
                        .code())
                .isEqualTo("API-003");
        assertThat(Machine.withoutToken(port).get("/api/v1/calendar?year=2026").status())
                .isEqualTo(401);
    }

    @Test
    void handsOutTheRowsOfAYear() {
        var year = machine.get("/api/v1/calendar?year=2025&agency=xa-03325").json();

        assertThat(year.path("announced").asBoolean()).isTrue();
        assertThat(year.path("legalBasis").asString()).contains("8726/VPCP-KGVX");
        assertThat(year.path("hours")).hasSize(10);
        assertThat(year.at("/hours/0/opens").asString()).isEqualTo("07:00:00");
        assertThat(year.path("days")).hasSize(13).anySatisfy(day -> {
            assertThat(day.path("day").asString()).isEqualTo("2025-04-26");
            assertThat(day.path("kind").asString()).isEqualTo("COMPENSATION");
            assertThat(day.path("enabled").asBoolean()).isTrue();
        });
        var unknown = machine.get("/api/v1/calendar?year=2031").json();
        assertThat(unknown.path("announced").asBoolean(true)).isFalse();
        assertThat(unknown.path("days")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400, API-011",
        "year=1999, 400, API-010",
        "year=2101, 400, API-010",
        "year=nay, 400, API-010",
        "year=2026&agency=xa-khong-co, 404, CQ-002"
    })
    void saysWhatIsWrongWithTheYear(String question, int status, String code) {
        var reply = machine.get("/api/v1/calendar?" + question);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }
}
