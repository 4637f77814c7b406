package vn.tinhso.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.AccountMandate;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Appointer;
import vn.tinhso.identity.Appointment;
import vn.tinhso.identity.Appointment.Post;
import vn.tinhso.identity.OfficialAccounts;
import vn.tinhso.identity.signin.Door;
import vn.tinhso.identity.signin.Person;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.PersonalId;
import vn.tinhso.shared.Rejected;

/** Accounts of officials come and go. */
@WholeProduct
class AccountLifeTests {

    private static final String NEW = "/tai-khoan/can-bo/moi";
    private static final String PASSWORD = "con trâu đi trước cái cày";
    private static final Pattern CODE = Pattern.compile("ts-panel__code\">([a-z2-9]{4}(?:-[a-z2-9]{4}){3})<");

    private final ApplicationContext context;
    private final Door door;
    private final AccountLife life;

    AccountLifeTests(@Autowired ApplicationContext context) {
        this.context = context;
        door = new Door(context);
        life = context.getBean(AccountLife.class);
    }

    @AfterEach
    void reset() {
        door.jdbc
                .sql(
                        "update dossiers.dossier set handler = null where handler in (select id from identity.account where login like 'thu.%')")
                .update();
        NewPeople.forget(door.jdbc);
        door.reset();
    }

    @Test
    void opensAnAccountOnAPageThatItsPersonActivates() {
        var administrator = door.signedIn("quantri.tinh");

        var made = administrator.post(NEW, NEW, fields(Map.of("so-dinh-danh", "011 090 000 123")));

        assertThat(made.status()).isEqualTo(200);
        var code = code(made.body());
        assertThat(door.person().signIn("thu.mai", code).status())
                .as("the code is no password")
                .isEqualTo(422);
        assertThat(activate("thu.mai", code).location()).isEqualTo("/dang-nhap");
        assertThat(activate("thu.mai", code).status()).as("good once").isEqualTo(422);
        assertThat(door.person().signIn("thu.mai", PASSWORD).location()).isEqualTo("/");
        var row = door.jdbc
                .sql("select personal_id, personal_number, email from identity.account where login = 'thu.mai'")
                .query()
                .singleRow();
        assertThat(row.get("personal_id")).isNull();
        assertThat(row.get("personal_number")).isNotNull();
        assertThat(row.get("email")).isEqualTo("mai@vidu.vn");
        assertThat(door.deeds("thu.mai"))
                .contains("account.opened", "account.activation-issued", "sign-in.password-reset");
        assertThat(context.getBean(Organisations.class).officialsOf("xa-03325"))
                .anyMatch(official ->
                        official.name().equals("Lò Thị Mai") && official.title().equals("Chuyên viên"));
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        var administrator = door.signedIn("quantri.tinh");
        administrator.post(NEW, NEW, fields(Map.of("so-dinh-danh", "011090000123")));

        var taken = administrator.post(NEW, NEW, fields(Map.of()));
        var number = administrator.post(
                NEW, NEW, fields(Map.of("ten-dang-nhap", "thu.khac", "so-dinh-danh", "011090000123")));
        var nowhere = administrator.post(NEW, NEW, fields(Map.of("ten-dang-nhap", "thu.khac", "co-quan", "")));
        var odd = administrator.post(NEW, NEW, fields(Map.of("ten-dang-nhap", "Thu Khác")));

        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.body()).contains("đã có người dùng");
        assertThat(number.body()).contains("đã ở tài khoản của một cán bộ khác");
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(odd.body()).contains("Tên đăng nhập không đúng dạng.");
    }

    @Test
    void keepsAdministratorsToTheirOwnAgenciesAndOutOfTheirOwnAccount() {
        var local = administratorOf("vanthu.03325", "xa-03325");
        var by = context.getBean(AccountMandate.class).appointer(local);

        refused("DN-071", () -> life.open(local, appointment("thu.xa", "xa-03334")));
        refused("DN-126", () -> life.open(local, appointment("thu.xa", "khong-co")));
        refused("DN-034", () -> life.open(account("lanhdao.03325"), appointment("thu.xa", "xa-03325")));
        refused("DN-034", () -> life.close(by, local.id()));
        refused("DN-034", () -> life.close(by, door.account("quantri.tinh")));
        refused("DN-034", () -> life.close(by, door.account("lanhdao.03334")));
        refused("DN-129", () -> life.close(by, door.account("vang.a.pao")));
        assertThat(life.open(local, appointment("thu.xa", "trung-tam-03325")).code())
                .isNotEmpty();
    }

    @Test
    void keepsTheLastAdministratorOfTheProvinceWhoeverWantsThemClosed() {
        var system = Appointer.everywhere(Actor.system());

        refused("DN-138", () -> life.close(system, door.account("quantri.tinh")));

        assertThat(door.signedIn("quantri.tinh").get("/quan-tri").status()).isEqualTo(200);
        assertThat(account("quantri.tinh").grants()).isNotEmpty();
    }

    @Test
    void closesAnAccountAtOnceAndOpensItAgain() {
        var opened = life.open(account("quantri.tinh"), appointment("thu.nghi", "xa-03325"));
        var page = "/tai-khoan/can-bo/" + opened.account();
        activate("thu.nghi", opened.code());
        var person = door.person();
        person.signIn("thu.nghi", PASSWORD);
        var administrator = door.signedIn("quantri.tinh");
        administrator.post(page + "/vai-tro", page + "/vai-tro", role());
        assertThat(account("thu.nghi").grants()).hasSize(1);
        var code = door.jdbc
                .sql("""
                        update dossiers.dossier
                        set handler = :id
                        where id = (select id from dossiers.dossier where stage <> 'CLOSED' order by code limit 1)
                        returning code""")
                .param("id", opened.account())
                .query(String.class)
                .optional();
        code.ifPresent(
                held -> assertThat(administrator.get(page + "/dong").body()).contains(held));

        var closed = administrator.post(page + "/dong", page + "/dong", Map.of());

        assertThat(closed.location()).isEqualTo("/tai-khoan/can-bo/da-dong");
        assertThat(person.get("/viec-cua-toi").location()).as("signed out").isEqualTo("/dang-nhap");
        assertThat(door.jdbc
                        .sql("select count(*) from identity.spring_session where principal_name = :id")
                        .param("id", opened.account().toString())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(door.person().signIn("thu.nghi", PASSWORD).status()).isEqualTo(422);
        assertThat(door.jdbc
                        .sql("select count(*) from identity.role_grant where account_id = :id and valid_to is null")
                        .param("id", opened.account())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(administrator.get("/tai-khoan/can-bo/da-dong").body()).contains("thu.nghi");

        var again = administrator.post("/tai-khoan/can-bo/da-dong", page + "/mo-lai", Map.of());

        assertThat(door.person().signIn("thu.nghi", PASSWORD).status())
                .as("the old password is gone")
                .isEqualTo(422);
        activate("thu.nghi", code(again.body()));
        assertThat(door.person().signIn("thu.nghi", PASSWORD).location()).isEqualTo("/");
        assertThat(account("thu.nghi").grants()).isEmpty();
        assertThat(door.deeds("thu.nghi")).contains("account.closed", "account.reopened");
    }

    @Test
    void showsAgenciesToAdministratorsOfTheProvinceAndRefusesOddOnes() {
        var administrator = door.signedIn("quantri.tinh");
        var path = "/quan-tri/co-quan";

        var page = administrator.get(path);
        var odd = administrator.post(
                path,
                path,
                Map.of(
                        "loai",
                        "COMMUNE",
                        "ten",
                        "Ủy ban nhân dân xã Thử",
                        "ma-dinh-danh",
                        "sai",
                        "cap-tren",
                        "tinh",
                        "ma-don-vi",
                        "03325"));
        var taken = administrator.post(
                path,
                path,
                Map.of(
                        "loai",
                        "COMMUNE",
                        "ten",
                        "Ủy ban nhân dân xã Thử",
                        "ma-dinh-danh",
                        "H18.3",
                        "cap-tren",
                        "tinh",
                        "ma-don-vi",
                        "03325"));

        assertThat(page.body()).contains("Cơ quan mới", "Sở Tư pháp");
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.body()).contains("không đúng dạng");
        assertThat(taken.body()).contains("đã thuộc một cơ quan khác");
        assertThat(door.signedIn("lanhdao.03325").get(path).status()).isEqualTo(403);
        assertThat(administrator.get("/quan-tri").body()).contains(path, NEW, "/tai-khoan/can-bo/nhap");
    }

    @Test
    void opensOneAccountHoweverManyOpenItTogether() throws Exception {
        var administrator = account("quantri.tinh");

        var opened = Together.run(6, thread -> {
            try {
                life.open(
                        administrator,
                        new Appointment(
                                thread % 2 == 0 ? "thu.mot" : "thu.hai." + thread,
                                "Lò Văn Một",
                                new PersonalId("011090000777"),
                                new Post("xa-03325", "Chuyên viên", ""),
                                Appointment.NO_CONTACT));
                return true;
            } catch (Rejected refusal) {
                assertThat(refusal.code()).isIn("DN-124", "DN-125");
                return false;
            }
        });

        assertThat(opened).containsOnlyOnce(true);
    }

    @Test
    void writesNothingWhenNothingIsDifferent() {
        var opened = life.open(account("quantri.tinh"), appointment("thu.sua", "xa-03325"));
        var officials = context.getBean(OfficialAccounts.class);
        var by = context.getBean(AccountMandate.class).appointer(account("quantri.tinh"));

        assertThat(officials.correct(by, opened.account(), appointment("thu.sua", "xa-03325")))
                .isFalse();
        assertThat(officials.correct(by, opened.account(), appointment("thu.sua", "xa-03334")))
                .isTrue();

        assertThat(account("thu.sua").official().agencyId()).isEqualTo("xa-03334");
        assertThat(door.deeds("thu.sua", "account.changed")).isEqualTo(1);
    }

    private Account administratorOf(String login, String agency) {
        door.jdbc
                .sql(
                        "insert into identity.role_grant (account_id, role, agency_id, valid_from) values (:id, 'ADMINISTRATOR', :agency, date '2020-02-02')")
                .param("id", door.account(login))
                .param("agency", agency)
                .update();
        return account(login);
    }

    private Account account(String login) {
        return context.getBean(Accounts.class).find(door.account(login)).orElseThrow();
    }

    private Person.Answer activate(String login, String code) {
        return door.person()
                .post(
                        "/dang-nhap/dat-lai",
                        "/dang-nhap/dat-lai",
                        Map.of("ten-dang-nhap", login, "ma", code, "mat-khau-moi", PASSWORD));
    }

    private static Map<String, String> role() {
        var today = vn.tinhso.shared.Moments.day(vn.tinhso.TestClock.START);
        return Map.of(
                "vai-tro", "SPECIALIST",
                "co-quan", "xa-03325",
                "tu-ngay-ngay", "" + today.getDayOfMonth(),
                "tu-ngay-thang", "" + today.getMonthValue(),
                "tu-ngay-nam", "" + today.getYear());
    }

    private static String code(String body) {
        var found = CODE.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Appointment appointment(String login, String agency) {
        return new Appointment(
                login, "Quàng Văn Nghỉ", null, new Post(agency, "Chuyên viên", ""), Appointment.NO_CONTACT);
    }

    private static Map<String, String> fields(Map<String, String> other) {
        var fields = new HashMap<>(Map.of(
                "ten-dang-nhap", "thu.mai",
                "ho-ten", "Lò Thị Mai",
                "co-quan", "xa-03325",
                "chuc-vu", "Chuyên viên",
                "thu-dien-tu", "mai@vidu.vn"));
        fields.putAll(other);
        return fields;
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
