package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.WholeProduct;
import vn.tinhso.audit.Chained;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Grant;
import vn.tinhso.identity.Kin;
import vn.tinhso.identity.MachineReach;
import vn.tinhso.identity.Reach;
import vn.tinhso.identity.Role;
import vn.tinhso.identity.Scope;
import vn.tinhso.shared.Rejected;

/** Lists, counts, searches, pages and files show the same dossiers to the same person. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisibilityTests {

    private static final List<String> COMMUNES = List.of("xa-03325", "xa-03334", "xa-03328");
    private static final List<String> AGENCIES = List.of(
            "xa-03325",
            "xa-03334",
            "xa-03328",
            "so-xay-dung",
            "trung-tam-03325",
            "trung-tam-03334",
            "trung-tam-03328",
            "trung-tam-tinh",
            "tinh");

    private static final List<String> CITIZENS = List.of("vang.a.pao", "lo.thi.hoa", "po.my.le", "giang.thi.my");
    private static final List<String> PROCEDURES = List.of(Scene.TREE, Scene.MARITAL_STATUS, Scene.BIRTH);

    private final Random random = new Random(20261120);
    private final Scene scene;
    private final WorkStore store;
    private final WorkList work;
    private final Surfaces surfaces;
    private final SightRule rule;
    private final Chained chain;
    private final Representation representation;
    private final OnBehalf behalf;
    private final List<Account> represented = new ArrayList<>();

    VisibilityTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
        store = context.getBean(WorkStore.class);
        work = context.getBean(WorkList.class);
        surfaces = new Surfaces(context);
        rule = new SightRule(scene.organisations);
        chain = new Chained(context);
        representation = context.getBean(Representation.class);
        behalf = new OnBehalf(scene, context);
    }

    @Test
    void showsTheSameDossiersEverywhere() {
        // Other tests have let agencies and people read single dossiers; here it is about roles.
        scene.jdbc.sql("update dossiers.dossier set readers = '{}'").update();
        fileAtRandom(36);
        scene.filed(Scene.MARITAL_STATUS, "xa-03325");
        scene.filed(Scene.MARITAL_STATUS, "xa-03334");
        fileOnBehalf(18);
        restrictSome();
        chain.tie();
        var all = everyDossier();

        for (var person : people()) {
            var mine = all.stream().filter(rule.maySee(person)).toList();
            var codes = Surfaces.codes(mine);

            assertThat(surfaces.listed(person, WorkQueue.IN_PROGRESS, WorkQueue.CLOSED))
                    .as("list of %s", person.grants())
                    .isEqualTo(codes);
            assertThat(surfaces.found(Party.of(person), all))
                    .as("pages of %s", person.grants())
                    .isEqualTo(codes);
            assertThat(surfaces.searched(person, all))
                    .as("search of %s", person.grants())
                    .isEqualTo(codes);
            for (var words : List.of("pao vang", "VÀNG a", "hoa", "chat ha cay xan", "h18.101", "cây lò")) {
                assertThat(surfaces.searchedFor(person, words))
                        .as("«%s» of %s", words, person.grants())
                        .isEqualTo(Surfaces.codes(
                                mine.stream().filter(SightRule.has(words)).toList()));
            }
            var counts = store.counts(person);
            for (var queue : WorkQueue.values()) {
                assertThat(counts.get(queue))
                        .as("%s of %s", queue, person.grants())
                        .isEqualTo(surfaces.listed(person, queue).size());
            }
            for (var queue : work.queues(person)) {
                assertThat(surfaces.items(person, queue.key())).as(queue.key()).hasSize(queue.count());
            }
            if (!person.isOfficial()) {
                assertThat(Surfaces.codes(store.own(person, 10_000)))
                        .as("own dossiers of %s", person)
                        .isEqualTo(codes);
            }
            for (var dossier : all) {
                assertThat(Party.of(person).isApplicantOf(dossier))
                        .as("%s speaks for the applicant of %s", person, dossier)
                        .isEqualTo(SightRule.speaksFor(person, dossier));
            }
            assertThat(surfaces.registered(Party.of(person)))
                    .as("register of %s", person.grants())
                    .isEqualTo(codes);
            assertThat(surfaces.happened(Party.of(person)))
                    .as("events of %s", person.grants())
                    .isEqualTo(codes);
            if (person.isOfficial()) {
                assertThat(surfaces.exported(Party.of(person), all))
                        .as("export of %s", person.grants())
                        .isEqualTo(codes);
            }
        }
        for (var machine : machines()) {
            var codes = Surfaces.codes(
                    all.stream().filter(SightRule.maySee(machine)).toList());

            assertThat(surfaces.registered(machine))
                    .as("register of %s", machine.reach())
                    .isEqualTo(codes);
            assertThat(surfaces.happened(machine))
                    .as("events of %s", machine.reach())
                    .isEqualTo(codes);
            assertThat(surfaces.found(machine, all))
                    .as("pages of %s", machine.reach())
                    .isEqualTo(codes);
        }
    }

    @Test
    void restrictsADossierOnlyWhereSomebodyCanStillWorkOnIt() {
        var dossier = scene.filed(Scene.TREE, "xa-03325");
        var leader = scene.person("lanhdao.03325");
        var specialist = scene.account("chuyenvien.03325");

        assertThatThrownBy(() -> scene.confidentiality.restrict(leader, dossier.code(), "Bảo vệ người nộp."))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo("HS-153"));

        clear("lanhdao.03325", "motcua.03325");
        var restricted = scene.confidentiality.restrict(scene.person("lanhdao.03325"), dossier.code(), "Bảo vệ.");

        assertThat(restricted.restricted()).isTrue();
        assertThat(surfaces.canFind(Party.of(specialist), dossier.code())).isFalse();
        assertThat(surfaces.canFind(scene.person("motcua.03325"), dossier.code()))
                .isTrue();
        assertThat(surfaces.canFind(scene.person("vang.a.pao"), dossier.code())).isTrue();
        assertThatThrownBy(() -> scene.confidentiality.restrict(scene.person("lanhdao.03325"), dossier.code(), "x"))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo("HS-152"));

        scene.desk.acceptAndHandOver(scene.person("motcua.03325"), dossier.code(), List.of());
        scene.handlers.assign(
                scene.person("lanhdao.03325"), dossier.code(), specialist.id(), Participant.Part.MAIN, "");

        assertThat(surfaces.canFind(Party.of(specialist), dossier.code())).isTrue();
        assertThat(scene.confidentiality
                        .open(scene.person("lanhdao.03325"), dossier.code(), "Đã công bố.")
                        .restricted())
                .isFalse();
    }

    @Test
    void hidesARestrictedDossierFromTheAgencyThatWasAskedUnlessItIsCleared() {
        var dossier = scene.filed(Scene.TREE, "xa-03325");
        scene.jdbc
                .sql("update dossiers.dossier set restricted = true, readers = '{xa-03334}' where code = :code")
                .param("code", dossier.code())
                .update();

        assertThat(surfaces.canFind(scene.person("chuyenvien.03334"), dossier.code()))
                .isFalse();
        assertThat(surfaces.listed(scene.account("chuyenvien.03334"), WorkQueue.IN_PROGRESS))
                .doesNotContain(dossier.code());

        clear("chuyenvien.03334");

        assertThat(surfaces.canFind(scene.person("chuyenvien.03334"), dossier.code()))
                .isTrue();
        assertThat(surfaces.listed(scene.account("chuyenvien.03334"), WorkQueue.IN_PROGRESS))
                .contains(dossier.code());
    }

    /** Roles of the demonstration, cleared for this test alone. */
    private void clear(String... logins) {
        scene.jdbc
                .sql(
                        "update identity.role_grant set restricted = true where account_id in (select id from identity.account where login = any(:logins))")
                .param("logins", logins)
                .update();
    }

    @AfterEach
    void clearNobody() {
        behalf.forget();
        scene.jdbc
                .sql("update identity.role_grant set restricted = false where restricted")
                .update();
        scene.jdbc
                .sql("update dossiers.dossier set restricted = false where restricted")
                .update();
    }

    private void restrictSome() {
        scene.jdbc
                .sql("update dossiers.dossier set restricted = get_byte(decode(md5(code), 'hex'), 0) % 3 = 0")
                .update();
    }

    @Test
    void letsARoleActOnItsOwnProceduresOnly() {
        var births = new Scope(Set.of("Hộ tịch"), Set.of());
        var trees = new Scope(Set.of(), Set.of(Scene.TREE));
        var officer = new Party.Person(official(Set.of(
                new Grant(Role.DESK_OFFICER, "trung-tam-03325", births),
                new Grant(Role.SPECIALIST, "xa-03325", trees),
                new Grant(Role.CLERK, "xa-03325"))));
        var marital = scene.filed(Scene.MARITAL_STATUS, "xa-03325");
        var tree = scene.filed(Scene.TREE, "xa-03325");

        assertThat(scene.desk
                        .acceptAndHandOver(officer, marital.code(), List.of())
                        .stage())
                .isEqualTo(Stage.EXAMINE);
        assertThatThrownBy(() -> scene.desk.acceptAndHandOver(officer, tree.code(), List.of()))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo("HS-003"));
        assertThatThrownBy(() -> scene.decisions.propose(officer, marital.code(), true, "Đủ điều kiện."))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo("HS-003"));
        assertThat(scene.dossiers
                        .allowed(officer, scene.dossiers.find(officer, tree.code()))
                        .deeds())
                .isEmpty();
    }

    @Test
    void opensOnlyTheFilesOfTheDossierThatWasFound() {
        var mine = scene.filed();
        var other = scene.filed();
        var file = scene.dossiers.components(mine).stream()
                .flatMap(component -> component.files().stream())
                .findFirst()
                .orElseThrow()
                .fileId();

        assertThat(scene.dossiers.file(mine, file)).startsWith("%PDF".getBytes());
        assertThatThrownBy(() -> scene.dossiers.file(other, file)).isInstanceOf(Rejected.class);
    }

    @Test
    void takesWildcardsInASearchForWhatTheyAre() {
        scene.filed();
        var officer = scene.account("motcua.03325");

        for (var sign : List.of("%", "_", "\\", "\\%", "' or 1=1 --", "Páo%Vàng")) {
            assertThat(store.page(officer, WorkQueue.IN_PROGRESS, sign, 0, 10))
                    .as(sign)
                    .isEmpty();
        }
        assertThat(store.page(officer, WorkQueue.IN_PROGRESS, "  vang a pao ", 0, 10))
                .isNotEmpty();
        assertThat(store.page(officer, WorkQueue.IN_PROGRESS, "VÀNG A PÁO", 0, 10))
                .isNotEmpty();
    }

    @Test
    void showsAnAdministratorNothingAndAClerkOnlyTheAgencysOwn() {
        var here = scene.filed();
        var there = scene.filed(Scene.MARITAL_STATUS, "xa-03334");

        assertThat(surfaces.listed(scene.account("quantri.tinh"), WorkQueue.IN_PROGRESS))
                .isEmpty();
        assertThat(work.queues(scene.account("quantri.tinh"))).isEmpty();
        assertThat(surfaces.listed(scene.account("vanthu.03325"), WorkQueue.IN_PROGRESS))
                .contains(here.code())
                .doesNotContain(there.code());
    }

    /** By citizens for an adult, a child and organisations, some of it ended afterwards or of another session. */
    private void fileOnBehalf(int number) {
        var all = new ArrayList<Account>();
        for (var login : CITIZENS) {
            all.add(behalf.as(login, random.nextBoolean() ? scope() : Scope.ALL));
        }
        for (var i = 0; i < number; i++) {
            var account = all.get(random.nextInt(all.size()));
            var procedure = scene.procedures.find(Scene.TREE).definition();
            var fitting = representation.choices(account, procedure);
            if (!fitting.isEmpty()) {
                var mandate = fitting.get(random.nextInt(fitting.size())).id();
                var party = new Party.Person(account);
                var draft = scene.draft(party, mandate, Scene.TREE, COMMUNES.get(random.nextInt(3)));
                advance(scene.dossiers.file(party, draft.id(), Delivery.ONLINE, Map.of()), random.nextInt(4));
            }
        }
        behalf.endSome();
        represented.clear();
        CITIZENS.forEach(login -> represented.add(scene.account(login)));
        CITIZENS.forEach(login -> represented.add(behalf.asOrganisation(login)));
    }

    private List<Party.Machine> machines() {
        var actor = Scene.machine().actor();
        return List.of(
                new Party.Machine(actor, MachineReach.PROVINCE),
                new Party.Machine(actor, new MachineReach(true, Set.of(), true)),
                new Party.Machine(actor, new MachineReach(false, Set.of("xa-03325", "so-xay-dung"), false)),
                new Party.Machine(actor, new MachineReach(false, Set.of("trung-tam-tinh"), true)));
    }

    private Scope scope() {
        var fields = random.nextInt(3) == 0
                ? Set.of(List.of("Hộ tịch", "Quy hoạch", "Đất đai").get(random.nextInt(3)))
                : Set.<String>of();
        var procedures = random.nextInt(3) == 0 ? Set.of(PROCEDURES.get(random.nextInt(3))) : Set.<String>of();
        return new Scope(fields, procedures);
    }

    private void fileAtRandom(int number) {
        for (var i = 0; i < number; i++) {
            var login = List.of("vang.a.pao", "lo.thi.hoa", "po.my.le").get(random.nextInt(3));
            var agency = random.nextInt(5) == 0 ? "so-xay-dung" : COMMUNES.get(random.nextInt(COMMUNES.size()));
            var dossier = random.nextInt(4) == 0 ? walkIn() : online(login, agency);
            advance(dossier, random.nextInt(4));
        }
    }

    private Dossier online(String login, String agency) {
        var answers = Answers.of(scene.procedures.find(Scene.TREE).definition(), random);
        var draft = scene.draft(scene.person(login), Draft.Mode.OWN, Scene.TREE, agency, answers);
        return scene.dossiers.file(scene.person(login), draft.id(), Delivery.ONLINE, Map.of());
    }

    /** At the province's desk, for a commune or a department. */
    private Dossier walkIn() {
        var officer = scene.person("motcua.trung-tam-tinh");
        var mode = random.nextBoolean() ? Draft.Mode.DESK : Draft.Mode.ASSISTED;
        var answers = Answers.of(scene.procedures.find(Scene.TREE).definition(), random);
        var draft = scene.draft(officer, mode, Scene.TREE, COMMUNES.get(random.nextInt(3)), answers);
        return scene.dossiers.file(officer, draft.id(), Delivery.DESK, Map.of());
    }

    private void advance(Dossier dossier, int steps) {
        var desk = holder(Role.DESK_OFFICER, dossier.parties().receiving());
        if (steps == 1) {
            scene.desk.accept(desk, dossier.code(), List.of());
        } else if (steps == 2) {
            scene.desk.refuse(desk, dossier.code(), "Không thuộc phạm vi giải quyết.");
        } else if (steps == 3) {
            scene.desk.acceptAndHandOver(desk, dossier.code(), List.of());
            var specialist = holder(Role.SPECIALIST, dossier.parties().competent());
            if (random.nextBoolean()) {
                scene.decisions.propose(specialist, dossier.code(), true, "Đủ điều kiện.");
            } else {
                scene.supplementRequested(specialist, dossier);
            }
        }
    }

    private Party.Person holder(Role role, String agency) {
        return new Party.Person(official(Set.of(new Grant(role, agency))));
    }

    private List<Account> people() {
        var people = new ArrayList<>(Stream.of(
                        "vang.a.pao",
                        "lo.thi.hoa",
                        "giang.thi.my",
                        "motcua.trung-tam-tinh",
                        "motcua.03325",
                        "lanhdao.so-xay-dung",
                        "quantri.tinh")
                .map(scene::account)
                .toList());
        // Took papers at a desk and has left it.
        people.add(scene.account("motcua.trung-tam-tinh").withOnly(Set.of()));
        people.addAll(represented);
        for (var i = 0; i < 18; i++) {
            var grants = new HashSet<Grant>();
            for (var j = random.nextInt(4); j >= 0; j--) {
                grants.add(new Grant(
                        Role.values()[random.nextInt(Role.values().length)],
                        AGENCIES.get(random.nextInt(AGENCIES.size())),
                        scope(),
                        new Reach(random.nextInt(3) == 0, random.nextInt(3) == 0)));
            }
            people.add(official(grants));
        }
        return people;
    }

    private Account official(Set<Grant> grants) {
        var agencies = grants.stream().map(Grant::agencyId).collect(Collectors.toSet());
        return Scene.official(UUID.randomUUID(), grants, new Kin(scene.organisations.below(agencies), Map.of()));
    }

    private List<Dossier> everyDossier() {
        var all = new Party.Machine(Scene.machine().actor(), new MachineReach(true, Set.of(), true));
        return scene.jdbc.sql("select code from dossiers.dossier").query(String.class).list().stream()
                .map(code -> scene.dossiers.find(all, code))
                .toList();
    }
}
