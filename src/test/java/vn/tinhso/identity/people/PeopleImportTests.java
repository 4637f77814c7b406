package vn.tinhso.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static vn.tinhso.FormToken.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Role;
import vn.tinhso.identity.people.PeopleImport.State;
import vn.tinhso.identity.signin.Door;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Rejected;

/** Officials come in by the file. */
@WholeProduct
class PeopleImportTests {

    private static final String HEAD =
            "tên đăng nhập,họ tên,số định danh,mã cơ quan,chức vụ,vai trò,lĩnh vực,thủ tục,từ ngày,đến ngày\n";

    private final WebApplicationContext product;
    private final Door door;
    private final PeopleImports imports;
    private final PeopleImportWorker worker;

    PeopleImportTests(@Autowired WebApplicationContext product) {
        this.product = product;
        door = new Door(product);
        imports = product.getBean(PeopleImports.class);
        worker = product.getBean(PeopleImportWorker.class);
    }

    @AfterEach
    void reset() {
        door.jdbc.sql("delete from identity.people_import").update();
        NewPeople.forget(door.jdbc);
        door.reset();
    }

    @Test
    void opensAccountsOnceHoweverOftenTheSameFileComes() {
        var file = HEAD
                + "thu.an,Lò Văn An,011090000001,%s,Chuyên viên,SPECIALIST clerk,Hộ tịch,,,\n"
                        .formatted(code("xa-03325"))
                + "thu.binh,Lò Thị Bình,,%s,Chủ tịch,LEADER,,,,31/12/2030\n".formatted(code("xa-03325"));

        var first = carryOut(file);
        var second = check(file);

        assertThat(first.added()).isEqualTo(2);
        assertThat(first.done()).isEqualTo(2);
        assertThat(account("thu.an").holds(Role.SPECIALIST, "xa-03325", "Hộ tịch", "x"))
                .isTrue();
        assertThat(account("thu.an").holds(Role.SPECIALIST, "xa-03325", "Đất đai", "x"))
                .isFalse();
        assertThat(account("thu.an").holds(Role.CLERK, "xa-03325")).isTrue();
        assertThat(account("thu.binh").official().title()).isEqualTo("Chủ tịch");
        assertThat(second.unchanged()).isEqualTo(2);
        var before = state();
        confirm(second);
        assertThat(state()).as("nothing is different").isEqualTo(before);
        assertThat(door.deeds("thu.an")).containsExactly("account.opened", "role.granted", "role.granted");
    }

    @Test
    void changesWhatDiffersAndKeepsWhatTheFileDoesNotSay() {
        carryOut(HEAD
                + "thu.an,Lò Văn An,011090000001,%s,Chuyên viên,SPECIALIST CLERK,,,,\n".formatted(code("xa-03325")));

        var changed = carryOut("họ tên;tên đăng nhập;chức vụ;mã cơ quan;vai trò;thủ tục\n"
                + "Lò Văn An;THU.AN;Phó Chủ tịch;%s;SPECIALIST;1.001193\n".formatted(code("xa-03325")));

        assertThat(changed.changed()).isEqualTo(1);
        var account = account("thu.an");
        assertThat(account.official().title()).isEqualTo("Phó Chủ tịch");
        assertThat(account.holds(Role.SPECIALIST, "xa-03325", "x", "1.001193")).isTrue();
        assertThat(account.holds(Role.SPECIALIST, "xa-03325", "x", "1.1")).isFalse();
        assertThat(account.holds(Role.CLERK, "xa-03325"))
                .as("not named, so kept")
                .isTrue();
        assertThat(door.jdbc
                        .sql("select personal_number is not null from identity.account where login = 'thu.an'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(check("họ tên;tên đăng nhập;chức vụ;mã cơ quan;vai trò;thủ tục\n"
                                + "Lò Văn An;thu.an;Phó Chủ tịch;%s;SPECIALIST;1.001193\n".formatted(code("xa-03325")))
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void tellsEverythingThatIsWrongAndWritesNothing() {
        carryOut(HEAD + "thu.cu,Lò Văn Cũ,011090000009,%s,Chuyên viên,,,,,\n".formatted(code("xa-03325")));
        var agency = code("xa-03325");

        var refused = check("\uFEFF" + HEAD
                + "Thu Sai,,12,H99.99,,KHONG,,,31/2/2027,x\n"
                + "thu.hai,Lò Văn Hai,011090000002,%s,Chuyên viên,,,,,\n".formatted(agency)
                + "\n"
                + "thu.hai,Lò Văn Hai,011090000002,%s,Chuyên viên,,,,,\n".formatted(agency)
                + "thu.ba,Lò Văn Ba,011090000009,%s,Chuyên viên,SPECIALIST,Không có,9.9,1/1/2020,1/1/2021\n"
                        .formatted(agency)
                + "vang.a.pao,Vàng A Páo,,%s,Chuyên viên,,,,,\n".formatted(agency));

        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(imports.problems(refused, 100))
                .extracting(problem -> problem.line() + " " + problem.column())
                .containsExactlyInAnyOrder(
                        "2 tên đăng nhập",
                        "2 họ tên",
                        "2 số định danh",
                        "2 mã cơ quan",
                        "2 chức vụ",
                        "2 vai trò",
                        "2 từ ngày",
                        "2 đến ngày",
                        "5 tên đăng nhập",
                        "5 số định danh",
                        "6 số định danh",
                        "6 lĩnh vực",
                        "6 thủ tục",
                        "6 từ ngày",
                        "6 đến ngày",
                        "7 tên đăng nhập");
        assertThat(door.jdbc
                        .sql("select count(*) from identity.people_import_line where import_id = :id")
                        .param("id", refused.id())
                        .query(Long.class)
                        .single())
                .isZero();
        refused("DN-132", () -> imports.confirm(account("quantri.tinh"), refused.id()));
    }

    @Test
    void refusesFilesThatAreNoTables() {
        assertThat(problem("tên đăng nhập,ho ten\n")).contains("Thiếu cột «mã cơ quan».");
        assertThat(problem(HEAD.replace("chức vụ", "lương"))).contains("Không có cột «lương».");
        assertThat(problem(HEAD)).contains("Tệp không có dòng nào.");
        assertThat(problem(HEAD + "thu.a,\"Lò\n")).contains("Không đọc được từ dòng này.");
        var latin = imports.check(account("quantri.tinh"), "h\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(imports.problems(imports.find(account("quantri.tinh"), latin), 5))
                .extracting(Problem::what)
                .contains("Tệp không phải UTF-8.");
    }

    @Test
    void keepsAdministratorsToTheirOwnAgenciesAndOutOfTheirOwnAccount() {
        door.jdbc
                .sql(
                        "insert into identity.role_grant (account_id, role, agency_id, valid_from) values (:id, 'ADMINISTRATOR', 'xa-03325', date '2020-02-02')")
                .param("id", door.account("vanthu.03325"))
                .update();
        var file = HEAD
                + "thu.xa,Lò Văn Xa,,%s,Chuyên viên,ADMINISTRATOR,,,,\n".formatted(code("xa-03334"))
                + "vanthu.03325,Tên Khác,,%s,Văn thư,LEADER,,,,\n".formatted(code("xa-03325"))
                + "quantri.tinh,Tên Khác,,%s,Văn thư,,,,,\n".formatted(code("xa-03325"));

        var id = imports.check(account("vanthu.03325"), file.getBytes(StandardCharsets.UTF_8));

        var one = imports.find(account("vanthu.03325"), id);
        assertThat(imports.problems(one, 100))
                .extracting(problem -> problem.line() + " " + problem.column())
                .containsExactlyInAnyOrder("2 mã cơ quan", "3 tên đăng nhập", "4 tên đăng nhập");
        refused("DN-131", () -> imports.find(account("quantri.tinh"), id));
        refused("DN-034", () -> imports.check(account("lanhdao.03325"), file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bringsFiveThousandPeopleAndFindsThirtySevenMistakesAmongThem() {
        var agency = code("xa-03325");
        var lines = IntStream.range(0, 5000)
                .mapToObj(i -> "thu.n%d,Lò Văn Số %d,%012d,%s,Chuyên viên,%s,,,,\n"
                        .formatted(
                                i,
                                i,
                                11_090_100_000L + i,
                                i % 135 == 0 && i / 135 < 37 ? "H99.1" : agency,
                                "SPECIALIST"))
                .toList();

        var began = System.nanoTime();
        var refused = check(HEAD + String.join("", lines));
        var looked = System.nanoTime();

        assertThat(imports.problemCount(refused)).isEqualTo(37);

        var good = lines.stream().map(line -> line.replace("H99.1", agency)).collect(Collectors.joining());
        var rechecked = System.nanoTime();
        var checked = check(HEAD + good);
        var staged = System.nanoTime();
        assertThat(door.jdbc
                        .sql(
                                "select encode(string_agg(content, ''), 'escape') from identity.people_import_line where import_id = :id")
                        .param("id", checked.id())
                        .query(String.class)
                        .single())
                .as("sealed at rest")
                .doesNotContain("011090100001", "thu.n1", "Lò Văn");
        var done = confirm(checked);
        var carried = System.nanoTime();
        var again = check(HEAD + good);

        System.out.printf(
                "5,000 lines: 37 mistakes found in %d ms, checked and staged in %d ms, carried out in %d ms%n",
                (looked - began) / 1_000_000, (staged - rechecked) / 1_000_000, (carried - staged) / 1_000_000);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.done()).isEqualTo(5000);
        assertThat(done.failed()).isZero();
        assertThat(again.unchanged()).isEqualTo(5000);
        assertThat(door.jdbc
                        .sql("select count(*) from identity.people_import_line where import_id = :id")
                        .param("id", checked.id())
                        .query(Long.class)
                        .single())
                .as("staging is deleted")
                .isZero();
    }

    @Test
    void goesOnWhereANodeStoppedAndNotesALineThatIsNoLongerPossible() throws Exception {
        var agency = code("xa-03325");
        var one = check(HEAD
                + IntStream.range(0, 120)
                        .mapToObj(i -> "thu.m%d,Lò Văn Số %d,,%s,Chuyên viên,SPECIALIST,,,,\n".formatted(i, i, agency))
                        .collect(Collectors.joining()));
        door.jdbc.sql("""
                        insert into identity.account (id, login, password_hash, name)
                        values (:id, 'thu.m70', 'x', 'Người khác')""").param("id", UUID.randomUUID()).update();
        imports.confirm(account("quantri.tinh"), one.id());
        worker.step(7);

        Together.run(3, thread -> {
            while (worker.step(10)) {
                // Several nodes at once.
            }
            return true;
        });
        worker.workOn();

        var done = imports.find(account("quantri.tinh"), one.id());
        assertThat(done.done()).isEqualTo(119);
        assertThat(done.failed()).isEqualTo(1);
        assertThat(imports.problems(done, 5)).extracting(Problem::line).containsExactly(72);
        assertThat(door.jdbc
                        .sql(
                                "select count(*) from identity.account where login like 'thu.m%' and official_id is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(119);
        assertThat(door.jdbc
                        .sql(
                                "select count(*) from identity.role_grant g join identity.account a on a.id = g.account_id where a.login like 'thu.m%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(119);
    }

    @Test
    void stopsWhenItsSenderNoLongerAdministersAnything() {
        door.jdbc
                .sql(
                        "insert into identity.role_grant (account_id, role, agency_id, valid_from) values (:id, 'ADMINISTRATOR', 'xa-03325', date '2020-02-02')")
                .param("id", door.account("vanthu.03325"))
                .update();
        var sender = account("vanthu.03325");
        var file = HEAD + "thu.an,Lò Văn An,,%s,Chuyên viên,,,,,\n".formatted(code("xa-03325"));
        var id = imports.check(sender, file.getBytes(StandardCharsets.UTF_8));
        imports.confirm(sender, id);
        door.jdbc
                .sql("delete from identity.role_grant where valid_from = date '2020-02-02'")
                .update();

        worker.workOn();

        assertThat(door.jdbc
                        .sql("select state from identity.people_import where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("STOPPED");
        assertThat(door.jdbc
                        .sql("select count(*) from identity.account where login = 'thu.an'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void printsTheSlipsOfAnAgencyOnceWithCodesThatWork() throws Exception {
        var one = carryOut(HEAD
                + "thu.an,Lò Văn An,,%s,Chuyên viên,,,,,\n".formatted(code("xa-03325"))
                + "thu.xa,Lò Văn Xa,,%s,Chuyên viên,,,,,\n".formatted(code("xa-03334")));
        var administrator = account("quantri.tinh");
        var slips = product.getBean(ActivationSlips.class);

        var printed = Together.run(3, thread -> {
            try {
                return slips.print(administrator, one, "xa-03325");
            } catch (Rejected refusal) {
                assertThat(refusal.code()).isEqualTo("DN-134");
                return new byte[0];
            }
        });

        var papers = printed.stream().filter(pdf -> pdf.length > 0).toList();
        assertThat(papers).hasSize(1);
        var text = text(papers.getFirst());
        assertThat(text).contains("Lò Văn An", "thu.an").doesNotContain("thu.xa");
        var found = Pattern.compile("[a-z2-9]{4}(-[a-z2-9]{4}){3}").matcher(text);
        assertThat(found.find()).isTrue();
        assertThat(door.jdbc
                        .sql("select mark from identity.reset_code where account_id = :id")
                        .param("id", door.account("thu.an"))
                        .query(String.class)
                        .single())
                .doesNotContain(found.group());
        assertThat(door.person()
                        .post(
                                "/dang-nhap/dat-lai",
                                "/dang-nhap/dat-lai",
                                java.util.Map.of(
                                        "ten-dang-nhap", "thu.an",
                                        "ma", found.group(),
                                        "mat-khau-moi", "con trâu đi trước cái cày"))
                        .location())
                .isEqualTo("/dang-nhap");
        assertThat(product.getBean(AuditLog.class).about("people-import:" + one.id(), 1))
                .extracting(line -> line.deed())
                .containsExactly("people-import.slips-printed");
        assertThat(slips.of(one)).extracting(ActivationSlips.OfAgency::waiting).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void isDoneOnPages() throws IOException {
        var mvc = MockMvcTester.from(
                product, builder -> builder.apply(springSecurity()).build());
        var person = user(product.getBean(UserDetailsService.class).loadUserByUsername("quantri.tinh"));
        var root = "/tai-khoan/can-bo/nhap";
        assertThat(mvc.perform(MockMvcRequestBuilders.get(root).with(person)))
                .hasStatusOk()
                .bodyText()
                .contains("Tải tệp mẫu", "mã cơ quan", "Phải có");
        assertThat(mvc.perform(MockMvcRequestBuilders.get(root + "/mau.csv").with(person)))
                .bodyText()
                .startsWith("\uFEFF\"tên đăng nhập\",\"họ tên\"");
        var bad = new MockMultipartFile(
                "tep",
                "x.csv",
                "text/csv",
                (HEAD + "thu.a,,,H1,,=1+1,,,,\n".repeat(60)).getBytes(StandardCharsets.UTF_8));
        var sent = mvc.perform(
                MockMvcRequestBuilders.multipart(root).file(bad).with(person).with(csrf()));
        var path = sent.getResponse().getRedirectedUrl();
        assertThat(mvc.perform(MockMvcRequestBuilders.get(path).with(person)))
                .hasStatusOk()
                .bodyText()
                .contains("Tệp có chỗ sai", "Thiếu chức vụ", "Còn ", "loi.csv");
        assertThat(mvc.perform(MockMvcRequestBuilders.get(path + "/loi.csv").with(person)))
                .bodyText()
                .contains("\"61\"")
                .doesNotContain("\"=");
        var good = new MockMultipartFile(
                "tep",
                "x.csv",
                "text/csv",
                (HEAD + "thu.an,Lò Văn An,,%s,Chuyên viên,,,,,\n".formatted(code("xa-03325")))
                        .getBytes(StandardCharsets.UTF_8));
        path = mvc.perform(MockMvcRequestBuilders.multipart(root)
                        .file(good)
                        .with(person)
                        .with(csrf()))
                .getResponse()
                .getRedirectedUrl();
        assertThat(mvc.perform(MockMvcRequestBuilders.get(path).with(person)))
                .bodyText()
                .contains("Mở mới: 1 tài khoản", "Đóng: không tài khoản nào", "Xác nhận nhập");
        assertThat(mvc.perform(MockMvcRequestBuilders.post(path + "/xac-nhan")
                        .with(person)
                        .with(csrf())))
                .hasRedirectedUrl(path);
        worker.workOn();
        assertThat(mvc.perform(MockMvcRequestBuilders.get(path).with(person)))
                .bodyText()
                .contains("Đã xong", "Đã làm 1 / 1 dòng", "In phiếu (PDF), một lần");
        assertThat(mvc.perform(MockMvcRequestBuilders.post(path + "/phieu")
                        .param("co-quan", "xa-03325")
                        .with(person)
                        .with(csrf())))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(mvc.perform(MockMvcRequestBuilders.get(root)
                        .with(user(product.getBean(UserDetailsService.class).loadUserByUsername("lanhdao.03325")))))
                .hasStatus(403);
    }

    private List<String> problem(String file) {
        return imports.problems(check(file), 10).stream().map(Problem::what).toList();
    }

    private PeopleImport check(String file) {
        var administrator = account("quantri.tinh");
        return imports.find(administrator, imports.check(administrator, file.getBytes(StandardCharsets.UTF_8)));
    }

    private PeopleImport carryOut(String file) {
        var checked = check(file);
        assertThat(imports.problems(checked, 10)).isEmpty();
        return confirm(checked);
    }

    private PeopleImport confirm(PeopleImport one) {
        imports.confirm(account("quantri.tinh"), one.id());
        // The timer of the product may be at work on it too.
        while (imports.find(account("quantri.tinh"), one.id()).state() == State.RUNNING) {
            worker.workOn();
        }
        return imports.find(account("quantri.tinh"), one.id());
    }

    /** Everything about the people of these tests. */
    private List<String> state() {
        return door.jdbc.sql("""
                        select a.login || a.name || a.changed_at || coalesce(string_agg(g.role || g.valid_from, ',' order by g.role), '')
                            || (select count(*) from audit.entry e where e.subject = 'account:' || a.id)
                        from identity.account a
                        left join identity.role_grant g on g.account_id = a.id
                        where a.login like 'thu.%'
                        group by a.id
                        order by 1""").query(String.class).list();
    }

    private String code(String agency) {
        return product.getBean(Organisations.class).agency(agency).code().value();
    }

    private Account account(String login) {
        return product.getBean(Accounts.class).find(door.account(login)).orElseThrow();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
