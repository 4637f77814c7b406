package vn.tinhso.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.TestClock;
import vn.tinhso.WholeProduct;
import vn.tinhso.files.Files;
import vn.tinhso.files.spi.FileHolders;
import vn.tinhso.privacy.Resealing;
import vn.tinhso.privacy.spi.RetainedRecords.Order;
import vn.tinhso.privacy.spi.RetainedRecords.Retained;
import vn.tinhso.retention.Hold.Scope;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/** The schedule, the holds and the waves, each refusal included. */
@WholeProduct
class RetentionTests {

    private static final LocalDate TODAY = Moments.day(TestClock.START);
    private static final Instant LONG_AGO = Instant.parse("2020-01-31T03:00:00Z");
    private static final String NUMBER = "011068000009";

    private final ApplicationContext product;
    private final Archive archive;
    private final Retaining retaining;

    RetentionTests(@Autowired ApplicationContext product) {
        this.product = product;
        archive = new Archive(product);
        retaining = new Retaining(product);
    }

    @BeforeEach
    void appoint() {
        retaining.appointSecond();
    }

    @AfterEach
    void dismiss() {
        retaining.dismissSecond();
    }

    @AfterAll
    static void forget(@Autowired JdbcClient jdbc) {
        Things.forget(jdbc);
    }

    @Test
    void explainsADueDateInWords() {
        write(Period.ofMonths(1));
        var thing = thing("a");

        var date = archive.schedule.due(archive.things, thing, TODAY);

        assertThat(date.on()).isEqualTo("2020-02-29");
        assertThat(String.join(" ", date.reasons()))
                .contains("Có ngày 31/1/2020.", "lưu 1 tháng", "Quyết định số 1/QĐ-UBND", "từ ngày 29/2/2020");
    }

    @Test
    void keepsEveryRowThatWasEverWritten() {
        write(Period.ofYears(5));
        write(Period.ofYears(7));

        assertThat(archive.schedule.history(archive.first(), archive.className()))
                .extracting(rule -> rule.keep().words())
                .containsExactly("7 năm", "5 năm");
        assertThat(archive.schedule.today(archive.first()).getFirst().rules())
                .extracting(rule -> rule.keep().words())
                .containsExactly("7 năm");
        for (var change : List.of("update retention.rule set years = 1", "delete from retention.rule")) {
            assertThatThrownBy(() -> archive.jdbc.sql(change).update()).hasMessageContaining("append-only");
        }
    }

    @Test
    void beginsWithRulesThatNobodyVerified() {
        assertThat(archive.jdbc
                        .sql("select count(*) from retention.rule where written_by = 'system' and verified")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesRowsThatSayNothing() {
        var all = new Reaching(archive.className(), null, null);
        var keep = new Keep.For(Period.ofYears(1));

        refused("LG-001", new Rule.Wanted(new Reaching("test.nothing", null, null), keep, "Luật", true, TODAY));
        refused("LG-002", new Rule.Wanted(new Reaching(archive.className(), "9.999999", null), keep, "L", true, TODAY));
        refused("LG-002", new Rule.Wanted(new Reaching(archive.className(), null, "XYZ"), keep, "L", true, TODAY));
        refused("LG-003", new Rule.Wanted(all, new Keep.For(Period.ZERO), "Luật", true, TODAY));
        refused("LG-004", new Rule.Wanted(all, keep, " ", true, TODAY));
        refused("LG-005", new Rule.Wanted(all, keep, "Luật", true, TODAY.minusDays(1)));
        refused("LG-006", new Rule.Wanted(all, new Keep.Ended(), "Luật", true, TODAY));
    }

    @Test
    void refusesHoldsOfNothing() {
        var thing = thing("b");
        archive.things.destroy(thing, new Order("1"));

        refusedHold("LG-002", new Scope.Range(null, null, TODAY, TODAY), "CV", null);
        refusedHold("LG-004", new Scope.OnePerson(NUMBER), "", null);
        refusedHold("LG-010", new Scope.OneRecord("không có"), "CV", null);
        refusedHold("LG-011", new Scope.OneRecord(thing.code()), "CV", null);
        refusedHold("LG-012", new Scope.OnePerson(NUMBER), "CV", TODAY.minusDays(1));
        refusedHold("LG-012", new Scope.Range(null, "HT", TODAY, TODAY.minusDays(1)), "CV", null);
        refusedHold("LG-016", new Scope.OnePerson("123"), "CV", null);
    }

    @Test
    void liftsAHoldOnceAndForAReason() {
        var hold = set(new Scope.OneRecord(thing("c").code()));

        refused("LG-014", () -> archive.holds.lift(archive.first(), hold, " "));
        archive.holds.lift(archive.first(), hold, "Vụ án đã xong");
        refused("LG-015", () -> archive.holds.lift(archive.first(), hold, "Lần nữa"));
    }

    @Test
    void neverStoresTheNumberOfAPersonWhoIsHeldInPlainText() {
        var hold = set(new Scope.OnePerson(NUMBER));
        var row = archive.jdbc
                .sql("select h::text from retention.hold h where id = :id")
                .param("id", hold)
                .query(String.class)
                .single();
        var resealing = new Resealing(product);
        resealing.finish();
        resealing.begin();
        resealing.finish();

        assertThat(row).doesNotContain(NUMBER);
        assertThat(archive.holdRows.find(hold).orElseThrow().scope()).isEqualTo(new Scope.OnePerson(NUMBER));
        var thing = new Retained("p", "p", null, null, LONG_AGO, LONG_AGO, "Có", List.of(archive.vault.index(NUMBER)));
        assertThat(HeldRecords.on(TODAY, archive.holdRows.standing(), archive.vault)
                        .over(thing))
                .isPresent();
        archive.holds.lift(archive.first(), hold, "Xong phép thử");
    }

    @Test
    void refusesWavesOfNothingOrOfTomorrow() {
        refused("LG-021", () -> archive.waves.propose(archive.first(), TODAY.plusDays(1), "QĐ"));
        refused("LG-022", () -> archive.waves.propose(archive.first(), TODAY, " "));
        refused(
                "LG-023",
                () -> archive.transaction.execute(status -> archive.waves.propose(archive.first(), TODAY, "QĐ")));
        refused("LG-020", () -> archive.waves.approve(archive.first(), UUID.randomUUID()));
    }

    @Test
    void wantsAnotherPersonToApprove() {
        write(Period.ofYears(1));
        thing("d");
        var wave = propose();

        refused("LG-024", () -> archive.waves.approve(archive.first(), wave));
        refused("LG-026", () -> archive.waves.minutes(archive.first(), wave));
        archive.worker.workOn();
        assertThat(archive.things.destroyed()).isEmpty();
        archive.waves.approve(archive.second(), wave);
        refused("LG-025", () -> archive.waves.approve(archive.second(), wave));
        refused("LG-025", () -> archive.waves.drop(archive.second(), wave));
        archive.worker.workOn();
        assertThat(archive.things.destroyed()).hasSize(1);
    }

    @Test
    void letsOnlyAdministratorsOfTheProvinceIn() {
        var leader = archive.account("lanhdao.03325");

        refused("DN-070", () -> archive.schedule.today(leader));
        refused("DN-070", () -> archive.holds.latest(leader));
        refused(
                "DN-070",
                () -> archive.holds.set(leader, new Holds.Wanted(new Scope.OnePerson(NUMBER), "CV", TODAY, null)));
        refused("DN-070", () -> archive.waves.latest(leader));
        refused("DN-070", () -> archive.waves.propose(leader, TODAY, "QĐ"));
    }

    @Test
    void dropsAWaveAndListsItsRecordsAgain() {
        write(Period.ofYears(1));
        thing("e");
        var wave = propose();

        refused("LG-023", this::propose);
        archive.transaction.executeWithoutResult(status -> archive.waves.drop(archive.second(), wave));
        var again = propose();

        assertThat(archive.records.items().page(again, 0, 10)).hasSize(1);
        archive.transaction.executeWithoutResult(status -> archive.waves.drop(archive.second(), again));
    }

    /** A worker that is killed leaves the list as far as it came; the next one goes on there. */
    @Test
    void goesOnWhereItStoppedAndWritesMinutesOfAll() throws IOException {
        write(Period.ofYears(1));
        var whole = thing("f");
        var broken = thing("hong");
        var held = thing("g");
        var wave = propose();
        archive.transaction.executeWithoutResult(status -> archive.waves.approve(archive.second(), wave));
        var hold = set(new Scope.OneRecord(held.code()));

        archive.worker.step();
        assertThat(archive.waves.find(archive.first(), wave).counts().get(WaveItem.State.WAITING))
                .isEqualTo(2);
        archive.worker.workOn();

        var standing = archive.waves.find(archive.first(), wave);
        assertThat(standing.counts())
                .containsEntry(WaveItem.State.DESTROYED, 1)
                .containsEntry(WaveItem.State.FAILED, 1)
                .containsEntry(WaveItem.State.HELD, 1);
        var text = text(archive.waves.minutes(archive.first(), wave));
        assertThat(text)
                .contains("BIÊN BẢN TIÊU HỦY", String.valueOf(standing.wave().minutes()))
                .contains(
                        whole.code().substring(0, 8),
                        broken.code().substring(0, 8),
                        held.code().substring(0, 8))
                .contains("IllegalStateException", "giữ lại theo lệnh tạm dừng")
                .doesNotContain("Vàng A Páo");
        var file = standing.wave().file();
        assertThat(product.getBeansOfType(FileHolders.class).values().stream()
                        .anyMatch(holder -> holder.holding(List.of(file)).contains(file)))
                .isTrue();
        archive.holds.lift(archive.first(), hold, "Xong phép thử");
    }

    /** Whoever adds a column of files must say that it holds them, or they are destroyed as nobody's. */
    @Test
    void knowsEveryColumnThatKeepsAFile() {
        assertThat(archive.jdbc.sql("""
                        select table_schema || '.' || table_name
                        from information_schema.columns
                        where data_type = 'uuid'
                          and column_name like '%file%'""").query(String.class).list())
                .containsExactlyInAnyOrder(
                        "dossiers.draft_file",
                        "dossiers.component_file",
                        "dossiers.result",
                        "dossiers.consultation",
                        "procedures.attachment",
                        "retention.wave");
        assertThat(product.getBeansOfType(FileHolders.class)).hasSize(3);
        assertThat(product.getBean(Files.class)).isNotNull();
    }

    private void write(Period period) {
        archive.transaction.executeWithoutResult(status -> archive.schedule.write(
                archive.first(), Retaining.kept(new Reaching(archive.className(), null, null), period, TODAY)));
    }

    private Retained thing(String name) {
        var key = UUID.randomUUID() + "-" + name;
        var thing = new Retained(key, key, null, null, LONG_AGO, LONG_AGO, "Có", List.of());
        archive.things.add(thing);
        return thing;
    }

    private UUID propose() {
        return archive.transaction.execute(status -> archive.waves.propose(archive.first(), TODAY, "QĐ 1/QĐ-UBND"));
    }

    private UUID set(Scope scope) {
        return archive.transaction.execute(
                status -> archive.holds.set(archive.first(), new Holds.Wanted(scope, "CV 5", TODAY, null)));
    }

    private void refused(String code, Rule.Wanted wanted) {
        refused(code, () -> archive.schedule.write(archive.first(), wanted));
    }

    private void refusedHold(String code, Scope scope, String ground, LocalDate to) {
        refused(
                code,
                () -> archive.transaction.execute(status -> archive.holds.set(
                        archive.first(), new Holds.Wanted(scope, ground, to == null ? TODAY : to.minusDays(1), to))));
    }

    private static void refused(String code, ThrowingCallable deed) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(deed)
                .extracting(Rejected::code)
                .isEqualTo(code);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
