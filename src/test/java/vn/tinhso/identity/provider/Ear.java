package vn.tinhso.identity.provider;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Where another system hears that a session has ended. */
final class Ear implements AutoCloseable {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final HttpServer server;

    Ear() throws IOException {
        this(200);
    }

    Ear(int status) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/het-phien", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/het-phien";
    }

    String hear() throws InterruptedException {
        var body = heard.poll(60, TimeUnit.SECONDS);
        if (body == null || !body.startsWith("logout_token=")) {
            throw new AssertionError("heard " + body);
        }
        return body.substring("logout_token=".length());
    }

    boolean hearsMoreWithin(Duration time) throws InterruptedException {
        return heard.poll(time.toMillis(), TimeUnit.MILLISECONDS) != null;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
