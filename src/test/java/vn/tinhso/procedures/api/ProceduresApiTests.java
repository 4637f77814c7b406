package vn.tinhso.procedures.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.Machine;

@WholeProduct
class ProceduresApiTests {

    @LocalServerPort
    int port;

    private Machine machine;

    @BeforeEach
    void sendAReader() {
        machine = Machine.demo(port, "procedures.read");
    }

    @Test
    void findsWhatPeopleType() {
        var found = machine.get("/api/v1/procedures?q=dang%20ky%20khai%20sih&level=COMMUNE&field=HT");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().at("/items/0/code").asString()).isEqualTo("1.001193");
        assertThat(found.json().at("/items/0/fee").asString()).isEqualTo("Miễn phí");
    }

    @Test
    void listsPageByPage() {
        var first = machine.get("/api/v1/procedures?size=5").json();
        var second = machine.get("/api/v1/procedures?size=5&page=2").json();
        var beyond = machine.get("/api/v1/procedures?size=5&page=1000").json();

        assertThat(first.path("items")).hasSize(5);
        assertThat(first.path("total").asInt()).isGreaterThan(25);
        assertThat(second.path("items")).hasSize(5).doesNotContainAnyElementsOf(first.path("items"));
        assertThat(beyond.path("items")).isEmpty();
    }

    @Test
    void showsADefinitionWhole() {
        var birth = machine.get("/api/v1/procedures/1.001193");

        assertThat(birth.header("ETag"))
                .isEqualTo("\"" + birth.json().path("versionId").asString() + "\"");
        assertThat(birth.json().path("name").asString()).isEqualTo("Đăng ký khai sinh");
        assertThat(birth.json().at("/evidence/0/id").asString()).isEqualTo("giay_chung_sinh");
        assertThat(birth.json().at("/evidence/0/when/truong_hop/0").asString()).isEqualTo("thong_thuong");
        assertThat(birth.json().at("/form/0/fields/0/type").asString()).isEqualTo("PERSON_NAME");
        assertThat(birth.json().at("/limits/0/unit").asString()).isEqualTo("SAME_DAY");
        assertThat(birth.json().at("/results/0/code").asString()).isEqualTo("KQ.G15.000031");
    }

    @Test
    void servesTheSchemaFilingsAreJudgedBy() {
        var reply = machine.get("/api/v1/procedures/1.011607/form-schema");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(reply.json().at("/properties/thanh_vien/items/required/0").asString())
                .isEqualTo("ho_ten");
        assertThat(reply.header("ETag"))
                .isEqualTo(machine.get("/api/v1/procedures/1.011607").header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/procedures/9.999999/form-schema, 404, TT-001, ''",
        "/api/v1/procedures/9.999999, 404, TT-001, ''",
        "/api/v1/procedures?level=MOON, 400, API-010, level",
        "/api/v1/procedures?size=101, 400, API-010, size",
        "/api/v1/procedures?page=0, 400, API-010, page",
        "/api/v1/procedures?page=two, 400, API-010, page",
        "/api/v1/procedures/1.001193/steps, 404, API-004, ''",
    })
    void saysWhatIsWrongInBothLanguages(String address, int status, String code, String field) {
        var reply = machine.get(address);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers().getContentType()).hasToString("application/problem+json");
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().path("type").asString()).isEqualTo("/loi/" + code);
        assertThat(reply.json().path("detail").asString()).isNotBlank();
        assertThat(reply.json().path("remedy").asString()).isNotBlank();
        assertThat(reply.json().at("/en/detail").asString()).isNotBlank();
        assertThat(reply.json().at("/errors/0/field").asString("")).isEqualTo(field);
    }
}
