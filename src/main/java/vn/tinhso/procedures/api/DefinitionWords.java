package vn.tinhso.procedures.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Describes the parts of a procedure's definition at {@code /v3/api-docs}. The definition is the module's own record and
 * knows nothing of interfaces, so the words stand in a file.
 */
@Component
class DefinitionWords implements OpenApiCustomizer {

    private final Map<String, String> words;

    DefinitionWords() {
        try (var in = new ClassPathResource("openapi/procedures.yaml").getInputStream()) {
            words = new YAMLMapper().readValue(in, new TypeReference<Map<String, String>>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void customise(OpenAPI description) {
        description.getComponents().getSchemas().forEach((name, schema) -> describe(name, schema));
    }

    private void describe(String name, Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((property, part) -> {
                var text = words.get(name + "." + property);
                if (text != null && part.getDescription() == null) {
                    part.setDescription(text);
                }
            });
        }
    }
}
