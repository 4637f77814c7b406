package vn.tinhso.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A text file of the look, ready to be sent: compressed once, and named after its content so that browsers may keep it.
 *
 * @param name {@code giao-dien.css}
 * @param hash first characters of the SHA-256 of the content
 */
record Asset(String name, String hash, String contentType, byte[] plain, byte[] gzipped) {

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    static Asset of(String name, String text) {
        var plain = text.getBytes(StandardCharsets.UTF_8);
        return new Asset(name, hash(plain), type(name), plain, gzip(plain));
    }

    /** {@code /tai-nguyen/giao-dien.1a2b3c4d5e.css}. */
    String url() {
        var dot = name.lastIndexOf('.');
        return "/tai-nguyen/" + name.substring(0, dot) + "." + hash + name.substring(dot);
    }

    private static String type(String name) {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalArgumentException("no content type for " + name);
        }
        return type + ";charset=UTF-8";
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new BestGzip(bytes)) {
            gzip.write(plain);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
