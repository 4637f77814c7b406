package vn.tinhso.identity.vneid;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/** A real Keycloak with the realms of this test, in a process of its own. */
final class Keycloak implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final int port;
    private final Process process;

    /** @param words what stands in the realms' files for what is known only now */
    Keycloak(int port, Map<String, String> words) throws IOException, InterruptedException {
        this.port = port;
        var home = home();
        var data = home.resolve("data");
        FileSystemUtils.deleteRecursively(data);
        Files.createDirectories(data.resolve("import"));
        for (var file : List.of("tinh-realm.json", "kho-realm.json")) {
            var realm = new ClassPathResource("keycloak/" + file).getContentAsString(StandardCharsets.UTF_8);
            for (var word : words.entrySet()) {
                realm = realm.replace(word.getKey(), word.getValue());
            }
            Files.writeString(data.resolve("import").resolve(file), realm);
        }
        var command = new ProcessBuilder(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx320m");
        command.redirectErrorStream(true).redirectOutput(new File(home.toFile(), "keycloak.log"));
        process = command.start();
        awaitReady(home);
    }

    String issuer() {
        return realm(port, "tinh");
    }

    static String realm(int port, String name) {
        return "http://localhost:" + port + "/realms/" + name;
    }

    private void awaitReady(Path home) throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IllegalStateException(
                        "Keycloak did not start:\n" + Files.readString(home.resolve("keycloak.log")));
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private boolean answers() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(issuer()))
                .timeout(Duration.ofSeconds(20))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path home() throws IOException {
        try (var unpacked = Files.list(Path.of("target/keycloak"))) {
            return unpacked.filter(Files::isDirectory).findFirst().orElseThrow().toAbsolutePath();
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
