package vn.tinhso.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Dạng chuẩn of a record, from which its digest is made: its fields in a fixed order, each as the number of its bytes in
 * UTF-8, a colon, the bytes and a comma; {@code -,} for one that is absent. Nothing of one field can pass for a part of
 * another, and anybody can make it again from the row. A map is the number of its pairs and the pairs in the order of
 * their keys; a moment is its microseconds since 1970, which is what PostgreSQL keeps.
 */
public final class Canonical {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    private Canonical() {}

    /** @param kind what is written, with the version of its form: another order of fields is another kind */
    public static Canonical of(String kind) {
        return new Canonical().text(kind);
    }

    public Canonical text(@Nullable String text) {
        if (text == null) {
            ascii("-,");
            return this;
        }
        var content = text.getBytes(StandardCharsets.UTF_8);
        ascii(content.length + ":");
        bytes.writeBytes(content);
        ascii(",");
        return this;
    }

    public Canonical number(long number) {
        return text(Long.toString(number));
    }

    public Canonical moment(@Nullable Instant moment) {
        return moment == null ? text(null) : number(ChronoUnit.MICROS.between(Instant.EPOCH, moment));
    }

    public Canonical digest(@Nullable Digest digest) {
        return text(digest == null ? null : digest.hex());
    }

    public Canonical map(Map<String, String> pairs) {
        number(pairs.size());
        new TreeMap<>(pairs).forEach((key, value) -> text(key).text(value));
        return this;
    }

    /** Each value with a letter before it that says of which type it is; numbers without superfluous zeros. */
    public Canonical json(JsonNode node) {
        if (node.isObject()) {
            text("o").number(node.size());
            new TreeSet<>(node.propertyNames()).forEach(name -> text(name).json(node.path(name)));
            return this;
        }
        if (node.isArray()) {
            text("a").number(node.size());
            node.forEach(this::json);
            return this;
        }
        if (node.isNumber()) {
            return text("n").text(node.decimalValue().stripTrailingZeros().toPlainString());
        }
        return node.isNull() ? text("z") : text(node.isBoolean() ? "b" : "s").text(node.asString());
    }

    public Digest sha256() {
        return Digest.of(bytes.toByteArray());
    }

    private void ascii(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
