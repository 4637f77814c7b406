package vn.tinhso.procedures.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tinhso.procedures.LifeEvent;
import vn.tinhso.procedures.Procedure.Field;
import vn.tinhso.procedures.ProcedureSummary;
import vn.tinhso.web.Choice;
import vn.tinhso.web.Link;

/**
 * Everything the province does for people: search results, one group, or the ways into it.
 *
 * @param heading what the rows are, {@code null} when nothing was asked and the ways in are shown
 * @param level value of the level filter, empty for any
 */
record CataloguePage(
        String query,
        String field,
        String level,
        @Nullable String heading,
        List<ProcedureRow> rows,
        List<Link> lifeEvents,
        List<Link> fields,
        List<Choice> fieldChoices,
        List<Choice> levelChoices) {

    static CataloguePage of(
            CatalogueAsked asked, List<ProcedureSummary> found, List<LifeEvent> lifeEvents, List<Field> fields) {
        var rows = asked.isBlank()
                ? List.<ProcedureRow>of()
                : found.stream().map(ProcedureRow::of).toList();
        return new CataloguePage(
                asked.q(),
                asked.linhVuc(),
                asked.cap(),
                heading(asked, rows.size(), lifeEvents, fields),
                rows,
                lifeEventLinks(lifeEvents),
                fields.stream().map(field -> link(field, found)).toList(),
                Choice.of(fields, Field::code, Field::name),
                List.of(
                        Choice.of(CatalogueAsked.COMMUNE, t("Cấp xã")),
                        Choice.of(CatalogueAsked.PROVINCE, t("Cấp tỉnh"))));
    }

    static List<Link> lifeEventLinks(List<LifeEvent> lifeEvents) {
        return lifeEvents.stream()
                .map(event -> new Link(event.name(), href("su-kien", event.key()), event.hint()))
                .toList();
    }

    private static Link link(Field field, List<ProcedureSummary> all) {
        var count = all.stream()
                .filter(procedure -> procedure.field().code().equals(field.code()))
                .count();
        return new Link(field.name(), href("linh-vuc", field.code()), t("{} thủ tục", count));
    }

    private static @Nullable String heading(
            CatalogueAsked asked, int count, List<LifeEvent> lifeEvents, List<Field> fields) {
        if (asked.isBlank()) {
            return null;
        }
        if (!asked.q().isEmpty()) {
            return count == 0
                    ? t("Không tìm thấy thủ tục nào cho “{}”", asked.q())
                    : t("{} thủ tục cho “{}”", count, asked.q());
        }
        var event = lifeEvents.stream()
                .filter(known -> known.key().equals(asked.suKien()))
                .findFirst();
        var field = fields.stream()
                .filter(known -> known.code().equals(asked.linhVuc()))
                .findFirst();
        return event.map(LifeEvent::name).or(() -> field.map(Field::name)).orElse(t("{} thủ tục", count));
    }

    private static String href(String name, String value) {
        return UriComponentsBuilder.fromPath("/thu-tuc")
                .queryParam(name, value)
                .encode()
                .toUriString();
    }
}
