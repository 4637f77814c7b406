package vn.tinhso.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.signin.Person;

/** What the running server does about connections that want nothing but its time, its memory and its disk. */
@WholeProduct
@ExtendWith(OutputCaptureExtension.class)
class SlowConnectionTests {

    private static final Duration LIMIT = Duration.ofSeconds(35);
    private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";
    private static final String PARTS = "Content-Type: multipart/form-data; boundary=x\r\n";
    private static final String FILE =
            "--x\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"a.pdf\"\r\n\r\n";
    private static final byte[] BLOCK = "a".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @Autowired
    ServletContext servlets;

    @Test
    void closesWhatSendsDropByDropWhileOthersAreServed() throws Exception {
        var announced = List.of(
                "POST /xac-thuc" + HOST + PARTS + "Content-Length: 60000000\r\n\r\n" + FILE,
                "POST /xac-thuc" + HOST + PARTS + "Content-Length: 70000000\r\n\r\n" + FILE,
                "POST /dang-nhap" + HOST
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 60000\r\n\r\na=",
                "POST /thu-tuc" + HOST + "Content-Length: 60000000\r\n\r\n",
                "GET /thu-tuc" + HOST + "Content-Length: 60000000\r\n\r\n",
                "GET /api/v1/procedures" + HOST + "Content-Length: 30000000\r\n\r\n");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var drips = new ArrayList<Future<Duration>>();
            for (var i = 0; i < 200; i++) {
                drips.add(threads.submit(() -> drip("GET /thu-tuc" + HOST + "X-Mot: ")));
            }
            announced.forEach(beginning -> drips.add(threads.submit(() -> drip(beginning))));

            var meanwhile = new TreeSet<Integer>();
            while (drips.stream().anyMatch(drip -> !drip.isDone())) {
                meanwhile.add(new Person(port).get("/thu-tuc").status());
                TimeUnit.SECONDS.sleep(1);
            }

            for (var i = 0; i < drips.size(); i++) {
                assertThat(drips.get(i).get())
                        .as(i < 200 ? "headers" : announced.get(i - 200))
                        .isLessThan(LIMIT);
            }
            assertThat(meanwhile).containsExactly(200);
        }
    }

    /** How long a connection lives that sends a byte a second after its beginning. */
    private Duration drip(String beginning) throws InterruptedException {
        var began = System.nanoTime();
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(1000);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            while (since(began).compareTo(LIMIT) < 0 && waits(socket)) {
                socket.getOutputStream().write('a');
            }
        } catch (IOException closed) {
            return since(began);
        }
        return since(began);
    }

    private static boolean waits(Socket socket) throws IOException {
        try {
            while (socket.getInputStream().read(new byte[1 << 14]) >= 0) {
                // What it answers is of no interest.
            }
            return false;
        } catch (SocketTimeoutException stillOpen) {
            return true;
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /xac-thuc|Content-Length: 4000000000",
                "POST /xac-thuc|Transfer-Encoding: chunked",
                "POST /thu-tuc|Transfer-Encoding: chunked",
                "POST /oauth2/token|Transfer-Encoding: chunked"
            })
    void refusesWhatIsTooLargeWithoutReadingOrKeepingIt(String asked, CapturedOutput output) throws Exception {
        var before = temporaryFiles();
        var line = asked.split("\\|");

        var flood = flood(line[0] + HOST + PARTS + line[1] + "\r\n\r\n", line[1].endsWith("chunked"));

        assertThat(flood.answer()).matches("HTTP/1.1 4\\d\\d .*");
        assertThat(flood.sent()).isLessThan(200L << 20);
        assertThat(temporaryFiles()).isEqualTo(before);
        assertThat(output.getAll()).doesNotContain("\tat org.apache.");
    }

    private record Flood(String answer, long sent) {}

    /** Sends the file that never ends, and hears what the server says to it. */
    private Flood flood(String head, boolean chunked) throws Exception {
        var sent = 0L;
        var answer = new CompletableFuture<String>();
        try (var socket = new Socket("localhost", port)) {
            Thread.ofVirtual().start(() -> answer.complete(firstLine(socket)));
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(chunk(FILE.getBytes(StandardCharsets.US_ASCII), chunked));
            var block = chunk(BLOCK, chunked);
            while (sent < 4000L << 20) {
                out.write(block);
                sent += BLOCK.length;
            }
        } catch (IOException closed) {
            // As it should.
        }
        return new Flood(answer.get(10, TimeUnit.SECONDS), sent);
    }

    private static byte[] chunk(byte[] bytes, boolean chunked) {
        var text = new String(bytes, StandardCharsets.US_ASCII);
        return chunked
                ? (Integer.toHexString(bytes.length) + "\r\n" + text + "\r\n").getBytes(StandardCharsets.US_ASCII)
                : bytes;
    }

    private static String firstLine(Socket socket) {
        try {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        } catch (IOException closed) {
            return "closed without an answer";
        }
    }

    private List<Path> temporaryFiles() throws IOException {
        var directory = (File) servlets.getAttribute(ServletContext.TEMPDIR);
        try (var files = Files.walk(directory.toPath())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void refusesHeadersAndAddressesWithoutEnd(CapturedOutput output) throws Exception {
        var many = "X-%d: a\r\n";
        var headers = new StringBuilder();
        for (var i = 0; i < 1000; i++) {
            headers.append(many.formatted(i));
        }

        var tooMany = ask("GET /thu-tuc" + HOST + headers + "\r\n");
        var tooLong = ask("GET /thu-tuc" + HOST + "X-Mot: " + "a".repeat(100_000) + "\r\n\r\n");
        var longAddress = ask("GET /thu-tuc?tim=" + "a".repeat(100_000) + HOST + "\r\n");
        var manyParameters = ask("GET /thu-tuc?" + "a=1&".repeat(2_000) + HOST + "\r\n");

        assertThat(List.of(tooMany, tooLong, longAddress, manyParameters))
                .allMatch(answer -> answer.matches("HTTP/1.1 4\\d\\d .*"));
        assertThat(output.getAll()).doesNotContain("\tat org.apache.");
    }

    @Test
    void takesAFormOfManyPartsButNotOfTenThousand(CapturedOutput output) throws Exception {
        var before = temporaryFiles();

        var ofAForm = ask(parts(500));
        var endless = ask(parts(10_000));

        // Read, and sent to sign in: only the form's token is missing.
        assertThat(ofAForm).startsWith("HTTP/1.1 302");
        assertThat(endless).startsWith("HTTP/1.1 413");
        assertThat(temporaryFiles()).isEqualTo(before);
        assertThat(output.getAll()).doesNotContain("\tat org.apache.");
    }

    private static String parts(int some) {
        var body = FILE.replace("\r\n\r\n", "\r\n\r\na\r\n").repeat(some) + "--x--\r\n";
        return "POST /xac-thuc" + HOST + PARTS + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private String ask(String request) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            var answer = new CompletableFuture<String>();
            Thread.ofVirtual().start(() -> answer.complete(firstLine(socket)));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return answer.get(10, TimeUnit.SECONDS);
        }
    }
}
