package vn.tinhso.dossiers.api;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Describes {@link Action} the way generators of clients understand it: one of so many objects, told apart by the word in
 * {@code action}. The describing library alone knows the classes but not the words.
 */
@Component
class ActionSchema implements OpenApiCustomizer {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public void customise(OpenAPI description) {
        var schemas = description.getComponents().getSchemas();
        var kinds = Arrays.asList(Action.class.getAnnotation(JsonSubTypes.class).value());
        var words = new Discriminator().propertyName("action");
        var one = new ArrayList<Schema>();
        for (var kind : kinds) {
            var name = kind.value().getSimpleName();
            words.mapping(kind.name(), REFERENCE + name);
            one.add(new Schema<>().$ref(REFERENCE + name));
            schemas.computeIfPresent(name, (key, found) -> concrete(found, kind.name()));
        }
        schemas.put(
                "Action",
                new Schema<>()
                        .description("Một việc làm với hồ sơ. / What is done with a dossier.")
                        .oneOf(one)
                        .discriminator(words));
        Optional.ofNullable(description.getPaths().get(DossierWritesApi.ACTIONS))
                .map(address -> address.getPost().getRequestBody().getContent())
                .ifPresent(bodies ->
                        bodies.forEach((type, body) -> body.setSchema(new Schema<>().$ref(REFERENCE + "Action"))));
    }

    private static Schema<?> concrete(Schema<?> found, String word) {
        var action = new Schema<String>();
        action.types(Set.of("string"))
                .description("Việc cần làm. / What to do.")
                ._enum(List.of(word));
        var concrete = new Schema<>()
                .types(Set.of("object"))
                .description(found.getDescription())
                .addProperty("action", action);
        var required = new ArrayList<>(List.of("action"));
        if (found.getRequired() != null) {
            required.addAll(found.getRequired());
        }
        if (found.getAllOf() != null) {
            for (Schema<?> part : found.getAllOf()) {
                Map<String, Schema> properties = part.getProperties();
                if (properties != null) {
                    properties.forEach(concrete::addProperty);
                }
            }
        }
        return concrete.required(required.stream().distinct().toList());
    }
}
