package vn.tinhso.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static vn.tinhso.FormToken.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.tinhso.WholeProduct;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.privacy.KeyRotation;
import vn.tinhso.privacy.Resealing;

@WholeProduct
class AdministrationPagesTests {

    private final MockMvcTester mvc;
    private final UserDetailsService people;
    private final Resealing resealing;
    private final AuditLog audit;

    AdministrationPagesTests(@Autowired WebApplicationContext product) {
        mvc = MockMvcTester.from(
                product, builder -> builder.apply(springSecurity()).build());
        people = product.getBean(UserDetailsService.class);
        resealing = new Resealing(product);
        audit = product.getBean(AuditLog.class);
    }

    @Test
    void changesTheKeysOfPersonalData() {
        resealing.finish();
        assertThat(mvc.perform(get("quantri.tinh", "/quan-tri"))).bodyText().contains("/quan-tri/khoa", "/nhat-ky");
        assertThat(mvc.perform(get("quantri.tinh", "/quan-tri/khoa")))
                .bodyText()
                .contains("Mọi dữ liệu đã niêm bằng khóa mới nhất.", "Đổi khóa");

        assertThat(mvc.perform(MockMvcRequestBuilders.post("/quan-tri/khoa/doi")
                        .with(user(people.loadUserByUsername("quantri.tinh")))
                        .with(csrf())))
                .hasRedirectedUrl("/quan-tri/khoa");
        assertThat(mvc.perform(get("quantri.tinh", "/quan-tri/khoa")))
                .bodyText()
                .contains("đang báo cho mọi máy")
                .doesNotContain("/quan-tri/khoa/doi");
        assertThat(mvc.perform(MockMvcRequestBuilders.post("/quan-tri/khoa/doi")
                        .with(user(people.loadUserByUsername("quantri.tinh")))
                        .with(csrf())))
                .hasStatus(409);

        assertThat(resealing.finish().state()).isEqualTo(KeyRotation.State.DONE);
        assertThat(mvc.perform(get("quantri.tinh", "/quan-tri/khoa")))
                .bodyText()
                .contains("identity.account", "Xong");
        assertThat(audit.about("vault", 1))
                .singleElement()
                .satisfies(line -> assertThat(line.deed()).isEqualTo("vault.rotated"));
    }

    @Test
    void letsNobodyElseTouchThem() {
        for (var login : new String[] {"lanhdao.03325", "chuyenvien.03325"}) {
            assertThat(mvc.perform(get(login, "/quan-tri"))).hasStatus(403);
            assertThat(mvc.perform(get(login, "/quan-tri/khoa"))).hasStatus(403);
            assertThat(mvc.perform(MockMvcRequestBuilders.post("/quan-tri/khoa/doi")
                            .with(user(people.loadUserByUsername(login)))
                            .with(csrf())))
                    .hasStatus(403);
        }
    }

    private MockHttpServletRequestBuilder get(String login, String path) {
        return MockMvcRequestBuilders.get(path).with(user(people.loadUserByUsername(login)));
    }
}
