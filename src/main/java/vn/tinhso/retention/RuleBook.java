package vn.tinhso.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhso.privacy.spi.RetainedRecords.Retained;

/** Bảng thời hạn as it is on one day: of each reach the row that began last. */
final class RuleBook {

    private final List<Rule> inForce;

    private RuleBook(List<Rule> inForce) {
        this.inForce = inForce;
    }

    static RuleBook on(LocalDate day, Collection<Rule> written) {
        Map<Reaching, Rule> latest = new LinkedHashMap<>();
        written.stream()
                .filter(rule -> !rule.from().isAfter(day))
                .sorted(Comparator.comparing(Rule::from).thenComparing(Rule::id))
                .forEach(rule -> latest.put(rule.reaching(), rule));
        return new RuleBook(latest.values().stream()
                .filter(rule -> !(rule.keep() instanceof Keep.Ended))
                .toList());
    }

    /** Those of one class, the wider ones first. */
    List<Rule> of(String recordClass) {
        return rules(recordClass)
                .sorted(Comparator.comparingInt(rule -> rule.reaching().narrowness()))
                .toList();
    }

    /** The narrowest that covers the record. */
    Optional<Rule> ruleFor(String recordClass, Retained record) {
        return rules(recordClass)
                .filter(rule -> rule.reaching().covers(recordClass, record))
                .max(Comparator.comparingInt(rule -> rule.reaching().narrowness()));
    }

    private Stream<Rule> rules(String recordClass) {
        return inForce.stream().filter(rule -> rule.reaching().recordClass().equals(recordClass));
    }
}
