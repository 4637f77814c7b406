package vn.tinhso.identity.vneid;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The wire to one provider: seconds and a megabyte at most, no redirects. */
final class ProviderWire implements ResourceRetriever {

    private static final long LARGEST = 1_000_000;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JsonMapper json = new JsonMapper();
    private final HttpClient client;
    private final Duration timeout;

    ProviderWire(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    record Answer(int status, String body) {

        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return sent(request);
        } catch (IOException failure) {
            throw new ProviderUnavailable("no answer", failure);
        }
    }

    Map<String, Object> object(Answer answer) {
        try {
            return json.readValue(answer.body(), OBJECT);
        } catch (JacksonException malformed) {
            // Its message quotes what was read, and that may be a token.
            throw new ProviderUntrusted("no JSON object");
        }
    }

    /** Where the keys are read from. */
    @Override
    public Resource retrieveResource(URL url) throws IOException {
        var answer = sent(HttpRequest.newBuilder(URI.create(url.toString())));
        if (answer.status() != 200) {
            throw new IOException("status " + answer.status());
        }
        return new Resource(answer.body(), "application/json");
    }

    /** The time of a request ends with its headers: who drips the body slowly is cut off here. */
    private Answer sent(HttpRequest.Builder request) throws IOException {
        var coming = client.sendAsync(
                request.header("Accept", "application/json").timeout(timeout).build(),
                BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
        try {
            HttpResponse<String> response = coming.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.body());
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } catch (TimeoutException late) {
            coming.cancel(true);
            throw new IOException("no whole answer within " + timeout, late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
