package vn.tinhso.privacy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Text as small as it goes before it is sealed: afterwards the database can compress it no more. */
final class Packed {

    private static final byte PLAIN = 0;
    private static final byte DEFLATED = 1;
    private static final int WORTH_IT = 200;

    private Packed() {}

    static byte[] pack(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var packed = new ByteArrayOutputStream();
        if (bytes.length < WORTH_IT) {
            packed.write(PLAIN);
            packed.writeBytes(bytes);
            return packed.toByteArray();
        }
        packed.write(DEFLATED);
        try (var deflated = new DeflaterOutputStream(packed)) {
            deflated.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    static String unpack(byte[] packed) {
        var rest = new ByteArrayInputStream(packed, 1, packed.length - 1);
        try (var bytes = packed[0] == DEFLATED ? new InflaterInputStream(rest) : rest) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
