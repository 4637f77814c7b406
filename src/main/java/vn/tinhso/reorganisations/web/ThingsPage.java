package vn.tinhso.reorganisations.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tinhso.organisations.spi.Kind;
import vn.tinhso.organisations.spi.Rehoming;
import vn.tinhso.reorganisations.Reorganisations;
import vn.tinhso.web.Paging;

/** The list behind a number of a plan. */
record ThingsPage(String title, String back, List<Row> rows, Paging paging) {

    private static final int SIZE = 50;

    /** @param to empty when nobody has said where */
    record Row(String code, @Nullable String href, String title, String from, String to, String problem) {}

    static ThingsPage of(Reorganisations reorganisations, PlanPages pages, UUID id, Kind kind, int page) {
        var names = pages.names(reorganisations.find(id));
        return new ThingsPage(
                t(kind.label()),
                PlanAddress.of(id),
                reorganisations.things(id, kind, (page - 1) * SIZE, SIZE).stream()
                        .map(thing -> row(thing, names))
                        .toList(),
                new Paging(page, SIZE, reorganisations.count(id, kind), PlanAddress.things(id, kind.name())));
    }

    private static Row row(Rehoming thing, Map<String, String> names) {
        var to = thing.to();
        var problem = thing.problem();
        return new Row(
                thing.code(),
                thing.path(),
                thing.title() + (thing.part().isEmpty() ? "" : " – " + t(thing.part())),
                names.getOrDefault(thing.from(), thing.from()),
                to == null ? "" : names.getOrDefault(to, to),
                problem == null ? (to == null ? t("Chưa có nơi đến") : "") : t(problem));
    }
}
