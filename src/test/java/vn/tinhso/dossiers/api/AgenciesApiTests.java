package vn.tinhso.dossiers.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.Machine;

@WholeProduct
class AgenciesApiTests {

    @LocalServerPort
    int port;

    private Machine machine;

    @BeforeEach
    void sendAReader() {
        machine = Machine.demo(port, "procedures.read");
    }

    @Test
    void namesWhoMayDecide() {
        var agencies = machine.get("/api/v1/agencies?procedure=1.001193").json().path("items");

        assertThat(agencies).hasSize(45).anySatisfy(agency -> {
            assertThat(agency.path("id").asString()).isEqualTo(Births.COMMUNE);
            assertThat(agency.path("code").asString()).startsWith("H18.");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/agencies, 400, API-011, procedure",
        "/api/v1/agencies?procedure=9.999999, 404, TT-001, ''",
        "/api/v1/agencies?procedure=%00, 400, API-014, ''",
    })
    void saysWhatIsWrong(String address, int status, String code, String field) {
        var reply = machine.get(address);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().at("/errors/0/field").asString("")).isEqualTo(field);
    }
}
