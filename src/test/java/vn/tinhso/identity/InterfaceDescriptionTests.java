package vn.tinhso.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.tinhso.WholeProduct;

@WholeProduct
class InterfaceDescriptionTests {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @LocalServerPort
    int port;

    private JsonNode description;

    @BeforeEach
    void readWithoutSigningIn() {
        description = Machine.withoutToken(port).get("/v3/api-docs").json();
    }

    @Test
    void saysWhatItIs() {
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.at("/info/title").asString()).contains("Tỉnh Số");
        assertThat(description.at("/info/version").asString()).isEqualTo("1.0");
        assertThat(description.at("/info/license/identifier").asString()).isEqualTo("Apache-2.0");
        assertThat(description
                        .at("/components/securitySchemes/oauth2/flows/clientCredentials/tokenUrl")
                        .asString())
                .isEqualTo("/oauth2/token");
    }

    @Test
    void tellsForEveryOperationItsSummaryScopeAndProblems() {
        var scopes = description.at("/components/securitySchemes/oauth2/flows/clientCredentials/scopes");

        assertThat(operations()).hasSizeGreaterThanOrEqualTo(10).allSatisfy(operation -> {
            assertThat(operation.path("summary").asString()).contains(" / ");
            assertThat(operation.path("operationId").asString()).isNotBlank();
            assertThat(operation.path("security")).hasSize(1);
            assertThat(scopes.has(operation.at("/security/0/oauth2/0").asString()))
                    .isTrue();
            for (var status : List.of("400", "401", "403", "500")) {
                assertThat(operation
                                .path("responses")
                                .path(status)
                                .path("content")
                                .path("application/problem+json")
                                .path("schema")
                                .path("$ref")
                                .asString())
                        .as(operation.path("operationId") + " " + status)
                        .isEqualTo("#/components/schemas/Problem");
            }
            assertThat(operation.findValues("headers").stream().flatMap(JsonNode::valueStream))
                    .as("OpenAPI wants every header of an answer with its schema")
                    .allSatisfy(header -> assertThat(header.has("schema")).isTrue());
            assertThat(operation.path("parameters"))
                    .allSatisfy(parameter ->
                            assertThat(parameter.path("description").asString()).isNotBlank());
        });
    }

    @Test
    void demandsAnIdempotencyKeyOnEveryWrite() {
        var writes = description
                .path("paths")
                .valueStream()
                .filter(path -> path.has("post"))
                .map(path -> path.path("post"))
                .toList();

        assertThat(writes)
                .isNotEmpty()
                .allSatisfy(write -> assertThat(StreamSupport.stream(
                                        write.path("parameters").spliterator(), false)
                                .filter(parameter ->
                                        parameter.path("name").asString().equals("Idempotency-Key")))
                        .singleElement()
                        .satisfies(key ->
                                assertThat(key.path("required").asBoolean()).isTrue()));
    }

    @Test
    void describesEveryPropertyOfEverySchema() {
        var silent = new ArrayList<String>();
        description
                .at("/components/schemas")
                .propertyStream()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .propertyStream()
                        .filter(property -> property.getValue()
                                .path("description")
                                .asString()
                                .isBlank())
                        .forEach(property -> silent.add(schema.getKey() + "." + property.getKey())));

        assertThat(silent).isEmpty();
    }

    @Test
    void pointsNowhereInVain() {
        var known = description
                .at("/components/schemas")
                .propertyStream()
                .map(schema -> "#/components/schemas/" + schema.getKey())
                .collect(Collectors.toSet());

        assertThat(description.findValues("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(known).contains(reference.asString()));
    }

    @Test
    void tellsActionsApartByTheirWord() {
        var action = description.at("/components/schemas/Action");

        assertThat(action.at("/discriminator/propertyName").asString()).isEqualTo("action");
        assertThat(action.at("/discriminator/mapping").propertyStream()).hasSameSizeAs(action.path("oneOf"));
        action.at("/discriminator/mapping").propertyStream().forEach(kind -> {
            var name = kind.getValue().asString().replaceFirst(".*/", "");
            assertThat(description
                            .at("/components/schemas/" + name + "/properties/action/enum/0")
                            .asString())
                    .isEqualTo(kind.getKey());
        });
    }

    private List<JsonNode> operations() {
        return description
                .path("paths")
                .valueStream()
                .flatMap(path -> path.propertyStream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(Map.Entry::getValue))
                .toList();
    }
}
