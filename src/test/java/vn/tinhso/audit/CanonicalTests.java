package vn.tinhso.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CanonicalTests {

    private final JsonMapper json = new JsonMapper();

    /** What anybody computes with {@code printf '5:tinh.,6:Đà N,-,2:12,' | sha256sum}: the form is a promise. */
    @Test
    void isWhatTheDocumentationSays() {
        var digest = Canonical.of("tinh.").text("Đà N").text(null).number(12).sha256();

        assertThat(digest.hex())
                .isEqualTo(Digest.of("5:tinh.,6:Đà N,-,2:12,".getBytes(StandardCharsets.UTF_8))
                        .hex());
    }

    @Test
    void letsNoFieldPassForAPartOfAnother() {
        assertThat(Canonical.of("k").text("ab").text("c").sha256())
                .isNotEqualTo(Canonical.of("k").text("a").text("bc").sha256());
        assertThat(Canonical.of("k").text("").sha256())
                .isNotEqualTo(Canonical.of("k").text(null).sha256());
        assertThat(Canonical.of("k").map(Map.of("a", "b", "c", "d")).sha256())
                .isNotEqualTo(Canonical.of("k").map(Map.of("a", "d", "c", "b")).sha256());
    }

    @Test
    void readsJsonAsPostgresqlWritesItBack() {
        var written = "{\"b\":[1.50,true,null],\"a\":{\"x\":\"Mường Phăng\",\"n\":10}}";
        var stored = "{\"a\": {\"n\": 10, \"x\": \"Mường Phăng\"}, \"b\": [1.50, true, null]}";

        assertThat(digest(written)).isEqualTo(digest(stored));
        assertThat(digest("{\"a\":1}")).isNotEqualTo(digest("{\"a\":\"1\"}"));
        assertThat(digest("{\"a\":true}")).isNotEqualTo(digest("{\"a\":\"true\"}"));
        assertThat(digest("{\"a\":[1,[2]]}")).isNotEqualTo(digest("{\"a\":[[1],2]}"));
    }

    @Test
    void keepsMicrosecondsAndNoMore() {
        var entry = Canonical.of("k")
                .moment(Instant.parse("2026-11-20T02:12:00.123456Z"))
                .sha256();

        assertThat(Canonical.of("k")
                        .moment(Instant.parse("2026-11-20T02:12:00.123456789Z"))
                        .sha256())
                .isEqualTo(entry);
        assertThat(Canonical.of("k")
                        .moment(Instant.parse("2026-11-20T02:12:00.123457Z"))
                        .sha256())
                .isNotEqualTo(entry);
    }

    private Digest digest(String text) {
        return Canonical.of("k").json(json.readTree(text)).sha256();
    }
}
