package vn.tinhso.identity.scim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tinhso.web.Demands;
import vn.tinhso.web.PlatformSettings;

/** What there is and what it can do (RFC 7644, section 4). */
@RestController
@RequestMapping(Scim.ROOT)
class DiscoveryApi {

    private final JsonNode described;
    private final ScimAnswers answers;
    private final ScimBodies bodies;

    DiscoveryApi(ScimAnswers answers, ScimBodies bodies, PlatformSettings settings) {
        this.answers = answers;
        this.bodies = bodies;
        this.described = read(settings.publicUrl() + Scim.ROOT);
    }

    @Demands(Scim.SCOPE)
    @GetMapping("/ServiceProviderConfig")
    ResponseEntity<byte[]> config() {
        return answers.of(200, described.path("config"));
    }

    @Demands(Scim.SCOPE)
    @GetMapping("/{kind:ResourceTypes|Schemas}")
    ResponseEntity<byte[]> all(
            @PathVariable String kind, @RequestParam(name = "filter", defaultValue = "") String filter) {
        // RFC 7644, section 4: a filter here is refused.
        if (!filter.isBlank()) {
            throw new ScimRefused(403, null, "Không lọc ở đây. / No filter here.");
        }
        var resources =
                described.path(kind).valueStream().map(ObjectNode.class::cast).toList();
        var list = bodies.mapper().createObjectNode();
        list.putArray("schemas").add(Scim.LIST);
        list.put("totalResults", resources.size()).put("startIndex", 1).put("itemsPerPage", resources.size());
        list.putArray("Resources").addAll(List.copyOf(resources));
        return answers.of(200, list);
    }

    @Demands(Scim.SCOPE)
    @GetMapping("/{kind:ResourceTypes|Schemas}/{id}")
    ResponseEntity<byte[]> one(@PathVariable String kind, @PathVariable String id) {
        return answers.of(
                200,
                described
                        .path(kind)
                        .valueStream()
                        .filter(one -> one.path("id").asString().equals(id))
                        .findFirst()
                        .orElseThrow(ScimRefused::unknown));
    }

    private static JsonNode read(String base) {
        try (var in = new ClassPathResource("scim/discovery.yaml").getInputStream()) {
            var tree = new YAMLMapper().readTree(in);
            for (var kind : List.of("ResourceTypes", "Schemas")) {
                tree.path(kind).forEach(one -> complete((ObjectNode) one, kind, base));
            }
            ((ObjectNode) tree.path("config"))
                    .putObject("meta")
                    .put("resourceType", "ServiceProviderConfig")
                    .put("location", base + "/ServiceProviderConfig");
            return tree;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void complete(ObjectNode one, String kind, String base) {
        one.path("attributes").forEach(DiscoveryApi::complete);
        one.putObject("meta")
                .put("resourceType", kind.equals("Schemas") ? "Schema" : "ResourceType")
                .put("location", base + "/" + kind + "/" + one.path("id").asString());
    }

    /** What the file leaves out is what RFC 7643, section 2.2 says of attributes that say nothing. */
    private static void complete(JsonNode attribute) {
        var one = (ObjectNode) attribute;
        usual(one, "type", "string");
        usual(one, "mutability", "readWrite");
        usual(one, "returned", "default");
        usual(one, "uniqueness", "none");
        for (var flag : List.of("multiValued", "required", "caseExact")) {
            if (!one.has(flag)) {
                one.put(flag, false);
            }
        }
        one.path("subAttributes").forEach(DiscoveryApi::complete);
    }

    private static void usual(ObjectNode one, String name, String value) {
        if (!one.has(name)) {
            one.put(name, value);
        }
    }
}
