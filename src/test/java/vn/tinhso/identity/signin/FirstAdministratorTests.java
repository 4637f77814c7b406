package vn.tinhso.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Appointment;
import vn.tinhso.identity.Appointment.Post;
import vn.tinhso.identity.ProvinceAdministrators;
import vn.tinhso.identity.people.AccountLife;
import vn.tinhso.identity.people.NewAgencies;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;

/** A start outside the demonstration, with nobody in it. */
@WholeProduct
@TestPropertySource(properties = "tinhso.demonstration=false")
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

    private static final String PASSWORD = "con trâu đi trước cái cày";

    private final Door door;
    private final ApplicationContext context;
    private final Path file;

    FirstAdministratorTests(@Autowired ApplicationContext context) {
        this.context = context;
        door = new Door(context);
        file = Path.of(context.getEnvironment().getRequiredProperty("tinhso.database.directory"), "thiet-lap.txt");
    }

    @BeforeEach
    void asOnTheFirstStart() {
        door.clock.set(vn.tinhso.TestClock.START);
        for (var table : new String[] {"sign_in_guard", "role_grant", "setup_code", "account"}) {
            door.jdbc.sql("delete from identity." + table).update();
        }
        context.getBean(SetupInvitation.class).invite();
    }

    @Test
    void keepsTheCodeInAFileOfItsOwnerAndOutOfTheLog(CapturedOutput output) throws IOException {
        door.jdbc.sql("delete from identity.setup_code").update();
        context.getBean(SetupInvitation.class).invite();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(output.getAll()).contains(file.toString(), "/thiet-lap").doesNotContain(code());
        assertThat(door.jdbc
                        .sql("select mark from identity.setup_code")
                        .query(String.class)
                        .single())
                .doesNotContain(code().substring(0, 4));
    }

    @Test
    void makesAnAdministratorOfTheProvinceOnceAndLeadsToTheSecondFactor() throws IOException {
        var person = door.person();
        var code = code();

        var made = set(person, code, Map.of());

        assertThat(made.location()).isEqualTo("/dang-nhap/buoc-hai");
        assertThat(person.get(made.location()).location()).isEqualTo("/dang-nhap/thiet-lap");
        assertThat(person.get("/quan-tri").location())
                .as("not in before the second factor")
                .startsWith("/dang-nhap");
        var account =
                context.getBean(Accounts.class).find(door.account("tran.van.a")).orElseThrow();
        assertThat(context.getBean(ProvinceAdministrators.class).include(account))
                .isTrue();
        assertThat(account.name()).isEqualTo("Trần Văn A");
        assertThat(door.deeds("tran.van.a")).contains("account.opened", "role.granted");
        assertThat(file).doesNotExist();
        assertThat(door.person().get("/thiet-lap").status()).isEqualTo(404);
        assertThat(door.person().get("/thiet-lap").body()).contains("DN-120");
        assertThat(set(door.person(), code, Map.of("ten-dang-nhap", "nguoi.khac"))
                        .status())
                .isNotEqualTo(302);
        context.getBean(SetupInvitation.class).invite();
        assertThat(file).as("a later start").doesNotExist();
    }

    /** With nothing there: agencies are entered, people come into them. */
    @Test
    void letsTheAdministratorBuildTheProvince() throws IOException {
        set(door.person(), code(), Map.of());
        var administrator =
                context.getBean(Accounts.class).find(door.account("tran.van.a")).orElseThrow();
        var agencies = context.getBean(NewAgencies.class);

        var department = agencies.begin(
                administrator,
                new NewAgencies.Wish("H18.3", AgencyKind.DEPARTMENT, "Sở Tư pháp", "tinh", "11", Set.of("HT")));
        agencies.begin(
                administrator,
                new NewAgencies.Wish(
                        "H18.1",
                        AgencyKind.PROVINCE_CENTRE,
                        "Trung tâm Phục vụ hành chính công tỉnh",
                        "tinh",
                        "11",
                        Set.of()));

        var organisations = context.getBean(Organisations.class);
        assertThat(organisations.competentFor("HT")).contains(department);
        assertThat(organisations.centreFor(department).id()).isEqualTo("h18-1");
        assertThatThrownBy(() -> agencies.begin(
                        administrator,
                        new NewAgencies.Wish("H18.3", AgencyKind.DEPARTMENT, "Sở khác", "tinh", "11", Set.of())))
                .hasMessageContaining("đã thuộc một cơ quan khác");
        var official = context.getBean(AccountLife.class)
                .open(
                        administrator,
                        new Appointment(
                                "giam.doc",
                                "Lò Thị Giám",
                                null,
                                new Post(department.id(), "Giám đốc", ""),
                                Appointment.NO_CONTACT));
        assertThat(context.getBean(Accounts.class).find(official.account())).isPresent();
    }

    @Test
    void letsOneOfManyWinWhoBringTheSameCode() throws Exception {
        var code = code();

        var answers = Together.run(
                4,
                thread -> set(door.person(), code, Map.of("ten-dang-nhap", "quan.tri." + thread))
                        .status());

        assertThat(Collections.frequency(answers, 302)).isEqualTo(1);
        assertThat(door.jdbc
                        .sql("select count(*) from identity.account")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void makesWhoeverGuessesWait() throws IOException {
        for (var guess = 2; guess < 7; guess++) {
            assertThat(set(door.person(), "aaaa-bbbb-cccc-dddd-eee" + guess, Map.of())
                            .status())
                    .isEqualTo(422);
        }

        assertThat(set(door.person(), code(), Map.of()).status()).isEqualTo(429);
        door.clock.advance(Duration.ofMinutes(1));
        assertThat(set(door.person(), code(), Map.of()).status()).isEqualTo(302);
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndKeepsTheCode() throws IOException {
        assertThat(set(door.person(), code(), Map.of("mat-khau", "ngắn")).body())
                .contains("Mật khẩu cần ít nhất");
        assertThat(set(door.person(), code(), Map.of("ten-dang-nhap", "Có dấu")).body())
                .contains("Tên đăng nhập không đúng dạng.");

        assertThat(set(door.person(), code(), Map.of()).status()).isEqualTo(302);
    }

    private String code() throws IOException {
        return Files.readString(file).strip();
    }

    private static Person.Answer set(Person person, String code, Map<String, String> other) {
        var fields = new HashMap<>(Map.of(
                "ma", code,
                "ten-dang-nhap", "tran.van.a",
                "ho-ten", "Trần Văn A",
                "mat-khau", PASSWORD,
                "ma-dinh-danh", "H18",
                "ma-don-vi", "11"));
        fields.putAll(other);
        return person.post("/thiet-lap", "/thiet-lap", fields);
    }
}
