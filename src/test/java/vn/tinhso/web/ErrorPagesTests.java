package vn.tinhso.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.unit.DataSize;

class ErrorPagesTests {

    private final MockMvcTester mvc =
            Pages.of(new ErrorPages(new TroubleAnswers(), new Failures(), DataSize.ofBytes(100)));

    @Test
    void saysInWordsWhatSecurityRefused() {
        assertThat(error(403)).hasStatus(403).bodyText().contains("Bạn không được xem trang này");
        assertThat(error(404)).hasStatus(404).bodyText().contains("Không có trang này");
    }

    @Test
    void givesAReferenceForWhatFailedOutsideControllers() {
        assertThat(error(500)).hasStatus(500).bodyText().containsPattern("ts-code\">[2-9A-Z]{8}<");
    }

    @Test
    void knowsThatALargeUploadOnlyLooksForbidden() {
        var upload = mvc.post()
                .uri("/error")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .content(new byte[101])
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/ho-so");

        assertThat(upload).hasStatus(413).bodyText().contains("10 MB");
    }

    private MockMvcTester.MockMvcRequestBuilder error(int status) {
        return mvc.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/ho-so");
    }
}
