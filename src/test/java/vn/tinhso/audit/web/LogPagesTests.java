package vn.tinhso.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static vn.tinhso.FormToken.csrf;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tinhso.WholeProduct;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.audit.Chained;
import vn.tinhso.shared.Actor;

/** The pages of the log as HTML. */
@WholeProduct
class LogPagesTests {

    private static final String ADMINISTRATOR = "quantri.tinh";

    private final MockMvcTester mvc;
    private final UserDetailsService people;
    private final AuditLog log;
    private final Chained chain;

    LogPagesTests(@Autowired WebApplicationContext context) {
        mvc = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        people = context.getBean(UserDetailsService.class);
        log = context.getBean(AuditLog.class);
        chain = new Chained(context);
    }

    @Test
    void isForAdministratorsOfTheProvince() {
        var seal = LogAddress.seal(anySeal());

        for (var path : new String[] {"/nhat-ky", "/nhat-ky/kiem-chung", seal, seal + "/chu-ky"}) {
            assertThat(get("lanhdao.03325", path))
                    .as(path)
                    .hasStatus(403)
                    .bodyText()
                    .contains("NK-001");
            assertThat(get("vang.a.pao", path)).as(path).hasStatus(403);
            assertThat(get(ADMINISTRATOR, path)).as(path).hasStatusOk();
        }
        assertThat(verify("lanhdao.03325", "", "")).hasStatus(403);
        assertThat(get(ADMINISTRATOR, "/nhat-ky/kiem-chung/" + UUID.randomUUID()))
                .hasStatus(404);
        assertThat(get(ADMINISTRATOR, "/nhat-ky/niem-phong/9999")).hasStatus(404);
        assertThat(get(ADMINISTRATOR, "/lich-lam-viec")).bodyText().contains("href=\"/nhat-ky\"");
        assertThat(get("lanhdao.03325", "/thong-ke-han")).bodyText().doesNotContain("href=\"/nhat-ky\"");
    }

    @Test
    void findsLinesByWhoWhatAndWhen() {
        var id = UUID.randomUUID().toString();
        log.record(new Actor(id, "Lường Thị Nhật", "Chuyên viên", "xa-03325"), "test.deed", "test:" + id, Map.of());
        log.record(new Actor("p-" + id, "Quàng Thị Kín", null, null), "test.deed", "test:" + id, Map.of("x", "bí mật"));

        assertThat(get(ADMINISTRATOR, "/nhat-ky?doiTuong=test:" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Lường Thị Nhật", "Người dân, tài khoản p-" + id, "1–2 trong 2 mục")
                .doesNotContain("Quàng Thị Kín", "bí mật");
        assertThat(get(ADMINISTRATOR, "/nhat-ky?ai=thị nhật&viec=test.&doiTuong=test:" + id))
                .bodyText()
                .contains("1–1 trong 1 mục");
        assertThat(get(ADMINISTRATOR, "/nhat-ky?ai=thị kín&doiTuong=test:" + id))
                .bodyText()
                .contains("Không có dòng nào");
        assertThat(get(ADMINISTRATOR, "/nhat-ky?ai=p-" + id)).bodyText().contains("1–1 trong 1 mục");
        assertThat(get(ADMINISTRATOR, "/nhat-ky?doiTuong=test:" + id + "&tu=2026-11-21"))
                .bodyText()
                .contains("Không có dòng nào");
        assertThat(get(ADMINISTRATOR, "/nhat-ky?tu=31/2")).bodyText().contains("Nhập một ngày có thật.");
        assertThat(get(ADMINISTRATOR, "/nhat-ky?viec=audit.read"))
                .as("whoever reads the log is in the log")
                .bodyText()
                .contains("audit.read");
    }

    @Test
    void verifiesTheWholeOrSomeDaysAndPointsAtTheBreak() {
        anySeal();

        chain.forged(() -> {
            var broken = verify(ADMINISTRATOR, "", "");
            assertThat(broken).hasStatus(302);
            assertThat(get(ADMINISTRATOR, String.valueOf(broken.getResponse().getRedirectedUrl())))
                    .bodyText()
                    .contains("Chỗ đứt đầu tiên ở vị trí 1: Dòng nhật ký đã bị sửa.", "audit.entry", "Có chỗ đứt");
        });
        assertThat(get(ADMINISTRATOR, "/nhat-ky?viec=audit.broken")).bodyText().contains("audit.broken");

        assertThat(verify(ADMINISTRATOR, "2026-11-20", "2026-11-19"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày cuối đứng trước");
        assertThat(verify(ADMINISTRATOR, "2026-11-20", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Nhập cả hai ngày");
        assertThat(verify(ADMINISTRATOR, "2001-01-01", "2001-01-02"))
                .hasStatus(422)
                .bodyText()
                .contains("NK-002");
    }

    private int anySeal() {
        log.record(Actor.system(), "test.deed", "test:seal", Map.of());
        return chain.seal().number();
    }

    private MvcTestResult get(String login, String path) {
        var address = UriComponentsBuilder.fromUriString(path).encode().build().toUri();
        return mvc.perform(MockMvcRequestBuilders.get(address).with(user(people.loadUserByUsername(login))));
    }

    private MvcTestResult verify(String login, String from, String to) {
        return mvc.perform(MockMvcRequestBuilders.post(URI.create(LogAddress.VERIFICATION))
                .param("tu", from)
                .param("den", to)
                .with(user(people.loadUserByUsername(login)))
                .with(csrf()));
    }
}
