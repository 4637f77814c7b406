package vn.tinhso.dossiers.proactive;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.proactive.Judged.Verdict;
import vn.tinhso.dossiers.proactive.ProactivePreview.Person;
import vn.tinhso.shared.Moments;

/** Looks a rule's reach up without doing anything. */
@Component
class ProactivePreviews {

    private static final int SHOWN = 100;
    private static final int STEP = 500;

    private final Reach reach;
    private final Clock clock;

    ProactivePreviews(Reach reach, Clock clock) {
        this.reach = reach;
        this.clock = clock;
    }

    ProactivePreview of(ProactiveRule rule) {
        var today = Moments.day(clock.instant());
        var judged = inTurn(all(rule, new Reach.Span(today, today.plusDays(ProactivePreview.HORIZONS.getLast()))));
        var horizons = new LinkedHashMap<Integer, Integer>();
        for (var days : ProactivePreview.HORIZONS) {
            horizons.put(days, (int) judged.stream()
                    .filter(Judged::isReached)
                    .filter(one -> !one.on().isAfter(today.plusDays(days)))
                    .count());
        }
        return new ProactivePreview(
                horizons,
                leftOut(judged),
                judged.stream().limit(SHOWN).map(ProactivePreviews::person).toList(),
                judged.size());
    }

    private List<Judged> all(ProactiveRule rule, Reach.Span span) {
        var all = new ArrayList<Judged>();
        var page = new Reach.Page(List.of(), new UUID(0, 0), true);
        while (page.more()) {
            page = reach.page(rule, span, page.last(), STEP);
            all.addAll(page.judged());
        }
        return all;
    }

    /** In the order they would be reminded: who gets a draft by the first has one when it is the turn of the second. */
    private static List<Judged> inTurn(List<Judged> judged) {
        var prepared = new HashSet<UUID>();
        return judged.stream()
                .sorted(Comparator.comparing((Judged one) -> !one.isReached())
                        .thenComparing(Judged::on)
                        .thenComparing(one -> one.source().dossier().toString()))
                .map(one -> {
                    var account = one.source().account();
                    if (!one.isReached() || account == null) {
                        return one;
                    }
                    if (prepared.contains(account)) {
                        return one.leftOut(Verdict.PURSUING);
                    }
                    if (one.level().covers(ServiceLevel.PREPARE)) {
                        prepared.add(account);
                    }
                    return one;
                })
                .toList();
    }

    private static Map<String, Integer> leftOut(List<Judged> judged) {
        var counted = judged.stream()
                .filter(one -> !one.isReached())
                .collect(Collectors.groupingBy(Judged::verdict, Collectors.summingInt(one -> 1)));
        var words = new LinkedHashMap<String, Integer>();
        Stream.of(Verdict.values())
                .filter(counted::containsKey)
                .forEach(verdict -> words.put(verdict.label(), counted.getOrDefault(verdict, 0)));
        return words;
    }

    private static Person person(Judged judged) {
        return new Person(
                Masked.name(judged.source().applicant()),
                judged.source().code(),
                judged.on(),
                judged.isReached(),
                judged.verdict().label(),
                judged.level());
    }
}
