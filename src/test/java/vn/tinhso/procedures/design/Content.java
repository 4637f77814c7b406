package vn.tinhso.procedures.design;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tinhso.procedures.Bundle;
import vn.tinhso.procedures.Procedure;

/** Contents of drafts: a real procedure of the starter catalogue under another code. */
final class Content {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Content() {}

    static Bundle of(String code) {
        try {
            var tree = (ObjectNode) YAML.readTree(text("catalogue/1.004873.yaml"));
            tree.put("code", code);
            var procedure = YAML.treeToValue(tree, Procedure.class);
            var template = String.valueOf(procedure.mainResult().orElseThrow().template());
            return new Bundle(procedure, Map.of(template, text("papers/" + template + ".html")), Map.of());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Bundle named(Bundle content, String name) {
        return put(content, "name", name);
    }

    static Bundle from(Bundle content, LocalDate day) {
        return put(content, "effectiveFrom", day.toString());
    }

    private static Bundle put(Bundle content, String key, String value) {
        var tree = (ObjectNode) DefinitionEdit.tree(content.procedure());
        tree.put(key, value);
        return content.with(YAML.treeToValue(tree, Procedure.class));
    }

    static String text(String file) throws IOException {
        return new ClassPathResource("starter/procedures/" + file).getContentAsString(StandardCharsets.UTF_8);
    }
}
