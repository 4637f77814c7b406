package vn.tinhso.dossiers.proactive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tinhso.dossiers.proactive.ProactiveRule.Content;
import vn.tinhso.dossiers.proactive.ProactiveRule.State;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.StarterData;

/** The rules of the demonstration province. */
@Component
@ConditionalOnBooleanProperty("tinhso.demonstration")
class ProactiveStarter implements StarterData {

    private static final Logger LOG = LoggerFactory.getLogger(ProactiveStarter.class);

    private final ProactiveRuleStore store;
    private final ProactiveRuleCheck check;
    private final Clock clock;

    ProactiveStarter(ProactiveRuleStore store, ProactiveRuleCheck check, Clock clock) {
        this.store = store;
        this.check = check;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return 70;
    }

    @Override
    public boolean isMissing() {
        return store.isEmpty();
    }

    @Override
    public void load() {
        for (var rule : rules()) {
            var content = rule.content(Moments.day(clock.instant()));
            if (!fits(content)) {
                continue;
            }
            var id = UUID.nameUUIDFromBytes(("proactive/" + rule.name()).getBytes(StandardCharsets.UTF_8));
            store.save(id, content, Actor.system().accountId(), clock.instant());
            if (rule.active()) {
                store.become(id, State.ACTIVE, Actor.system().accountId(), clock.instant());
            }
        }
    }

    /** A province that changed its procedures before these rules came does without the ones that no longer fit. */
    private boolean fits(Content content) {
        try {
            check.check(content);
            return true;
        } catch (WrongRule misfit) {
            LOG.warn("starter rule «{}» does not fit the procedures here", content.name());
            return false;
        }
    }

    private static List<StarterRule> rules() {
        try (var in = new ClassPathResource("starter/proactive/rules.yaml").getInputStream()) {
            return new YAMLMapper().readValue(in, new TypeReference<List<StarterRule>>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    record StarterRule(
            String name,
            boolean active,
            String source,
            int days,
            @Nullable Integer daysLong,
            String proposed,
            String message,
            String reason,
            int level,
            Map<String, String> filling) {

        private Content content(LocalDate from) {
            var sources = new LinkedHashMap<String, Source>();
            filling.forEach(
                    (field, text) -> sources.put(field, Source.parse(text).orElseThrow()));
            return new Content(
                    name,
                    daysLong == null
                            ? new Trigger.PaperExpires(source, days)
                            : new Trigger.ResultIssued(source, days, daysLong),
                    proposed,
                    message,
                    reason,
                    ServiceLevel.of(level),
                    from,
                    null,
                    sources);
        }
    }
}
