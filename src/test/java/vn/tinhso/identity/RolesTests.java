package vn.tinhso.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static vn.tinhso.FormToken.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.tinhso.TestClock;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Roles.Held;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

@WholeProduct
class RolesTests {

    private static final LocalDate TODAY = Moments.day(TestClock.START);

    private final Roles roles;
    private final RoleStore store;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;
    private final UserDetailsService people;
    private final AuditLog audit;

    RolesTests(@Autowired WebApplicationContext product) {
        roles = product.getBean(Roles.class);
        store = product.getBean(RoleStore.class);
        accounts = product.getBean(Accounts.class);
        jdbc = product.getBean(JdbcClient.class);
        people = product.getBean(UserDetailsService.class);
        audit = product.getBean(AuditLog.class);
        mvc = MockMvcTester.from(
                product, builder -> builder.apply(springSecurity()).build());
        product.getBean(TestClock.class).set(TestClock.START);
    }

    @AfterEach
    void takeBack() {
        jdbc.sql(
                        "delete from identity.role_grant where account_id = :id and (agency_id = 'xa-03334' or role = 'ADMINISTRATOR')")
                .param("id", account("chuyenvien.03325").id())
                .update();
    }

    @Test
    void givesARoleForSomeProceduresAndEndsIt() {
        var province = account("quantri.tinh");
        var held = new Held(
                Role.SPECIALIST,
                "xa-03334",
                new Scope(Set.of("Hộ tịch"), Set.of("1.001193")),
                new Reach(true, false),
                TODAY,
                TODAY.plusDays(30));

        roles.grant(province, account("chuyenvien.03325"), held);

        var person = account("chuyenvien.03325");
        assertThat(person.holds(Role.SPECIALIST, "xa-03334")).isTrue();
        assertThat(person.holds(Role.SPECIALIST, "xa-03334", "Hộ tịch", "9.999999"))
                .isTrue();
        assertThat(person.holds(Role.SPECIALIST, "xa-03334", "Đất đai", "1.001193"))
                .isTrue();
        assertThat(person.holds(Role.SPECIALIST, "xa-03334", "Đất đai", "9.999999"))
                .isFalse();
        assertThat(roles.of(province, person)).contains(held);
        refused("DN-073", () -> roles.grant(province, person, held));

        roles.end(province, person, held.key());

        assertThat(account("chuyenvien.03325").holds(Role.SPECIALIST, "xa-03334"))
                .isFalse();
        refused("DN-074", () -> roles.end(province, person, held.key()));
        assertThat(audit.about("account:" + person.id(), 2))
                .extracting(line -> line.deed())
                .containsExactly("role.ended", "role.granted");
    }

    @Test
    void neverLeavesTheProvinceWithoutAnAdministrator() throws Exception {
        var first = account("quantri.tinh");
        for (var round = 0; round < 10; round++) {
            roles.grant(first, account("chuyenvien.03325"), plain(Role.ADMINISTRATOR, "tinh"));
            var both = List.of(account("quantri.tinh"), account("chuyenvien.03325"));
            var keys = both.stream().map(this::administration).toList();

            var refusals = Together.run(2, thread -> {
                var other = both.get(1 - thread);
                return refusal(() -> roles.end(both.get(thread), other, keys.get(1 - thread)));
            });

            assertThat(refusals).containsExactlyInAnyOrder("", "DN-138");
            assertThat(accounts.agenciesWith(Role.ADMINISTRATOR)).contains("tinh");
            takeBack();
            jdbc.sql("update identity.role_grant set valid_to = null where account_id = :id and role = 'ADMINISTRATOR'")
                    .param("id", first.id())
                    .update();
        }
    }

    private String administration(Account person) {
        return store.of(person.id(), TODAY).stream()
                .filter(held -> held.role() == Role.ADMINISTRATOR)
                .findFirst()
                .orElseThrow()
                .key();
    }

    private static String refusal(Runnable deed) {
        try {
            deed.run();
            return "";
        } catch (Rejected refused) {
            return refused.code();
        }
    }

    @Test
    void letsNobodyGiveMoreThanTheyAdminister() {
        var province = account("quantri.tinh");
        var specialist = account("chuyenvien.03325");
        roles.grant(province, specialist, new Held(Role.ADMINISTRATOR, "xa-03325", Scope.ALL, Reach.HERE, TODAY, null));
        var local = account("chuyenvien.03325");
        var colleague = account("lanhdao.03325");

        refused("DN-034", () -> roles.grant(local, local, plain(Role.LEADER, "xa-03325")));
        refused("DN-071", () -> roles.grant(local, colleague, plain(Role.CLERK, "xa-03334")));
        refused("DN-071", () -> roles.grant(local, colleague, plain(Role.ADMINISTRATOR, "tinh")));
        refused("DN-034", () -> roles.grant(local, account("lanhdao.03334"), plain(Role.CLERK, "xa-03325")));
        refused("DN-034", () -> roles.grant(local, province, plain(Role.CLERK, "xa-03325")));
        refused("DN-034", () -> roles.grant(colleague, specialist, plain(Role.LEADER, "xa-03325")));
        refused("DN-072", () -> roles.grant(province, account("vang.a.pao"), plain(Role.CLERK, "xa-03325")));
    }

    @Test
    void refusesTimesAndCodesThatAreNot() {
        var province = account("quantri.tinh");
        var person = account("chuyenvien.03325");

        refused(
                "DN-075",
                () -> roles.grant(
                        province,
                        person,
                        new Held(Role.CLERK, "xa-03334", Scope.ALL, Reach.HERE, TODAY.minusDays(1), null)));
        refused(
                "DN-075",
                () -> roles.grant(
                        province, person, new Held(Role.CLERK, "xa-03334", Scope.ALL, Reach.HERE, TODAY, TODAY)));
        refused(
                "DN-076",
                () -> roles.grant(
                        province,
                        person,
                        new Held(Role.CLERK, "xa-03334", new Scope(Set.of(), Set.of("1.1")), Reach.HERE, TODAY, null)));
    }

    @Test
    void givesARoleOnceHoweverManyGiveItTogether() throws Exception {
        var province = account("quantri.tinh");
        var person = account("chuyenvien.03325");

        var given = Together.run(8, thread -> {
            try {
                roles.grant(
                        province,
                        person,
                        new Held(Role.CLERK, "xa-03334", Scope.ALL, Reach.HERE, TODAY.plusDays(thread), null));
                return true;
            } catch (Rejected refusal) {
                assertThat(refusal.code()).isEqualTo("DN-073");
                return false;
            }
        });

        assertThat(given).containsOnlyOnce(true);
    }

    @Test
    void isDoneOnAPage() {
        var path = "/tai-khoan/can-bo/" + account("chuyenvien.03325").id() + "/vai-tro";
        assertThat(mvc.perform(MockMvcRequestBuilders.get(path).with(user(people.loadUserByUsername("quantri.tinh")))))
                .hasStatusOk()
                .bodyText()
                .contains("Chuyên viên", "Hộ tịch", "Mọi thủ tục");
        assertThat(mvc.perform(MockMvcRequestBuilders.get(path).with(user(people.loadUserByUsername("lanhdao.03325")))))
                .hasStatus(403);
        assertThat(mvc.perform(MockMvcRequestBuilders.post(path)
                        .with(user(people.loadUserByUsername("quantri.tinh")))
                        .with(csrf())
                        .param("vai-tro", "CLERK")
                        .param("den-ngay-ngay", "31")))
                .hasStatus(422)
                .bodyText()
                .contains("Chọn một cơ quan.", "Nhập một ngày có thật, hoặc để trống.");

        assertThat(mvc.perform(MockMvcRequestBuilders.post(path)
                        .with(user(people.loadUserByUsername("quantri.tinh")))
                        .with(csrf())
                        .param("vai-tro", "CLERK")
                        .param("co-quan", "xa-03334")
                        .param("tu-ngay-ngay", "" + TODAY.getDayOfMonth())
                        .param("tu-ngay-thang", "" + TODAY.getMonthValue())
                        .param("tu-ngay-nam", "" + TODAY.getYear())
                        .param("linh-vuc", "Hộ tịch")))
                .hasRedirectedUrl(path);
        assertThat(account("chuyenvien.03325").holds(Role.CLERK, "xa-03334", "Hộ tịch", "x"))
                .isTrue();
        assertThat(mvc.perform(MockMvcRequestBuilders.post(path + "/ket-thuc")
                        .with(user(people.loadUserByUsername("quantri.tinh")))
                        .with(csrf())
                        .param("vai-tro", "CLERK/xa-03334/" + TODAY)))
                .hasRedirectedUrl(path);
        assertThat(account("chuyenvien.03325").holds(Role.CLERK, "xa-03334")).isFalse();
    }

    private static Held plain(Role role, String agency) {
        return new Held(role, agency, Scope.ALL, Reach.HERE, TODAY, null);
    }

    private Account account(String login) {
        var id = jdbc.sql("select id from identity.account where login = :login")
                .param("login", login)
                .query(UUID.class)
                .single();
        return accounts.find(id).orElseThrow();
    }

    private static void refused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
