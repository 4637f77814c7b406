package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tinhso.TestClock;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.files.PdfA;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Machine;
import vn.tinhso.identity.MandateKind;
import vn.tinhso.identity.Scope;
import vn.tinhso.identity.mandates.Mandate;
import vn.tinhso.identity.mandates.Mandate.Paper;
import vn.tinhso.identity.mandates.MandateBasis;
import vn.tinhso.identity.mandates.MandateDesk;
import vn.tinhso.identity.mandates.MandateState;
import vn.tinhso.identity.mandates.MandateWish;
import vn.tinhso.identity.mandates.MandateWish.Limits;
import vn.tinhso.identity.mandates.Mandates;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.PersonalId;
import vn.tinhso.shared.Rejected;

/** Filing for a child, for who authorised one, for an organisation: whose name it bears, who sees it, who acts on it. */
@WholeProduct
class RepresentationTests {

    private static final Paper PAPER = new Paper("77/2015", LocalDate.parse("2015-05-02"), "UBND xã Mường Phăng");
    private static final Limits ALWAYS = new Limits(Scope.ALL, null);
    private static final String CHILD = OnBehalf.CHILD;
    private static final String HOA = "lo.thi.hoa";

    @LocalServerPort
    int port;

    private final Scene scene;
    private final Mandates mandates;
    private final MandateDesk confirmation;
    private final OnBehalf behalf;
    private final Representation representation;
    private final WorkStore work;
    private final PersonalLooks looks;
    private final Slips slips;
    private final ControlSheet sheet;

    RepresentationTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
        mandates = context.getBean(Mandates.class);
        confirmation = context.getBean(MandateDesk.class);
        behalf = new OnBehalf(scene, context);
        representation = context.getBean(Representation.class);
        work = context.getBean(WorkStore.class);
        looks = context.getBean(PersonalLooks.class);
        slips = context.getBean(Slips.class);
        sheet = context.getBean(ControlSheet.class);
    }

    @AfterEach
    void forget() {
        scene.clock.set(TestClock.START);
        behalf.forget();
    }

    @Test
    void namesTheChildAsApplicantAndTheParentAsWhoFiled() {
        var child = child("vang.a.pao");
        var dossier = filed("vang.a.pao", child, Scene.TREE);

        var applicant = dossier.applicant();
        assertThat(applicant.name()).isEqualTo("Vàng Thị Dua");
        assertThat(applicant.personalId()).isEqualTo(CHILD);
        assertThat(applicant.accountId()).isNull();
        assertThat(applicant.behalf())
                .isEqualTo(new Dossier.Behalf(child, MandateKind.CHILD, "Vàng A Páo", null, null));
        assertThat(scene.now(dossier).applicant()).isEqualTo(applicant);
        assertThat(applicant.inWords()).isEqualTo("Vàng Thị Dua (do Vàng A Páo thay mặt nộp)");
        var first = scene.dossiers.events(dossier).getFirst();
        assertThat(first.actor().name()).isEqualTo("Vàng A Páo");
        assertThat(first.event().title()).isEqualTo("Đã nộp hồ sơ trực tuyến thay mặt con");
        assertThat(notified("vang.a.pao", dossier)).isOne();
    }

    @Test
    void tellsOtherSystemsWhoFiledForWhom() {
        var dossier = filed("vang.a.pao", child("vang.a.pao"), Scene.TREE);

        var told = Machine.demo(port).get("/api/v1/dossiers/" + dossier.code()).json();

        assertThat(told.at("/applicant/name").asString()).isEqualTo("Vàng Thị Dua");
        assertThat(told.at("/applicant/onBehalf/kind").asString()).isEqualTo("CHILD");
        assertThat(told.at("/applicant/onBehalf/agent").asString()).isEqualTo("Vàng A Páo");
    }

    @Test
    void printsWhoFiledForWhom() throws IOException {
        var dossier = filed("vang.a.pao", child("vang.a.pao"), Scene.TREE);
        scene.decided(scene.desk.acceptAndHandOver(scene.officer(), dossier.code(), List.of()));
        var words = "Vàng Thị Dua (do Vàng A Páo thay mặt nộp)";

        assertThat(printed(slips.print(scene.pao(), dossier.code(), SlipKind.RECEIPT)))
                .contains(words);
        assertThat(scene.applicants.takeResult(scene.pao(), dossier.code()).status())
                .isEqualTo(DossierStatus.RETURNED);
        assertThat(printed(sheet.print(scene.specialist(), dossier.code()))).contains(words);
    }

    private static String printed(byte[] pdf) throws IOException {
        return PdfA.text(pdf).replaceAll("\\s+", " ");
    }

    @Test
    void showsAParentOnlyWhatThatParentFiled() {
        var father = child("vang.a.pao");
        child(HOA);
        var dossier = filed("vang.a.pao", father, Scene.TREE);

        assertThat(canFind("vang.a.pao", dossier)).isTrue();
        assertThat(canFind(HOA, dossier)).isFalse();
        assertThat(mine("vang.a.pao")).contains(dossier.code());
        assertThat(mine(HOA)).doesNotContain(dossier.code());
    }

    @Test
    void letsTheParentSeeAndNotActOnceTheChildIsOfAge() {
        var dossier = filed("vang.a.pao", child("vang.a.pao"), Scene.TREE);
        scene.clock.set(Scene.vietnam("2033-04-22T09:00"));
        assertThat(scene.pao().isApplicantOf(dossier)).isTrue();

        scene.clock.set(Scene.vietnam("2033-04-23T09:00"));

        assertThat(canFind("vang.a.pao", dossier)).isTrue();
        assertThat(mine("vang.a.pao")).contains(dossier.code());
        assertThat(scene.pao().isApplicantOf(dossier)).isFalse();
        assertRefused("TM-022", () -> scene.applicants.withdraw(scene.pao(), dossier.code(), "Thôi."));
    }

    @Test
    void letsAnAdultFollowAndWithdrawWhatWasFiledInHerName() {
        var paper = new MandateWish.OfPerson("Lò Thị Hoa", new PersonalId("011196000002"), PAPER, ALWAYS);
        var mandate = mandates.ask(scene.pao().account(), paper).id();
        confirmation.confirm(scene.officer().account(), mandate);
        var dossier = filed("vang.a.pao", mandate, Scene.TREE);

        assertThat(dossier.applicant().accountId()).isEqualTo(scene.account(HOA).id());
        assertThat(canFind(HOA, dossier)).isTrue();
        assertThat(notified(HOA, dossier)).isOne();
        assertThat(notified("vang.a.pao", dossier)).isOne();
        scene.dossiers.find(scene.officer(), dossier.code());
        assertThat(looks.at(scene.account(HOA))).anyMatch(look -> look.dossier().equals(dossier.code()));
        mandates.end(scene.account(HOA), mandate);
        assertRefused("TM-022", () -> scene.applicants.withdraw(scene.pao(), dossier.code(), "Thôi."));
        assertThat(scene.applicants
                        .withdraw(scene.person(HOA), dossier.code(), "Tôi tự làm.")
                        .status())
                .isEqualTo(DossierStatus.WITHDRAWN);
    }

    @Test
    void showsAnOrganisationsOwnAccountWhatAnybodyFiledForIt() {
        var here = organisation("vang.a.pao", "0100233488");
        var there = organisation(HOA, "0100233488");
        var other = organisation("po.my.le", "0100112437");
        var dossier = filed(here, Scene.TREE);

        var applicant = dossier.applicant();
        assertThat(applicant.name()).isEqualTo("HTX 0100233488");
        assertThat(applicant.personalId()).isNull();
        assertThat(applicant.behalf()).isNotNull();
        assertThat(applicant.behalf().taxCode()).isEqualTo("0100233488");
        assertThat(codes(there)).contains(dossier.code());
        assertThat(new Party.Person(there).isApplicantOf(dossier)).isTrue();
        assertThat(codes(other)).doesNotContain(dossier.code());
        assertThat(mine(HOA)).as("signed in as herself").doesNotContain(dossier.code());
        assertThat(mine("vang.a.pao")).contains(dossier.code());
        assertThat(scene.pao().isApplicantOf(dossier)).as("in another session").isFalse();
    }

    @Test
    void offersOnlyWhatFitsTheProcedure() {
        var births = new Scope(Set.of("Hộ tịch"), Set.of());
        child("vang.a.pao");
        var adult = mandates.ask(
                        scene.pao().account(),
                        new MandateWish.OfPerson(
                                "Lò Thị Hoa", new PersonalId("011196000002"), PAPER, new Limits(births, null)))
                .id();
        confirmation.confirm(scene.officer().account(), adult);
        var pao = scene.pao().account();
        var all = organisation("vang.a.pao", "0100233488");

        assertThat(kinds(pao, Scene.TREE)).containsExactly(MandateKind.CHILD);
        assertThat(kinds(pao, Scene.MARITAL_STATUS))
                .containsExactlyInAnyOrder(MandateKind.CHILD, MandateKind.AUTHORISED);
        assertThat(kinds(all, Scene.TREE)).containsExactlyInAnyOrder(MandateKind.CHILD, MandateKind.ORGANISATION);
        assertThat(kinds(all, "1.012753")).containsExactly(MandateKind.ORGANISATION);
        assertThat(kinds(all, "1.000894")).as("marriage is asked for in person").isEmpty();
        assertThat(kinds(pao, "1.001022"))
                .as("so is recognising a parent or child")
                .isEmpty();
        assertRefused("TM-020", () -> begin(pao, adult, Scene.TREE));
        assertRefused("TM-020", () -> begin(scene.account(HOA), adult, Scene.MARITAL_STATUS));
    }

    @Test
    void filesNothingOnceTheMandateHasEnded() {
        var child = child("vang.a.pao");
        var before = scene.pao();
        var draft = draft(before, child, Scene.TREE);
        mandates.end(before.account(), child);

        assertRefused("TM-021", () -> scene.dossiers.file(before, draft.id(), Delivery.ONLINE, Map.of()));
        assertRefused("TM-021", () -> scene.dossiers.file(scene.pao(), draft.id(), Delivery.ONLINE, Map.of()));
        assertThat(scene.drafts.find(scene.pao().account(), draft.id()).dossierCode())
                .isNull();
    }

    @Test
    void eitherFilesOrRefusesWhenTheMandateEndsAtThatMoment() throws Exception {
        for (var round = 0; round < 4; round++) {
            var child = child("vang.a.pao");
            var pao = scene.pao();
            var draft = draft(pao, child, Scene.TREE);

            var came = Together.run(2, thread -> {
                try {
                    if (thread == 0) {
                        return scene.dossiers
                                .file(pao, draft.id(), Delivery.ONLINE, Map.of())
                                .code();
                    }
                    mandates.end(pao.account(), child);
                    return "ended";
                } catch (Rejected refusal) {
                    return refusal.code();
                }
            });

            assertThat(came.get(1)).isEqualTo("ended");
            var code = scene.drafts.find(pao.account(), draft.id()).dossierCode();
            assertThat(came.get(0)).isEqualTo(code == null ? "TM-021" : code);
        }
    }

    @Test
    void provesAParentByABirthRegisteredHere() {
        var answers = new HashMap<>(scene.birthAnswers());
        answers.putAll(Map.of(
                "con_ho_ten", "Lò Văn Sáng",
                "nguoi_yeu_cau_ho_ten", "Lò Thị Hoa",
                "me_so_dinh_danh", "011196000002"));
        var draft = scene.draft(scene.person(HOA), Draft.Mode.OWN, Scene.BIRTH, Scene.MUONG_PHANG, answers);
        var filed = scene.dossiers.file(scene.person(HOA), draft.id(), Delivery.ONLINE, Map.of());
        var wish = new MandateWish.Child("Lò Văn Sáng", null, LocalDate.parse("2026-11-12"), null);
        assertRefused("TM-005", () -> mandates.ask(scene.account(HOA), wish));

        scene.signed(filed);

        assertRefused("TM-005", () -> mandates.ask(scene.pao().account(), wish));
        var mandate = mandates.ask(scene.account(HOA), wish);
        assertThat(mandate.state()).isEqualTo(MandateState.VALID);
        assertThat(mandate.basis().kind()).isEqualTo(MandateBasis.BIRTH);
        assertThat(scene.account(HOA).onBehalf()).hasSize(1);
    }

    /** Random mandates, days, scopes and ends against the rule in words of its own. */
    @Test
    void letsOnActByMandatesAsTheRuleSays() {
        var random = new Random(20261126);
        var logins = List.of("vang.a.pao", HOA, "po.my.le");
        var made = new ArrayList<Made>();
        for (var i = 0; i < 60; i++) {
            made.add(insert(random, logins.get(random.nextInt(3))));
        }
        var procedures = List.of(Scene.TREE, Scene.MARITAL_STATUS, "1.012753");

        for (var days = 0; days < 25; days++) {
            var day = LocalDate.parse("2026-11-20").plusDays(random.nextInt(60));
            scene.clock.set(
                    day.atTime(random.nextInt(24), 30).atZone(Moments.VIETNAM).toInstant());
            for (var login : logins) {
                var account = scene.account(login);
                for (var code : procedures) {
                    var procedure = scene.procedures.find(code).definition();
                    var offered = new TreeSet<UUID>();
                    representation.choices(account, procedure).forEach(one -> offered.add(one.id()));
                    var expected = new TreeSet<UUID>();
                    made.stream()
                            .filter(one -> one.agent().equals(login))
                            .filter(one -> one.holdsOn(day))
                            .filter(one -> one.isAbout(code, procedure.field().name()))
                            .forEach(one -> expected.add(one.id()));
                    assertThat(offered).as("%s on %s for %s", login, day, code).isEqualTo(expected);
                    for (var one : made) {
                        assertThat(account.mayActBy(one.id(), procedure.field().name(), code))
                                .as("%s on %s by %s", login, day, one)
                                .isEqualTo(one.agent().equals(login)
                                        && one.holdsOn(day)
                                        && one.covers(code, procedure.field().name()));
                    }
                }
            }
        }
    }

    private record Made(
            UUID id,
            String agent,
            MandateKind kind,
            String state,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate born,
            @Nullable String field,
            @Nullable String procedure,
            boolean ofSession) {

        boolean holdsOn(LocalDate day) {
            var begun = day.toEpochDay() >= from.toEpochDay();
            var over = to != null && day.toEpochDay() > to.toEpochDay();
            var ofAge = born != null && Period.between(born, day).getYears() >= 18;
            return state.equals("VALID") && begun && !over && !ofAge && !ofSession;
        }

        boolean covers(String code, String name) {
            return field == null && procedure == null || name.equals(field) || code.equals(procedure);
        }

        /** Trees are for everybody, certificates of marital status for people, land of organisations for those. */
        boolean isAbout(String code, String name) {
            var fits = switch (code) {
                case Scene.TREE -> true;
                case Scene.MARITAL_STATUS -> kind != MandateKind.ORGANISATION;
                default -> kind == MandateKind.ORGANISATION;
            };
            return fits && covers(code, name);
        }
    }

    private Made insert(Random random, String agent) {
        var kind = MandateKind.values()[random.nextInt(3)];
        var from = LocalDate.parse("2026-11-10").plusDays(random.nextInt(40));
        var born = kind == MandateKind.CHILD ? from.minusYears(18).plusDays(1 + random.nextInt(40)) : null;
        var to = born != null
                ? born.plusYears(18).minusDays(1)
                : random.nextBoolean() ? from.plusDays(random.nextInt(30)) : null;
        var session = kind == MandateKind.ORGANISATION && random.nextInt(3) == 0;
        var made = new Made(
                UUID.randomUUID(),
                agent,
                kind,
                List.of("VALID", "VALID", "VALID", "WAITING", "ENDED", "REFUSED")
                        .get(random.nextInt(6)),
                from,
                to,
                born,
                random.nextInt(3) == 0 ? "Hộ tịch" : null,
                random.nextInt(3) == 0 ? Scene.TREE : null,
                session);
        var organisation = kind == MandateKind.ORGANISATION ? organisationId() : null;
        var closed = made.state().equals("ENDED") || made.state().equals("REFUSED");
        scene.jdbc
                .sql("""
                        insert into identity.mandate
                            (id, kind, organisation_id, principal_name, principal_birth, agent_account, agent_name, fields,
                             procedures, valid_from, valid_to, basis, state, created_by, created_at, closed_by, closed_at,
                             reason)
                        select :id, :kind, :organisation::uuid, :name, :born::date, a.id, a.name, :fields, :procedures,
                               :from, :to::date, :basis, :state, a.id, now(), case when :closed then a.id end,
                               case when :closed then now() end, 'Lý do.'
                        from identity.account a
                        where a.login = :agent""")
                .param("id", made.id())
                .param("kind", kind.name())
                .param("organisation", organisation == null ? null : organisation.toString())
                .param("name", organisation == null ? "Vàng Thị Dua" : null)
                .param("born", born == null ? null : born.toString())
                .param("fields", made.field() == null ? new String[0] : new String[] {made.field()})
                .param("procedures", made.procedure() == null ? new String[0] : new String[] {made.procedure()})
                .param("from", from)
                .param("to", to == null ? null : to.toString())
                .param("basis", session ? "PROVIDER" : "PRINCIPAL")
                .param("state", made.state())
                .param("closed", closed)
                .param("agent", agent)
                .update();
        return made;
    }

    private UUID organisationId() {
        return behalf.organisation("po.my.le", "0100112437");
    }

    private UUID child(String parent) {
        return behalf.child(parent);
    }

    private Account organisation(String login, String code) {
        return behalf.asOrganisation(login, code);
    }

    private Dossier filed(String login, UUID mandate, String procedure) {
        var draft = draft(scene.person(login), mandate, procedure);
        return scene.dossiers.file(scene.person(login), draft.id(), Delivery.ONLINE, Map.of());
    }

    private Dossier filed(Account account, String procedure) {
        var party = new Party.Person(account);
        var draft = draft(party, account.onBehalf().getLast().mandate(), procedure);
        return scene.dossiers.file(party, draft.id(), Delivery.ONLINE, Map.of());
    }

    private Draft draft(Party.Person who, UUID mandate, String procedure) {
        return scene.draft(who, mandate, procedure, Scene.MUONG_PHANG);
    }

    private void begin(Account account, UUID mandate, String procedure) {
        scene.drafts.start(
                account, new Drafts.Beginning(Draft.Mode.OWN, procedure, Scene.MUONG_PHANG, Map.of(), mandate));
    }

    private List<MandateKind> kinds(Account account, String procedure) {
        return representation.choices(account, scene.procedures.find(procedure).definition()).stream()
                .map(Mandate::kind)
                .toList();
    }

    private Set<String> mine(String login) {
        return codes(scene.account(login));
    }

    private Set<String> codes(Account account) {
        var codes = new TreeSet<String>();
        work.own(account, 10_000).forEach(dossier -> codes.add(dossier.code()));
        return codes;
    }

    private boolean canFind(String login, Dossier dossier) {
        try {
            scene.dossiers.find(scene.person(login), dossier.code());
            return true;
        } catch (Rejected refusal) {
            return false;
        }
    }

    private int notified(String login, Dossier dossier) {
        return scene.jdbc
                .sql("select count(*) from notifications.notice where account_id = :account and subject = :subject")
                .param("account", scene.account(login).id())
                .param("subject", "dossier:" + dossier.code())
                .query(Integer.class)
                .single();
    }

    private static void assertRefused(String code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
