package vn.tinhso.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tinhso.shared.Rejected;

/**
 * Quét mã độc: asks ClamAV's daemon, where one is configured, about every file a person sends. What could not be asked
 * about is not taken: a scanner that is down must not become a way in.
 *
 * <p>The protocol is {@code INSTREAM} of clamd(8): a command, chunks each after its length in four bytes, an empty chunk;
 * the answer ends with a zero byte.
 */
@Component
class VirusScan {

    private static final Logger log = LoggerFactory.getLogger(VirusScan.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_ANSWER = 4096;

    private final String address;
    private final Duration patience;

    /** @param address {@code host:port} or the path of a socket, {@code /run/clamav/clamd.ctl}; empty for no scan */
    @Autowired
    VirusScan(@Value("${tinhso.files.clamd:}") String address) {
        this(address, PATIENCE);
    }

    VirusScan(String address, Duration patience) {
        this.address = address.strip();
        this.patience = patience;
    }

    /** Lets a clean file pass; {@code TEP-018} for a virus, {@code TEP-019} when nobody could say. */
    void pass(byte[] content) {
        if (address.isEmpty()) {
            return;
        }
        var answer = ask(content);
        if (answer.endsWith("FOUND")) {
            log.warn("clamd refused a file of {} bytes: {}", content.length, answer);
            throw new Rejected(
                    "TEP-018",
                    "Tệp có mã độc nên không được nhận.",
                    "Quét mã độc máy của bạn, rồi chụp hoặc quét lại giấy tờ và gửi tệp mới.");
        }
        if (!answer.equals("stream: OK")) {
            throw unanswered(answer, null);
        }
    }

    private String ask(byte[] content) {
        try (var clamd = SocketChannel.open(place())) {
            // A daemon that hangs must not hold the person: closing the channel ends the read.
            var watch = Thread.startVirtualThread(() -> closeLater(clamd));
            try {
                return answer(clamd, content);
            } finally {
                watch.interrupt();
            }
        } catch (IOException failure) {
            throw unanswered(failure.toString(), failure);
        }
    }

    private static String answer(SocketChannel clamd, byte[] content) throws IOException {
        write(clamd, ByteBuffer.wrap(COMMAND));
        for (var from = 0; from < content.length; from += CHUNK) {
            var length = Math.min(CHUNK, content.length - from);
            write(clamd, ByteBuffer.allocate(4).putInt(length).flip());
            write(clamd, ByteBuffer.wrap(content, from, length));
        }
        write(clamd, ByteBuffer.allocate(4));
        var answer = new ByteArrayOutputStream();
        var buffer = ByteBuffer.allocate(256);
        while (answer.size() < LONGEST_ANSWER && clamd.read(buffer.clear()) >= 0) {
            answer.write(buffer.array(), 0, buffer.position());
        }
        return answer.toString(StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private static void write(SocketChannel clamd, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            clamd.write(bytes);
        }
    }

    private void closeLater(SocketChannel clamd) {
        try {
            Thread.sleep(patience);
            clamd.close();
        } catch (InterruptedException answered) {
            Thread.currentThread().interrupt();
        } catch (IOException closed) {
            log.debug("clamd channel was closed", closed);
        }
    }

    private SocketAddress place() {
        if (address.startsWith("/")) {
            return UnixDomainSocketAddress.of(address);
        }
        var colon = address.lastIndexOf(':');
        return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    private static Rejected unanswered(String answer, @Nullable Throwable cause) {
        log.error("clamd did not scan a file: {}", answer, cause);
        return new Rejected(
                Rejected.Kind.BUSY,
                "TEP-019",
                "Chưa quét được mã độc nên chưa nhận được tệp.",
                "Bản nháp vẫn còn; gửi lại tệp sau ít phút. Nếu vẫn thế, báo bộ phận hỗ trợ.");
    }
}
