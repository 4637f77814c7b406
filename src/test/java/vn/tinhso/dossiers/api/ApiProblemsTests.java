package vn.tinhso.dossiers.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.Machine;

@WholeProduct
class ApiProblemsTests {

    private static final String DOSSIERS = "/api/v1/dossiers";

    @LocalServerPort
    int port;

    private Machine machine;

    @BeforeEach
    void sendAMachine() {
        machine = Machine.demo(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"proc                                                            | API-009 | ``",
                "``                                                                 | API-009 | -",
                "null                                                               | API-009 | -",
                "[]                                                                 | API-010 | ``",
                "{}                                                                 | API-010 | agency",
                "{\"procedure\": \"1.001193\", \"agency\": \"x\", \"delivery\": \"MOON\"} | API-010 | delivery",
                "{\"procedure\": \"1.001193\", \"agency\": {}}                      | API-010 | agency",
                "{\"procedure\": \"1.001193\", \"agency\": \"x\", \"answers\": {\"a\": []}} | API-010 | answers.a",
                "{\"procedure\": \"1\", \"agency\": \"x\", \"files\": [{\"content\": \"***\"}]} | API-010 | files[0].content",
                "{\"procedure\": \"1\", \"agency\": \"x\", \"files\": [{\"evidenceId\": \"e\", \"name\": \"n\"}]} | API-010 | files[0].content",
            })
    void tellsWhereABodyIsWrong(String body, String code, String field) {
        var reply = machine.post(DOSSIERS, Births.key(), body == null ? "" : body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.headers().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(reply.code()).isEqualTo(code);
        if (!"-".equals(field)) {
            assertThat(reply.json()
                            .path("errors")
                            .valueStream()
                            .map(error -> error.path("field").asString()))
                    .contains(field == null ? "" : field);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"action\": \"DANCE\"}                                            | action",
                "{}                                                                 | action",
                "{\"action\": \"PROPOSE\", \"approve\": \"maybe\"}                  | approve",
                "{\"action\": \"PROPOSE\"}                                          | approve",
                "{\"action\": \"RATE\"}                                             | score",
                "{\"action\": \"ACCEPT\", \"checks\": [{\"evidenceId\": \"a\", \"verdict\": \"GREAT\"}]} | checks[0].verdict",
                "{\"action\": \"ACCEPT\", \"checks\": [{\"evidenceId\": \"a\", \"verdict\": \"GOOD\", \"copies\": -1}]} | checks[0].copies",
            })
    void tellsWhereAnActionIsWrong(String body, String field) {
        var reply = machine.post(DOSSIERS + "/H18.1-261120-0001/actions", Births.key(), body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("API-010");
        assertThat(reply.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/dossiers/H18.1-261120-0001, 404, HS-031",
        "GET, /api/v1/dossiers/H18.1-261120-0001/events, 404, HS-031",
        "GET, /api/v1/dossiers/H18.1-261120-0001/files/x, 400, API-010",
        "GET, /api/v1/dossiers?status=11, 400, API-010",
        "GET, /api/v1/dossiers?filedFrom=20-11-2026, 400, API-010",
        "GET, /api/v1/dossiers?agency=%00, 400, API-014",
        "GET, /api/v1/nothing, 404, API-004",
        "DELETE, /api/v1/dossiers, 405, API-005",
        "PATCH, /api/v1/dossiers/H18.1-261120-0001, 405, API-005",
    })
    void answersEveryMistakeWithAProblem(HttpMethod method, String address, int status, String code) {
        var reply = machine.send(method, address, null, headers -> {});

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().path("status").asInt()).isEqualTo(status);
        assertThat(reply.json().at("/en/title").asString()).isNotBlank();
    }

    @Test
    void takesJsonAndGivesJson() {
        var form = machine.send(HttpMethod.POST, DOSSIERS, "a=b", headers -> {
            headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
            headers.set("Idempotency-Key", Births.key());
        });
        var xml = machine.send(
                HttpMethod.GET, DOSSIERS, null, headers -> headers.setAccept(List.of(MediaType.APPLICATION_XML)));

        assertThat(form.status()).isEqualTo(415);
        assertThat(form.code()).isEqualTo("API-007");
        assertThat(xml.status()).isEqualTo(406);
        assertThat(xml.code()).isEqualTo("API-006");
    }

    @Test
    void readsFortyMegabytesAndNoMore() {
        var reply = machine.send(HttpMethod.POST, DOSSIERS, new InputStreamResource(endlessFiling(41)), headers -> {
            headers.setContentType(MediaType.APPLICATION_JSON);
            headers.set("Idempotency-Key", Births.key());
        });

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.code()).isEqualTo("API-008");
    }

    @Test
    void keepsTextWithoutWhatTheRecordCannotHold() {
        var code = Births.filedBy(machine, "Quàng Thị Lả");

        var refused = Births.act(machine, code, Map.of("action", "REFUSE", "grounds", "Sai\u0000 nơi\ud800 nộp"));

        assertThat(refused.status()).isEqualTo(200);
        assertThat(machine.get(DOSSIERS + "/" + code + "/events").text()).contains("Lý do: Sai nơi nộp");
    }

    /** Sent in pieces of unknown number, so that only counting tells. */
    private static InputStream endlessFiling(int megabytes) {
        var piece = ("\"" + "a".repeat((1 << 20) - 3) + "\",").getBytes();
        var pieces = IntStream.range(0, megabytes)
                .mapToObj(i -> (InputStream) new ByteArrayInputStream(piece))
                .toList();
        return new SequenceInputStream(
                new ByteArrayInputStream("{\"unknown\": [".getBytes()),
                new SequenceInputStream(Collections.enumeration(pieces)));
    }
}
