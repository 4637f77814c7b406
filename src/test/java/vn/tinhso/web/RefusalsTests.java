package vn.tinhso.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.tinhso.shared.Rejected;

class RefusalsTests {

    private final MockMvcTester mvc = Pages.of(new Desk());

    @Test
    void tellsAPersonWhatHappenedAndWhatToDo() {
        assertThat(mvc.get().uri("/ho-so/1"))
                .hasStatus(409)
                .bodyText()
                .contains("Hồ sơ này đã trả kết quả.", "Mở hồ sơ &lt;khác&gt;.", "HS-012", "lang=\"vi\"");
    }

    @Test
    void tellsAMachineTheSameAsAProblem() {
        assertThat(mvc.get().uri("/api/v1/ho-so/1"))
                .hasStatus(409)
                .hasContentType("application/problem+json")
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "/loi/HS-012", "title": "Chưa làm được việc này", "status": 409,
                         "detail": "Hồ sơ này đã trả kết quả.", "code": "HS-012", "remedy": "Mở hồ sơ <khác>."}""");
    }

    @Test
    void tellsAFragmentForTheMessageArea() {
        assertThat(mvc.get().uri("/ho-so/1").header("HX-Request", "true"))
                .hasStatus(409)
                .hasHeader("X-Trouble", "1")
                .bodyText()
                .contains("HS-012")
                .doesNotContain("<html");
    }

    @Test
    void keepsDetailsOfAFailureFromThePageAndPersonalNumbersFromTheLog() {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        ((Logger) LoggerFactory.getLogger(Failures.class)).addAppender(log);

        var page = mvc.get().uri("/hong").exchange();

        assertThat(page).hasStatus(500);
        assertThat(page).bodyText().contains("Số tham chiếu").doesNotContain("011099001234", "IllegalState");
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(ThrowableProxyUtil.asString(event.getThrowableProxy()) + event.getFormattedMessage())
                    .contains("Desk.fail", "GET /hong")
                    .doesNotContain("011099001234", "Lò Văn Pánh");
        });
    }

    @Test
    void explainsWhatAnUploadMayWeigh() {
        assertThat(mvc.get().uri("/tai-len")).hasStatus(413).bodyText().contains("10 MB");
    }

    @Test
    void saysWhenToComeAgainWhenTooManyCome() {
        var page = mvc.get().uri("/dong").exchange();

        assertThat(page).hasStatus(503).hasHeader("Retry-After", "10");
        assertThat(page).bodyText().contains("Đợi nửa phút", "DN-030");
    }

    @Test
    void explainsOtherMisunderstandings() {
        assertThat(mvc.get().uri("/so").param("trang", "hai"))
                .hasStatus(400)
                .bodyText()
                .contains("<h1>");
        assertThat(mvc.get().uri("/so")).hasStatus(400).bodyText().contains("<h1>");
        assertThat(mvc.post().uri("/so")).hasStatus(405).bodyText().contains("<h1>");
    }

    @Controller
    static class Desk {

        @GetMapping({"/ho-so/1", "/api/v1/ho-so/1"})
        String refuse() {
            throw new Rejected(Rejected.Kind.CONFLICT, "HS-012", "Hồ sơ này đã trả kết quả.", "Mở hồ sơ <khác>.");
        }

        @GetMapping("/hong")
        String fail() {
            throw new IllegalStateException("khóa 011099001234 trùng\nDetail: Lò Văn Pánh");
        }

        @GetMapping("/dong")
        String crowd() {
            throw new Rejected(Rejected.Kind.BUSY, "DN-030", "Quá nhiều người.", "Đợi nửa phút.");
        }

        @GetMapping("/tai-len")
        String upload() {
            throw new MaxUploadSizeExceededException(20_000_000);
        }

        @GetMapping("/so")
        String number(@RequestParam int trang) {
            return "web/accessibility";
        }
    }
}
