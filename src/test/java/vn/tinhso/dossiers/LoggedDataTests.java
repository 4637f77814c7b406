package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static vn.tinhso.FormToken.csrf;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.tinhso.WholeProduct;

/** A dossier from the first page to the result, wrong turns and failures included: what was written into the logs? */
@WholeProduct
class LoggedDataTests {

    private final Scene scene;
    private final MockMvcTester mvc;
    private final UserDetailsService people;
    private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
    private final List<String> addresses = new ArrayList<>();

    LoggedDataTests(@Autowired WebApplicationContext product) {
        scene = new Scene(product);
        mvc = MockMvcTester.from(
                product, builder -> builder.apply(springSecurity()).build());
        people = product.getBean(UserDetailsService.class);
    }

    @Test
    void writesNothingAboutPeopleIntoTheLogs() {
        var log = (Logger) LoggerFactory.getLogger("ROOT");
        var ours = (Logger) LoggerFactory.getLogger("vn.tinhso");
        var ears = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                var failure = event.getThrowableProxy();
                logged.add(event.getFormattedMessage()
                        + (failure == null ? "" : "\n" + ThrowableProxyUtil.asString(failure)));
            }
        };
        ears.start();
        log.addAppender(ears);
        ours.setLevel(Level.DEBUG);
        try {
            walk();
        } finally {
            log.detachAppender(ears);
            ours.setLevel(null);
        }

        // Somebody listened: the failure at least was told.
        assertThat(logged).anyMatch(line -> line.contains("at GET") || line.contains("at POST"));
        for (var secret : List.of(
                "011199003210",
                "Vàng Thị Chẳng Ai Biết",
                "0987654321",
                "Bản Chẳng Ai Biết 7741",
                "khong.ai.biet@vidu.vn",
                "Mật khẩu sai 7741")) {
            assertThat(logged).as(secret).noneMatch(line -> line.contains(secret));
            assertThat(addresses).as(secret).noneMatch(address -> address.contains(secret));
        }
    }

    private void walk() {
        page(mvc.perform(MockMvcRequestBuilders.post("/dang-nhap")
                .with(csrf())
                .param("ten-dang-nhap", "011199003210")
                .param("mat-khau", "Mật khẩu sai 7741")));
        var answers = new HashMap<>(scene.birthAnswers());
        answers.put("con_ho_ten", "Vàng Thị Chẳng Ai Biết");
        answers.put("nguoi_yeu_cau_so_dinh_danh", "011199003210");
        answers.put("nguoi_yeu_cau_dien_thoai", "0987654321");
        answers.put("nguoi_yeu_cau_noi_cu_tru", "Bản Chẳng Ai Biết 7741");
        var person = scene.person("vang.a.pao");
        var draft = scene.draft(person, Draft.Mode.OWN, Scene.BIRTH, Scene.MUONG_PHANG, Map.copyOf(answers));
        for (var save : List.of("", "/tu-luu")) {
            var request = MockMvcRequestBuilders.post("/ho-so/nhap/" + draft.id() + "/trang/nguoi_yeu_cau" + save)
                    .with(user(people.loadUserByUsername("vang.a.pao")))
                    .with(csrf());
            answers.forEach(request::param);
            request.param("nguoi_yeu_cau_quan_he", "khong-co-trong-danh-sach 011199003210");
            page(mvc.perform(request));
        }
        page(mvc.perform(MockMvcRequestBuilders.post("/du-lieu-cua-toi/lien-he")
                .with(user(people.loadUserByUsername("vang.a.pao")))
                .with(csrf())
                .param("dien-thoai", "0987654321")
                .param("thu-dien-tu", "khong.ai.biet@vidu.vn")
                .param("dia-chi", "Bản Chẳng Ai Biết 7741")));
        var restored = scene.draft(person, Draft.Mode.OWN, Scene.BIRTH, Scene.MUONG_PHANG, Map.copyOf(answers));
        var dossier = scene.dossiers.file(person, restored.id(), Delivery.ONLINE, Map.of());
        for (var login : List.of("motcua.03325", "chuyenvien.03325", "lanhdao.03325", "vang.a.pao")) {
            page(get(login, "/ho-so/" + dossier.code()));
        }
        scene.signed(dossier);
        page(get("vang.a.pao", "/ho-so/" + dossier.code() + "/ket-qua"));
        page(get("chuyenvien.03325", "/viec-cua-toi?hang-doi=da-ket-thuc&q=0111"));
        // A failure of our own: the row is there and does not open.
        scene.jdbc
                .sql("update dossiers.dossier set answers_sealed = '\\x0011'::bytea where id = :id")
                .param("id", dossier.id())
                .update();
        page(get("chuyenvien.03325", "/ho-so/" + dossier.code()));
        scene.jdbc
                .sql("update dossiers.dossier set answers_sealed = null, answers = '{}' where id = :id")
                .param("id", dossier.id())
                .update();
    }

    private MvcTestResult get(String login, String path) {
        return mvc.perform(MockMvcRequestBuilders.get(URI.create(path)).with(user(people.loadUserByUsername(login))));
    }

    private void page(MvcTestResult result) {
        addresses.add(String.valueOf(result.getResponse().getRedirectedUrl()));
        assertThat(result.getResponse().getStatus()).isNotZero();
        if (result.getResponse().getStatus() >= 500) {
            assertThat(result).bodyText().doesNotContain("011199003210", "Chẳng Ai Biết");
        }
    }
}
