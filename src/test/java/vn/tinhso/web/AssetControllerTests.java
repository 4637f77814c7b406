package vn.tinhso.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class AssetControllerTests {

    private final MockMvcTester mvc = Pages.of(new AssetController());

    @Test
    void letsBrowsersKeepAFileForAYear() {
        assertThat(mvc.get().uri(Assets.css()).header("Accept-Encoding", "gzip, br"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable")
                .hasHeader("Content-Encoding", "gzip")
                .hasHeader("Vary", "Accept-Encoding")
                .hasHeader("Content-Type", "text/css;charset=UTF-8");
    }

    @Test
    void sendsPlainTextToThoseWhoCannotUnpack() {
        assertThat(mvc.get().uri(Assets.js())).hasStatusOk().doesNotContainHeader("Content-Encoding");
    }

    @Test
    void answersNotModified() {
        var etag = mvc.get().uri(Assets.css()).exchange().getResponse().getHeader("ETag");

        assertThat(mvc.get().uri(Assets.css()).header("If-None-Match", etag)).hasStatus(304);
    }

    @Test
    void givesAnOldPageTodaysFileButNotToKeep() {
        assertThat(mvc.get().uri("/tai-nguyen/giao-dien.0123456789.css"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache");
    }

    @Test
    void knowsOnlyItsOwnFiles() {
        assertThat(mvc.get().uri("/tai-nguyen/application.0123456789.css")).hasStatus(404);
    }
}
