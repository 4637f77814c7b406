package vn.tinhso.reorganisations.web;

import static vn.tinhso.web.Words.t;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.AgencySuccession;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.organisations.spi.Kind;
import vn.tinhso.reorganisations.Line;
import vn.tinhso.reorganisations.Reorganisation;
import vn.tinhso.reorganisations.Reorganisation.State;
import vn.tinhso.reorganisations.Reorganisations;
import vn.tinhso.reorganisations.Reorganisations.Effect;
import vn.tinhso.reorganisations.Reorganisations.OfKind;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.Choice;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Paging;
import vn.tinhso.web.SummaryRow;
import vn.tinhso.web.Tag;

/** A plan on its page: what it says, what it would do, what it has done. */
@Component
class PlanPages {

    private static final int SIZE = 50;

    private final Reorganisations reorganisations;
    private final Organisations organisations;
    private final Clock clock;

    PlanPages(Reorganisations reorganisations, Organisations organisations, Clock clock) {
        this.reorganisations = reorganisations;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * @param address of the plan
     * @param open whether lines may still be changed
     * @param working whether it is being worked on; the page then asks again by itself
     * @param said one sentence: what would happen or has happened
     * @param typed what was typed into a form that was refused
     */
    record PlanPage(
            String address,
            String title,
            List<SummaryRow> facts,
            Tag state,
            State at,
            boolean open,
            boolean working,
            String said,
            String progress,
            long unsettled,
            List<KindRow> kinds,
            List<BeginningRow> beginnings,
            List<LineRow> lines,
            Paging paging,
            Forms forms,
            Map<String, String> typed,
            List<FieldError> errors) {

        String value(String field) {
            return typed.getOrDefault(field, "");
        }

        boolean begun() {
            return !kinds.isEmpty() || working;
        }
    }

    record KindRow(String label, String href, long foreseen, long moved, long unsettled) {}

    record BeginningRow(String id, String code, String name, String drop) {}

    record LineRow(String from, String kind, String what, String to, String drop) {}

    /** What the forms offer. */
    record Forms(
            List<Choice> givers,
            List<Choice> takers,
            List<Choice> kinds,
            List<Choice> things,
            List<Choice> agencyKinds,
            List<Choice> parents) {}

    PlanPage page(UUID id, int page, Map<String, String> typed, List<FieldError> errors) {
        var effect = reorganisations.effect(id);
        var plan = effect.plan();
        var address = PlanAddress.of(id);
        var names = names(plan);
        return new PlanPage(
                address,
                plan.title(),
                facts(plan),
                state(plan),
                plan.state(),
                plan.state().isOpen(),
                plan.state().isWorking() && !waits(plan),
                said(effect),
                t("Đã xem {} trên {} mục.", effect.seen(), effect.total()),
                effect.unsettled(),
                effect.kinds().stream().map(kind -> row(id, kind)).toList(),
                plan.beginnings().stream()
                        .map(agency -> new BeginningRow(
                                agency.id(),
                                agency.code().value(),
                                agency.name(),
                                address + "/co-quan-moi/" + agency.id() + "/bo"))
                        .toList(),
                plan.lines().stream()
                        .skip((page - 1L) * SIZE)
                        .limit(SIZE)
                        .map(line -> row(line, names, address))
                        .toList(),
                new Paging(page, SIZE, plan.lines().size(), address),
                plan.state().isOpen() ? forms(plan) : none(),
                typed,
                errors);
    }

    static Tag state(Reorganisation plan) {
        var word = t(plan.state().label());
        return switch (plan.state()) {
            case DRAFT, WITHDRAWN -> Tag.neutral(word);
            case PREVIEWING, PREVIEWED, APPLYING -> Tag.wait(word);
            case INCOMPLETE -> Tag.late(word);
            case APPLIED -> Tag.ok(word);
        };
    }

    /** Name of an agency that exists, has ended, or begins with the plan. */
    Map<String, String> names(Reorganisation plan) {
        var begun = plan.beginnings().stream().collect(Collectors.toMap(Agency::id, Agency::name));
        return plan.lines().stream()
                .flatMap(line -> Stream.of(line.from(), line.to()))
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> begun.getOrDefault(id, name(id))));
    }

    private String name(String id) {
        return organisations.find(id).map(Agency::name).orElse(id);
    }

    private boolean waits(Reorganisation plan) {
        return plan.state() == State.APPLYING && plan.effective().isAfter(Moments.day(clock.instant()));
    }

    private List<SummaryRow> facts(Reorganisation plan) {
        var confirmed = plan.confirmedAt();
        var finished = plan.finishedAt();
        return Stream.of(
                        SummaryRow.of(t("Văn bản quyết định"), plan.decision()),
                        SummaryRow.of(t("Ngày hiệu lực"), Moments.date(plan.effective())),
                        SummaryRow.of(
                                t("Cơ quan kết thúc"),
                                String.valueOf(plan.ending().size())),
                        SummaryRow.of(
                                t("Người xác nhận"),
                                confirmed == null ? null : plan.confirmer() + ", " + Moments.dateTime(confirmed)),
                        SummaryRow.of(t("Chuyển xong lúc"), finished == null ? null : Moments.dateTime(finished)))
                .filter(row -> !row.lines().isEmpty())
                .toList();
    }

    private String said(Effect effect) {
        var plan = effect.plan();
        return switch (plan.state()) {
            case DRAFT -> t("Chưa xem trước. Phương án chưa làm thay đổi gì.");
            case PREVIEWING, PREVIEWED ->
                effect.unsettled() == 0
                        ? t("{} mục sẽ chuyển; mục nào cũng có nơi đến.", effect.foreseen())
                        : t("{} mục sẽ chuyển, {} mục chưa có nơi đến.", effect.foreseen(), effect.unsettled());
            case APPLYING ->
                waits(plan)
                        ? t("Đã xác nhận. Việc chuyển bắt đầu lúc 0 giờ ngày hiệu lực.")
                        : t("Đã chuyển {} mục.", effect.moved());
            case INCOMPLETE -> t("Đã chuyển {} mục; {} mục chưa chuyển được.", effect.moved(), effect.unsettled());
            case APPLIED -> t("Đã chuyển {} mục; không còn gì ở cơ quan đã kết thúc.", effect.moved());
            case WITHDRAWN -> t("Đã bỏ; không có gì thay đổi.");
        };
    }

    private static KindRow row(UUID id, OfKind kind) {
        return new KindRow(
                t(kind.kind().label()),
                PlanAddress.things(id, kind.kind().name()),
                kind.foreseen(),
                kind.moved(),
                kind.unsettled());
    }

    private LineRow row(Line line, Map<String, String> names, String address) {
        var what = Stream.of(
                        line.things() == null ? null : t(label(line.things())),
                        line.field() == null ? null : t("lĩnh vực {}", line.field()),
                        line.unit() == null ? null : t("người cư trú ở đơn vị {}", line.unit()))
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
        return new LineRow(
                names.getOrDefault(line.from(), line.from()),
                t(line.kind().label()),
                what.isEmpty() ? t("Tất cả còn lại") : what,
                names.getOrDefault(line.to(), line.to()),
                address + "/dong/" + line.seq() + "/bo");
    }

    private String label(@Nullable String things) {
        return reorganisations.kinds().stream()
                .filter(kind -> kind.name().equals(things))
                .map(Kind::label)
                .findFirst()
                .orElse(String.valueOf(things));
    }

    private Forms forms(Reorganisation plan) {
        var kinds = Arrays.asList(AgencyKind.values());
        var before = organisations.agencies(kinds, plan.effective().minusDays(1));
        var ending = plan.ending();
        var after = Stream.concat(plan.beginnings().stream(), organisations.agencies(kinds, plan.effective()).stream())
                .filter(agency -> !ending.contains(agency.id()))
                .distinct()
                .toList();
        return new Forms(
                choices(before),
                choices(after),
                Choice.of(Arrays.asList(AgencySuccession.Kind.values()), Enum::name, kind -> t(kind.label())),
                Choice.of(reorganisations.kinds(), Kind::name, kind -> t(kind.label())),
                Choice.of(kinds, Enum::name, kind -> t(kind.label())),
                choices(after));
    }

    private static Forms none() {
        return new Forms(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static List<Choice> choices(List<Agency> agencies) {
        return Choice.of(agencies, Agency::id, agency -> agency.name() + " (" + agency.code() + ")");
    }
}
