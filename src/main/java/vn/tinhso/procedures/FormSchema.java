package vn.tinhso.procedures;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of one form, derived from its definition: the one judge of answers, whether they come from a
 * page or from another system. Compiling it takes longer than any judgement, so keep it: a version never changes.
 */
public final class FormSchema {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            FormVocabulary.DIALECT,
            registry -> registry.schemaCacheEnabled(false)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private final Map<String, Object> document;
    private final Schema schema;

    private FormSchema(Map<String, Object> document) {
        this.document = document;
        schema = REGISTRY.getSchema((JsonNode) JSON.valueToTree(document));
    }

    public static FormSchema of(Procedure procedure) {
        return new FormSchema(new FormDocument(procedure).document());
    }

    /** What other systems read. */
    public Map<String, Object> document() {
        return document;
    }

    /** What is wrong, by the name of the answer; of several findings the one to mend first. */
    Map<String, Finding> judge(ObjectNode instance, FormVocabulary.Asked asked) {
        var findings = new HashMap<String, Finding>();
        schema.validate(instance, context -> asked.tell(context.getCollectorContext())).stream()
                .map(Finding::of)
                .forEach(finding -> findings.merge(finding.field(), finding, Finding::first));
        return findings;
    }
}
