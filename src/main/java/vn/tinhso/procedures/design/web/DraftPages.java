package vn.tinhso.procedures.design.web;

import static vn.tinhso.web.Words.t;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.Problem;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.VersionRow;
import vn.tinhso.procedures.design.DesignMandate;
import vn.tinhso.procedures.design.DraftEvent;
import vn.tinhso.procedures.design.DraftRow;
import vn.tinhso.procedures.design.DraftState;
import vn.tinhso.procedures.design.Outline;
import vn.tinhso.procedures.design.PartOutline;
import vn.tinhso.procedures.design.ProcedureDraft;
import vn.tinhso.procedures.design.ProcedureDrafts;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.Tag;

/** What the pages about drafts and versions show. */
@Component
class DraftPages {

    private static final int ROWS = 50;

    private final ProcedureDrafts drafts;
    private final Procedures procedures;
    private final Outline outline;
    private final DesignMandate mandate;
    private final Clock clock;

    DraftPages(ProcedureDrafts drafts, Procedures procedures, Outline outline, DesignMandate mandate, Clock clock) {
        this.drafts = drafts;
        this.procedures = procedures;
        this.outline = outline;
        this.mandate = mandate;
        this.clock = clock;
    }

    record Row(String href, String code, String name, Tag state, String who, String when) {}

    /** @param next address of the next page, {@code null} on the last */
    record ListPage(List<Row> rows, @Nullable String next) {}

    /** @param items what the part holds so far, a line each */
    record PartRow(String title, String href, List<String> items, List<Problem> problems) {}

    record DraftPage(
            String id,
            String code,
            String name,
            Tag state,
            int seen,
            String who,
            String when,
            List<PartRow> parts,
            List<Problem> problems,
            StepDrawing drawing,
            List<String> papers,
            List<String> files,
            boolean mayEdit,
            boolean mayPublish,
            boolean maySendBack,
            boolean compared) {

        long errors() {
            return problems.stream().filter(Problem::blocks).count();
        }

        String path() {
            return DesignAddress.ROOT + "/" + id;
        }
    }

    record EventRow(int number, String sentence, String who, String when, boolean content, boolean present) {}

    record LogPage(String path, String code, String name, int seen, boolean mayEdit, List<EventRow> events) {}

    /** @param before id of the version before this one, {@code null} for the first */
    record Version(
            String id,
            @Nullable String before,
            String from,
            String to,
            String decision,
            String when,
            String who,
            Tag state) {}

    record VersionsPage(String code, String name, List<Version> versions, boolean mayPrepare, boolean mayEnd) {}

    void requireAny(Account account) {
        mandate.requireAny(account);
    }

    ListPage list(Account account, int number) {
        var rows = drafts.open(account, ROWS + 1, (number - 1) * ROWS);
        return new ListPage(
                rows.stream().limit(ROWS).map(DraftPages::row).toList(),
                rows.size() > ROWS ? DesignAddress.ROOT + "?trang=" + (number + 1) : null);
    }

    private static Row row(DraftRow row) {
        return new Row(
                DesignAddress.draft(row.id()),
                row.code(),
                row.name(),
                state(row.state()),
                row.changedBy(),
                Moments.dateTime(row.changedAt()));
    }

    DraftPage draft(Account account, ProcedureDraft draft) {
        var problems = drafts.check(draft);
        var procedure = draft.content().procedure();
        return new DraftPage(
                draft.id().toString(),
                draft.code(),
                procedure.name(),
                state(draft.state()),
                draft.lastEvent(),
                draft.changedBy(),
                Moments.dateTime(draft.changedAt()),
                outline.parts(draft.content()).stream()
                        .map(part -> partRow(draft, part, problems))
                        .toList(),
                problems,
                StepDrawing.of(procedure),
                draft.content().papers().keySet().stream().sorted().toList(),
                draft.content().files().keySet().stream().sorted().toList(),
                drafts.mayEdit(account, draft),
                drafts.mayPublish(account, draft),
                draft.state() == DraftState.SUBMITTED
                        && (mandate.mayPrepare(account, procedure.field().code())
                                || mandate.mayPublish(account, procedure.field().code())),
                draft.base() != null);
    }

    private static PartRow partRow(ProcedureDraft draft, PartOutline part, List<Problem> problems) {
        return new PartRow(
                part.title(),
                DesignAddress.part(draft.id(), part),
                ItemLines.of(draft.content().procedure(), part.part()),
                problems.stream()
                        .filter(problem -> problem.part() == part.part())
                        .toList());
    }

    LogPage log(Account account, ProcedureDraft draft) {
        return new LogPage(
                DesignAddress.draft(draft.id()),
                draft.code(),
                draft.content().procedure().name(),
                draft.lastEvent(),
                drafts.mayEdit(account, draft),
                drafts.log(account, draft.id()).reversed().stream()
                        .map(event -> event(draft, event))
                        .toList());
    }

    private static EventRow event(ProcedureDraft draft, DraftEvent event) {
        var content = event.kind() == DraftEvent.Kind.EDITED || event.kind() == DraftEvent.Kind.RESTORED;
        return new EventRow(
                event.number(),
                event.sentence(),
                event.actor().name(),
                Moments.dateTime(event.at()),
                content,
                event.number() == draft.revision());
    }

    VersionsPage versions(Account account, String code) {
        mandate.requireAny(account);
        var history = procedures.history(code);
        if (history.isEmpty()) {
            throw new Rejected(
                    Rejected.Kind.NOT_FOUND,
                    "TT-026",
                    "Chưa có phiên bản nào của thủ tục “" + code + "”.",
                    "Kiểm tra lại mã thủ tục.");
        }
        var latest = procedures.version(history.getFirst().id()).definition();
        return new VersionsPage(
                code,
                latest.name(),
                IntStream.range(0, history.size())
                        .mapToObj(i -> version(
                                history.get(i),
                                i + 1 < history.size() ? history.get(i + 1).id().toString() : null))
                        .toList(),
                mandate.mayPrepare(account, latest.field().code()),
                history.getFirst().to() == null
                        && mandate.mayPublish(account, latest.field().code()));
    }

    private Version version(VersionRow row, @Nullable String before) {
        var today = Moments.day(clock.instant());
        var state = row.isInForce(today)
                ? Tag.ok(t("Đang áp dụng"))
                : row.from().isAfter(today) ? Tag.wait(t("Sẽ áp dụng")) : Tag.neutral(t("Đã thay thế"));
        return new Version(
                row.id().toString(),
                before,
                Moments.date(row.from()),
                row.to() == null ? "" : Moments.date(row.to()),
                row.decision(),
                Moments.dateTime(row.publishedAt()),
                row.publishedBy() == null
                        ? t("Dữ liệu ban đầu")
                        : t("{} trình, {} công bố", Objects.toString(row.preparedBy(), ""), row.publishedBy()),
                state);
    }

    static Tag state(DraftState state) {
        return switch (state) {
            case EDITING -> Tag.fresh(state.label());
            case SUBMITTED -> Tag.wait(state.label());
            case PUBLISHED -> Tag.ok(state.label());
            case DISCARDED -> Tag.neutral(state.label());
        };
    }
}
