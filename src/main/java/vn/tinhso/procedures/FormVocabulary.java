package vn.tinhso.procedures;

import com.networknt.schema.CollectorContext;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.AnnotationKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What forms say beyond JSON Schema 2020-12, as keywords of their own so that one validator decides: days seen from today,
 * look-ups, and rules between fields. The other {@code x-} keywords are layout and decide nothing.
 */
final class FormVocabulary {

    static final String EARLIEST = "x-earliest";
    static final String LATEST = "x-latest";
    static final String LOOKUP = "x-lookup";
    static final String RULES = "x-rules";
    static final List<String> LAYOUT =
            List.of("x-pages", "x-type", "x-options", "x-item", "x-computed", "x-prefill", "x-section", "x-when");

    static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keyword(new Judged(EARLIEST, (asked, earliest, day) -> isDay(day, asked, earliest, -1)))
            .keyword(new Judged(LATEST, (asked, latest, day) -> isDay(day, asked, latest, 1)))
            .keyword(
                    new Judged(LOOKUP, (asked, lookup, value) -> asked.lookUps().has(lookup, value)))
            .keyword(new Rules())
            .keywords(LAYOUT.stream()
                    .map(AnnotationKeyword::new)
                    .map(Keyword.class::cast)
                    .toList())
            .build();

    private FormVocabulary() {}

    /** What a schema cannot know: the day, and what the catalogues hold on it. */
    record Asked(LocalDate today, LookUps.Day lookUps) {

        void tell(CollectorContext context) {
            context.put(Asked.class, this);
        }

        static Asked in(ExecutionContext context) {
            return context.getCollectorContext().get(Asked.class);
        }
    }

    private interface Test {
        boolean holds(Asked asked, String demand, String answer);
    }

    /** A day that is none is found by its format. */
    private static boolean isDay(String day, Asked asked, String bound, int side) {
        return Bound.isoDay(day)
                .flatMap(given -> Bound.day(bound, asked.today()).map(given::compareTo))
                .map(order -> order * side <= 0)
                .orElse(true);
    }

    /** A keyword about one answer in text. */
    private static final class Judged extends AbstractKeyword {

        private final Test test;

        Judged(String name, Test test) {
            super(name);
            this.test = test;
        }

        @Override
        public KeywordValidator newValidator(
                SchemaLocation location, JsonNode demand, Schema parent, SchemaContext schemaContext) {
            return new BaseKeywordValidator(this, demand, location, parent, schemaContext) {
                @Override
                public void validate(ExecutionContext context, JsonNode node, JsonNode root, NodePath place) {
                    if (node.isString() && !test.holds(Asked.in(context), demand.stringValue(), node.stringValue())) {
                        context.addError(found(getKeyword(), context, place, demand));
                    }
                }
            };
        }
    }

    /** The rules of the whole form, each found at its left field. */
    private static final class Rules extends AbstractKeyword {

        Rules() {
            super(RULES);
        }

        @Override
        public KeywordValidator newValidator(
                SchemaLocation location, JsonNode rules, Schema parent, SchemaContext schemaContext) {
            var checks = rules.valueStream().map(RuleCheck::new).toList();
            return new BaseKeywordValidator(this, rules, location, parent, schemaContext) {
                @Override
                public void validate(ExecutionContext context, JsonNode node, JsonNode root, NodePath place) {
                    for (var check : checks) {
                        check.broken(node, Asked.in(context).today(), place)
                                .forEach(left -> context.addError(found(getKeyword(), context, left, check.rule())));
                    }
                }
            };
        }
    }

    private static Error found(String keyword, ExecutionContext context, NodePath place, JsonNode demand) {
        return Error.builder()
                .keyword(keyword)
                .instanceLocation(place)
                .evaluationPath(context.getEvaluationPath())
                .schemaNode(demand)
                .message(keyword)
                .build();
    }
}
