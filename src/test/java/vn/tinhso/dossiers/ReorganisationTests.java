package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.Timers;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.calendar.CalendarEdit;
import vn.tinhso.calendar.CalendarRows;
import vn.tinhso.calendar.SpecialDay;
import vn.tinhso.dossiers.HouseEvent.ConsultationRehomed;
import vn.tinhso.dossiers.HouseEvent.DossierRehomed;
import vn.tinhso.identity.Account;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.AgencySuccession;
import vn.tinhso.organisations.OldMap;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.organisations.spi.Destination;
import vn.tinhso.organisations.spi.Destinations;
import vn.tinhso.reorganisations.Beginning;
import vn.tinhso.reorganisations.Line;
import vn.tinhso.reorganisations.Reorganisation;
import vn.tinhso.reorganisations.Reorganisation.State;
import vn.tinhso.reorganisations.Reorganisations;
import vn.tinhso.shared.AgencyCode;
import vn.tinhso.shared.Rejected;
import vn.tinhso.shared.StarterData;

/**
 * 1 July 2025 again, in two districts of Điện Biên: thị xã Mường Lay and huyện Tủa Chùa end, their fifteen communes merge
 * into those of today, and every open dossier goes on.
 */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReorganisationTests {

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST_DAY = FIRST_DAY.minusDays(1);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final String DECISION = "Nghị quyết số 1661/NQ-UBTVQH15";
    private static final String OPEN = "d.stage <> 'CLOSED'";

    private final ApplicationContext context;
    private final Scene scene;
    private final Reorganisations reorganisations;
    private final Organisations organisations;
    private final RecordBefore2025 record;
    private final RehomedDossiers rehomed;
    private final CalendarRows calendar;
    private final AuditLog audit;
    private final Tallies tallies;

    ReorganisationTests(@Autowired ApplicationContext context) {
        this.context = context;
        scene = new Scene(context);
        reorganisations = context.getBean(Reorganisations.class);
        organisations = context.getBean(Organisations.class);
        record = context.getBean(RecordBefore2025.class);
        rehomed = context.getBean(RehomedDossiers.class);
        calendar = context.getBean(CalendarRows.class);
        audit = context.getBean(AuditLog.class);
        tallies = context.getBean(Tallies.class);
        scene.at("2026-11-20T09:12");
        OldMap.load(context, Set.of("huyen-095", "huyen-098"));
        var accounts = context.getBean("accountStarter", StarterData.class);
        scene.transaction.executeWithoutResult(status -> accounts.load());
    }

    /** The province the other tests know, with nobody of the old one in it. */
    @AfterAll
    void leavesNobodyBehind() {
        scene.jdbc.sql("""
                        update identity.role_grant
                        set valid_to = greatest(valid_from + 1, date '2025-07-02')
                        where account_id in (
                            select id from identity.account where login ~ '\\.(cu-|huyen-)')""").update();
        scene.jdbc.sql("""
                        update organisations.official
                        set valid_to = greatest(valid_from + 1, date '2025-07-02')
                        where id in (select official_id from organisations.former_post)""").update();
    }

    /** What must not change. */
    private record Kept(String code, int status, String stage, String due, UUID handler) {}

    @Test
    @Order(1)
    void keepsADossierWholeWhenThePowerFailsAndMovesItOnceForTwoNodes() throws Exception {
        var dossiers = List.of(filed("xa-cu-03148"), filed("xa-cu-03148"), filed("xa-cu-03148"));
        var to = new Destinations(
                Set.of("xa-cu-03148", "trung-tam-cu-03148"),
                FIRST_DAY,
                (from, traits) -> Destination.to(from.startsWith("xa") ? "xa-cu-03184" : "trung-tam-cu-03184"));
        var cut = new vn.tinhso.organisations.spi.Order(DECISION, FIRST_DAY, move -> {
            throw new AssertionError("power cut");
        });

        assertThatThrownBy(() -> rehomed.rehome(to, cut, "", 100)).hasMessage("power cut");
        assertThat(dossiers)
                .allSatisfy(dossier -> assertThat(scene.now(dossier)).isEqualTo(dossier));

        var order = new vn.tinhso.organisations.spi.Order(DECISION, FIRST_DAY, move -> {});
        Together.run(2, node -> rehomed.rehome(to, order, "", 100));
        rehomed.rehome(to, order, "", 100);

        assertThat(dossiers).allSatisfy(dossier -> {
            assertThat(scene.now(dossier).parties())
                    .isEqualTo(new Dossier.Parties(null, "trung-tam-cu-03184", "xa-cu-03184"));
            assertThat(events(dossier, DossierRehomed.class)).hasSize(1);
        });
    }

    @Test
    @Order(2)
    void refusesThePlanUntilEverythingHasAHome() {
        var plan = plan();
        reorganisations.put(administrator(), plan.id(), byResidence("huyen-098", "03217", "xa-03217"));
        filed("huyen-098", "trung-tam-huyen-098");

        previewed(plan);

        var effect = reorganisations.effect(plan.id());
        assertThat(effect.unsettled()).isGreaterThanOrEqualTo(4);
        assertThat(of(effect, "dossiers").unsettled()).isEqualTo(1);
        assertRefused("SX-009", () -> reorganisations.confirm(administrator(), plan.id()));
        assertRefused(
                "SX-010",
                () -> reorganisations.put(
                        administrator(), plan.id(), line("huyen-095", "trung-tam-cu-03148-nowhere-to-be")),
                "CQ-002");
        assertRefused("SX-001", () -> reorganisations.withdraw(scene.account("lanhdao.03325"), plan.id()));
        assertThat(reorganisations.withdraw(administrator(), plan.id()).state()).isEqualTo(State.WITHDRAWN);
        assertThat(organisations.agency("huyen-098").validTo()).isNull();
    }

    @Test
    @Order(3)
    void replaysTheFirstOfJulyAndLosesNothing() throws Exception {
        var examined = examined(filed("xa-cu-03220"));
        scene.handlers.take(scene.person("chuyenvien.cu-03220"), examined.code());
        var own = ownHoliday("xa-cu-03151");
        var longer = accepted(filed("xa-cu-03151"));
        var asking = consulted(examined(filed("xa-cu-03223")), "xa-cu-03226");
        var signed = signed();
        var districts = examined(filed("huyen-098", "trung-tam-huyen-098"));
        var waiting = accepted(filed("huyen-095", "trung-tam-huyen-095"));
        var draft = scene.draft(scene.pao(), Draft.Mode.OWN, Scene.BIRTH, "xa-cu-03241", scene.birthAnswers());
        for (var commune : List.of("xa-cu-03217", "xa-cu-03250", "xa-cu-03244", "xa-cu-03178", "xa-cu-03232")) {
            if (organisations.find(commune).isPresent()) {
                filed(commune);
                accepted(filed(commune));
            }
        }
        var finished = closed("xa-cu-03226");
        var before = open();
        var atOld = hanging();

        var plan = reorganisations.fillFromUnits(administrator(), plan().id());
        assertThat(plan.ending()).hasSize(34).contains("huyen-095", "trung-tam-huyen-098", "xa-cu-03217");
        assertThat(plan.beginnings()).isEmpty();
        previewed(plan);

        var effect = reorganisations.effect(plan.id());
        assertThat(effect.unsettled()).isZero();
        assertThat(open()).isEqualTo(before);
        assertThat(hanging()).isEqualTo(atOld);
        assertThat(reorganisations.things(plan.id(), of(effect, "dossiers").kind(), 0, 1000))
                .extracting(thing -> thing.code())
                .contains(examined.code(), signed.code(), districts.code(), waiting.code());

        var codes = Together.run(3, person -> person < 2 ? confirmed(plan) : worked());
        assertThat(codes).containsOnlyOnce("confirmed");
        reached(plan, State.APPLIED);

        // None lost, none twice, nothing else changed; what was accepted meanwhile has only gone on.
        assertThat(hanging()).isZero();
        var after = open();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((id, kept) -> {
            assertThat(after.get(id).code()).isEqualTo(kept.code());
            assertThat(after.get(id).handler()).isEqualTo(kept.handler());
            if (kept.due() != null && !kept.code().equals(longer.code())) {
                assertThat(after.get(id).due()).as(kept.code()).isEqualTo(kept.due());
            }
        });
        assertThat(homeless()).isZero();
        assertThat(scene.jdbc
                        .sql("""
                                select count(*)
                                from dossiers.event
                                where type = 'DossierRehomed'
                                  and data ->> 'decision' = :decision
                                group by dossier_id
                                having count(*) > 2""")
                        .param("decision", DECISION)
                        .query(Long.class)
                        .list())
                .isEmpty();

        // People work on where their dossiers went, and applicants are told.
        assertThat(scene.now(examined).parties()).isEqualTo(new Dossier.Parties(null, "trung-tam-03220", "xa-03220"));
        scene.decisions.propose(scene.person("chuyenvien.cu-03220"), examined.code(), true, "Đủ điều kiện.");
        scene.desk.giveResult(scene.person("motcua.cu-03229"), signed.code(), "");
        assertThat(events(examined, DossierRehomed.class)).singleElement().satisfies(event -> {
            assertThat(event.shownToApplicant()).isTrue();
            assertThat(event.text())
                    .contains("Cơ quan giải quyết: Ủy ban nhân dân xã Tủa Thàng", "xã Huổi Só", DECISION)
                    .contains("từ ngày 1/7/2025")
                    .contains("Hẹn trả kết quả không đổi");
        });
        assertThat(scene.dossiers.publicStatus(examined.code()))
                .map(PublicStatus::agencyId)
                .contains("xa-03220");
        assertThat(audit.about("dossier:" + districts.code(), 1).getFirst().deed())
                .isEqualTo("dossier.DossierRehomed");
        assertThat(scene.now(districts).parties().competent()).isEqualTo("xa-03217");
        assertThat(scene.now(waiting).parties().receiving()).isEqualTo("trung-tam-03151");

        // The old commune kept a holiday of its own; the new one does not.
        assertThat(scene.now(longer).timing().due()).isBefore(longer.timing().due());
        assertThat(events(longer, DossierRehomed.class).getFirst().text())
                .contains("theo giờ làm việc của cơ quan mới");
        drop(own);

        // Who was asked is asked no more; who took its place answers.
        assertThat(scene.consultations.of(asking))
                .extracting(Consultation::agencyId)
                .containsExactly("xa-03226");
        assertThat(events(asking, ConsultationRehomed.class)).hasSize(1);
        scene.consultations.answer(scene.person("chuyenvien.cu-03229"), asking.code(), "Chưa đăng ký.", null);

        // The draft is filed at the successor, which numbers by its own code; the old series is closed.
        var late = scene.dossiers.file(scene.pao(), draft.id(), Delivery.ONLINE, Map.of());
        assertThat(late.code()).startsWith(organisations.agency("xa-03241").code() + "-");
        assertRefused("HS-150", () -> filed("xa-cu-03220"));

        // Old codes resolve, old dossiers are found by who took the place, figures read by both maps.
        assertThat(organisations.byCode(new AgencyCode("H18.25.2"), LAST_DAY))
                .map(agency -> agency.id())
                .contains("xa-cu-03220");
        assertThat(organisations.byCode(new AgencyCode("H18.25.2"), FIRST_DAY)).isEmpty();
        assertThat(organisations.on(FIRST_DAY, "xa-cu-03220").agencies())
                .extracting(agency -> agency.id())
                .containsExactly("xa-03220");
        assertThat(organisations.on(LAST_DAY, "xa-03220").isUnique()).isFalse();
        assertThat(organisations.on(FIRST_DAY, "huyen-098").isUnique()).isFalse();
        var newcomer = scene.person("chuyenvien.03226");
        assertThat(scene.dossiers.find(newcomer, finished.code()).parties().competent())
                .isEqualTo("xa-cu-03226");
        assertFigures(finished);

        assertThat(audit.about("reorganisation:" + plan.id(), 10))
                .extracting(entry -> entry.deed())
                .containsExactly("reorganisation.applied", "reorganisation.confirmed");
        assertThat(reorganisations.effect(plan.id()).moved()).isGreaterThanOrEqualTo(atOld);
    }

    @Test
    @Order(4)
    void givesAFieldAwayWhileTheAgencyGoesOnAndBeginsANewOne() {
        var today = LocalDate.of(2026, 11, 20);
        var agency = new Beginning("so-thu", "H18.99", AgencyKind.DEPARTMENT, "Sở Thử nghiệm", "tinh", "11");
        var there = reorganisations.draft(administrator(), "Chuyển lĩnh vực", "Quyết định thử", today);
        reorganisations.put(administrator(), there.id(), agency);
        reorganisations.put(
                administrator(),
                there.id(),
                new Beginning("chi-cuc-thu", "H18.99.1", AgencyKind.DEPARTMENT, "Chi cục Thử nghiệm", "so-thu", "11"));
        assertRefused(
                "SX-013",
                () -> reorganisations.put(administrator(), there.id(), transfer("so-tu-phap", null, "so-thu")));
        reorganisations.put(administrator(), there.id(), transfer("so-tu-phap", "DGTS", "so-thu"));
        previewed(there);
        assertThat(reorganisations.effect(there.id()).foreseen()).isEqualTo(1);
        reorganisations.confirm(administrator(), there.id());
        reached(there, State.APPLIED);

        assertThat(organisations.competentFor("DGTS")).map(one -> one.id()).contains("so-thu");
        assertThat(organisations.competentFor("CT")).map(one -> one.id()).contains("so-tu-phap");
        assertThat(organisations.agency("so-tu-phap").validTo()).isNull();

        assertThat(organisations.agency("chi-cuc-thu").parentId()).isEqualTo("so-thu");

        var back = reorganisations.draft(administrator(), "Nhập lại", "Quyết định thử 2", today.plusDays(1));
        reorganisations.put(administrator(), back.id(), line("so-thu", "so-tu-phap"));
        reorganisations.put(administrator(), back.id(), line("chi-cuc-thu", "so-tu-phap"));
        previewed(back);
        reorganisations.confirm(administrator(), back.id());
        assertThat(reorganisations.find(back.id()).state()).isEqualTo(State.APPLYING);
        scene.at("2026-11-21T00:30");
        reached(back, State.APPLIED);
        assertThat(organisations.competentFor("DGTS")).map(one -> one.id()).contains("so-tu-phap");
        scene.clock.set(vn.tinhso.TestClock.START);
    }

    @Test
    @Order(5)
    void drawsThePlanOfTheWholeProvince() {
        scene.transaction.executeWithoutResult(status -> {
            OldMap.loadAll(context);
            var plan = reorganisations.fillFromUnits(administrator(), plan().id());

            // Two districts and their fifteen communes have ended already.
            assertThat(plan.ending()).hasSize(2 * (10 + 129) - 34);
            assertThat(plan.ending())
                    .allSatisfy(ended -> assertThat(plan.lines())
                            .filteredOn(line -> line.from().equals(ended))
                            .filteredOn(Line::isForAll)
                            .hasSize(1));
            assertThat(plan.lines().stream().map(Line::to).distinct().filter(id -> id.startsWith("xa-")))
                    .hasSizeBetween(38, 45);
            status.setRollbackOnly();
        });
    }

    private String confirmed(Reorganisation plan) {
        try {
            reorganisations.confirm(administrator(), plan.id());
            return "confirmed";
        } catch (Rejected refusal) {
            assertThat(refusal.code()).isEqualTo("SX-012");
            return refusal.code();
        }
    }

    /** The desks go on working while the agencies end. */
    private String worked() {
        var done = new ArrayList<String>();
        for (var row : open().values()) {
            if (row.stage().equals("RECEIVE")) {
                try {
                    scene.desk.accept(scene.person("motcua.cu-03217"), row.code(), List.of());
                    done.add(row.code());
                } catch (Rejected elsewhere) {
                    // Somebody else's, or on its way.
                }
            }
        }
        return "worked";
    }

    private void assertFigures(Dossier finished) {
        var viewer = scene.account("lanhdao.cu-03226");
        var byToday = tallies.figures(viewer, NOVEMBER, Territory.TODAY);
        var byFiling = tallies.figures(viewer, NOVEMBER, Territory.AT_FILING);

        assertThat(byToday).extracting(Tallies.Tally::unit).contains("xa-03226").doesNotContain("xa-cu-03226");
        assertThat(byFiling).extracting(Tallies.Tally::unit).contains("xa-cu-03226", "xa-cu-03223");
        assertThat(byFiling.getFirst().numbers()).isEqualTo(byToday.getFirst().numbers());
        assertThat(listed(viewer, "xa-03226", Territory.TODAY)).contains(finished.code());
        assertThat(listed(viewer, "xa-cu-03226", Territory.AT_FILING)).contains(finished.code());
        assertThat(listed(viewer, "xa-03226", Territory.AT_FILING)).doesNotContain(finished.code());
    }

    private List<String> listed(Account viewer, String unit, Territory territory) {
        var slice = new Tallies.Slice(unit, "", 0, 1000, territory);
        return tallies.page(viewer, Counted.RECEIVED, NOVEMBER, slice).dossiers().stream()
                .map(Dossier::code)
                .toList();
    }

    private Reorganisation plan() {
        return reorganisations.draft(administrator(), "Bỏ cấp huyện", DECISION, FIRST_DAY);
    }

    private static Line line(String from, String to) {
        return new Line(0, from, AgencySuccession.Kind.MERGE, null, null, null, to);
    }

    private static Line byResidence(String from, String unit, String to) {
        return new Line(0, from, AgencySuccession.Kind.SPLIT, null, null, unit, to);
    }

    private static Line transfer(String from, String field, String to) {
        return new Line(0, from, AgencySuccession.Kind.TRANSFER, null, field, null, to);
    }

    private Account administrator() {
        return scene.account("quantri.tinh");
    }

    private Dossier filed(String commune) {
        return filed(commune, commune.replace("xa-", "trung-tam-"));
    }

    private Dossier filed(String competent, String receiving) {
        return scene.transaction.execute(status -> record.filed(scene.account("vang.a.pao"), receiving, competent));
    }

    private Dossier accepted(Dossier dossier) {
        return scene.desk.accept(at("motcua", dossier.parties().receiving()), dossier.code(), List.of());
    }

    private Dossier examined(Dossier dossier) {
        return scene.desk.acceptAndHandOver(at("motcua", dossier.parties().receiving()), dossier.code(), List.of());
    }

    private Dossier consulted(Dossier dossier, String asked) {
        return scene.consultations.consult(
                at("chuyenvien", dossier.parties().competent()),
                dossier.code(),
                new Consultations.Round(List.of(asked), "Đã đăng ký kết hôn chưa?", 3, false));
    }

    /** Signed by the old commune, not yet given to the person. */
    private Dossier signed() {
        var dossier = examined(scene.filed(Scene.MARITAL_STATUS, "xa-cu-03229"));
        scene.decisions.propose(at("chuyenvien", "xa-cu-03229"), dossier.code(), true, "Đủ điều kiện.");
        return scene.decisions.sign(at("lanhdao", "xa-cu-03229"), dossier.code());
    }

    private Dossier closed(String commune) {
        var dossier = examined(scene.filed(Scene.MARITAL_STATUS, commune));
        scene.decisions.propose(at("chuyenvien", commune), dossier.code(), true, "Đủ điều kiện.");
        scene.decisions.sign(at("lanhdao", commune), dossier.code());
        return scene.desk.giveResult(at("motcua", dossier.parties().receiving()), dossier.code(), "");
    }

    private Party.Person at(String role, String agency) {
        return scene.person(role + "." + agency.replaceFirst("^(xa|trung-tam)-", ""));
    }

    private SpecialDay ownHoliday(String agency) {
        var day = new SpecialDay(
                LocalDate.of(2026, 11, 23), SpecialDay.Kind.HOLIDAY, "Lễ hội", null, true, false, agency, null, null);
        write(new CalendarEdit.PutDay(day));
        return day;
    }

    private void drop(SpecialDay day) {
        write(new CalendarEdit.DropDay(day.day(), day.agencyId()));
    }

    private void write(CalendarEdit edit) {
        scene.transaction.executeWithoutResult(status -> {
            calendar.lock();
            calendar.write(List.of(edit));
        });
        calendar.written();
    }

    private Map<UUID, Kept> open() {
        var open = new HashMap<UUID, Kept>();
        scene.jdbc
                .sql("select d.id, d.code, d.status, d.stage, d.due_at::text, d.handler from dossiers.dossier d where "
                        + OPEN)
                .query(row -> {
                    open.put(
                            row.getObject("id", UUID.class),
                            new Kept(
                                    row.getString("code"),
                                    row.getInt("status"),
                                    row.getString("stage"),
                                    row.getString("due_at"),
                                    row.getObject("handler", UUID.class)));
                });
        return open;
    }

    /** Open dossiers of agencies that are no more. */
    private long homeless() {
        return scene.jdbc.sql("""
                        select count(*)
                        from dossiers.dossier d
                        join dossiers.step s on s.dossier_id = d.id and s.left_at is null
                        join organisations.agency a
                            on a.id in (d.competent_agency, d.receiving_agency, s.agency_id)
                        where a.valid_to is not null and\s""" + OPEN).query(Long.class).single();
    }

    /** Everything that hangs on the old agencies: dossiers, questions, drafts, roles, posts. */
    private long hanging() {
        return scene.jdbc.sql("""
                        select (select count(*) from dossiers.dossier d
                                where (d.competent_agency ~ :old or d.receiving_agency ~ :old) and d.stage <> 'CLOSED')
                            + (select count(*) from dossiers.consultation c
                               where c.agency_id ~ :old and c.closed_at is null)
                            + (select count(*) from dossiers.draft r where r.agency_id ~ :old and r.dossier_code is null)
                            + (select count(*) from identity.role_grant g where g.agency_id ~ :old and g.valid_to is null)
                            + (select count(*) from organisations.official o where o.agency_id ~ :old)""").param("old", "-cu-|huyen-").query(Long.class).single();
    }

    private <T extends DossierEvent> List<T> events(Dossier dossier, Class<T> type) {
        return scene.dossiers.events(dossier).stream()
                .map(HistoryEntry::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Reorganisations.OfKind of(Reorganisations.Effect effect, String kind) {
        return effect.kinds().stream()
                .filter(each -> each.kind().name().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private void previewed(Reorganisation plan) {
        reorganisations.preview(administrator(), plan.id());
        reached(plan, State.PREVIEWED);
    }

    /** The timer of the product does the work; it may be at it already. */
    private void reached(Reorganisation plan, State state) {
        var until = System.nanoTime() + 60_000_000_000L;
        Timers.ring(context, "RehomingWorker.workOn");
        while (reorganisations.find(plan.id()).state() != state && System.nanoTime() < until) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        assertThat(reorganisations.find(plan.id()).state()).isEqualTo(state);
    }

    private static void assertRefused(String code, Runnable deed, String... others) {
        var allowed = new ArrayList<>(List.of(others));
        allowed.add(code);
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isIn(allowed));
    }
}
