package vn.tinhso.dossiers.proactive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.GrantedResult;
import vn.tinhso.dossiers.GrantedResults;
import vn.tinhso.dossiers.GrantedResults.Pursuit;
import vn.tinhso.dossiers.proactive.Judged.Verdict;
import vn.tinhso.identity.Accounts;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.shared.Moments;

/** Whom a rule reaches and why others are left out: asked by the preview, by the worker and once more before each reminder. */
@Component
class Reach {

    private final GrantedResults granted;
    private final Procedures procedures;
    private final Accounts accounts;
    private final ProactiveReminderStore reminders;
    private final ChoiceStore choices;

    Reach(
            GrantedResults granted,
            Procedures procedures,
            Accounts accounts,
            ProactiveReminderStore reminders,
            ChoiceStore choices) {
        this.granted = granted;
        this.procedures = procedures;
        this.accounts = accounts;
        this.reminders = reminders;
        this.choices = choices;
    }

    /** One page of what the rule looks at until a day; what is not its turn by then is not in it. */
    record Page(List<Judged> judged, UUID last, boolean more) {}

    private record Known(
            Set<UUID> reminded, Map<UUID, ServiceLevel> allowed, Map<UUID, Pursuit> pursuits, Set<UUID> enabled) {}

    @Transactional(readOnly = true)
    public Page page(ProactiveRule rule, Span span, UUID after, int size) {
        var found = granted.page(rule.content().trigger().procedure(), signed(rule, span), after, size);
        return new Page(
                judge(rule, found, span),
                found.isEmpty() ? after : found.getLast().dossier(),
                found.size() == size);
    }

    /** From today until a day, both included. */
    record Span(LocalDate today, LocalDate until) {}

    @Transactional(readOnly = true)
    public List<Judged> judge(ProactiveRule rule, List<GrantedResult> sources, Span span) {
        var people = sources.stream()
                .map(GrantedResult::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var known = new Known(
                reminders.reminded(
                        rule.id(), sources.stream().map(GrantedResult::dossier).toList()),
                choices.allowed(people, rule.id()),
                granted.pursuits(rule.content().proposed(), people),
                accounts.enabled(people));
        return sources.stream()
                .flatMap(source -> judge(rule, source, span, known).stream())
                .toList();
    }

    private Optional<Judged> judge(ProactiveRule rule, GrantedResult source, Span span, Known known) {
        var content = rule.content();
        return content.trigger()
                .window(Moments.day(source.paper().signedAt()), validMonths(source))
                .flatMap(window -> {
                    var on = latest(window.from(), content.from(), span.today());
                    var tooLate = on.isAfter(window.until())
                            || on.isAfter(span.until())
                            || content.to() != null && on.isAfter(content.to());
                    return tooLate ? Optional.<Judged>empty() : Optional.of(judged(rule, source, window, on, known));
                });
    }

    private static Judged judged(
            ProactiveRule rule, GrantedResult source, Trigger.Window window, LocalDate on, Known known) {
        var account = source.account();
        var level = account == null
                ? ServiceLevel.NONE
                : known.allowed()
                        .getOrDefault(account, ServiceLevel.UNTIL_CHOSEN)
                        .atMost(rule.content().level());
        return new Judged(source, window, on, verdict(rule, source, level, known), level);
    }

    private static Verdict verdict(ProactiveRule rule, GrantedResult source, ServiceLevel level, Known known) {
        var account = source.account();
        if (account == null || !known.enabled().contains(account)) {
            return Verdict.NO_ACCOUNT;
        }
        if (known.reminded().contains(source.dossier())) {
            return Verdict.ALREADY;
        }
        if (level == ServiceLevel.NONE) {
            return Verdict.REFUSED;
        }
        var pursuit = known.pursuits().get(account);
        if (pursuit == null) {
            return Verdict.REACHED;
        }
        if (pursuit.open()) {
            return Verdict.PURSUING;
        }
        // Somebody who has a newer paper need not be told that the old one ends.
        var lastFiled = pursuit.lastFiled();
        var renewed = rule.content().trigger() instanceof Trigger.PaperExpires
                && lastFiled != null
                && lastFiled.isAfter(source.paper().signedAt());
        return renewed ? Verdict.SERVED : Verdict.REACHED;
    }

    /** How long the paper is valid: by the version of the procedure it was decided under. */
    private @Nullable Integer validMonths(GrantedResult source) {
        return procedures.version(source.version()).definition().results().stream()
                .filter(result -> result.code().equals(source.paper().resultCode()))
                .filter(result -> result.validMonths() != null)
                .findFirst()
                .map(result -> result.validMonths())
                .orElse(null);
    }

    /** When a result must have been signed for its turn to come in the span: wide enough, the window decides. */
    private GrantedResults.Signed signed(ProactiveRule rule, Span span) {
        var days = switch (rule.content().trigger()) {
            case Trigger.ResultIssued issued ->
                new Span(
                        span.today().minusDays((long) issued.daysAfter() + issued.daysLong()),
                        span.until().minusDays(issued.daysAfter()));
            case Trigger.PaperExpires expires ->
                new Span(span.today().minusMonths(longest(expires.procedure())).minusDays(3), span.until());
        };
        return new GrantedResults.Signed(
                days.today().atStartOfDay(Moments.VIETNAM).toInstant(),
                days.until().plusDays(1).atStartOfDay(Moments.VIETNAM).toInstant());
    }

    private int longest(String procedure) {
        return procedures.history(procedure).stream()
                .flatMap(version -> procedures.version(version.id()).definition().results().stream())
                .map(result -> result.validMonths() == null ? 0 : result.validMonths())
                .max(Integer::compare)
                .orElse(0);
    }

    private static LocalDate latest(LocalDate one, LocalDate other, LocalDate third) {
        var later = one.isAfter(other) ? one : other;
        return later.isAfter(third) ? later : third;
    }
}
