package vn.tinhso.calendar.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tinhso.calendar.CalendarEdit;
import vn.tinhso.calendar.changes.Change;
import vn.tinhso.calendar.changes.Changes;
import vn.tinhso.calendar.changes.Changes.Effect;
import vn.tinhso.calendar.changes.Changes.OfAgency;
import vn.tinhso.calendar.changes.Mandate;
import vn.tinhso.calendar.spi.DueMove;
import vn.tinhso.identity.Account;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Paging;
import vn.tinhso.web.Tag;

/** What a change does, before and after it is confirmed. */
@Component
class ChangePages {

    private static final int SIZE = 50;

    private final Changes changes;
    private final Mandate mandate;

    ChangePages(Changes changes, Mandate mandate) {
        this.changes = changes;
        this.mandate = mandate;
    }

    /**
     * @param said one sentence: how many due times move or moved
     * @param working whether it is still being worked on; the page then asks again by itself
     * @param stale whether the calendar has changed since the preview
     * @param moves the page of due times shown, of {@code agency} or of all
     */
    record ChangePage(
            String id,
            String back,
            String summary,
            List<String> edits,
            String who,
            Tag state,
            String said,
            String progress,
            boolean working,
            boolean previewed,
            boolean stale,
            boolean mine,
            String grounds,
            List<AgencyRow> agencies,
            String agency,
            List<MoveRow> moves,
            Paging paging,
            List<FieldError> errors) {}

    record AgencyRow(String name, String href, long count, long unknown) {}

    /** @param href the dossier's page, the thing that is due */
    record MoveRow(String code, String href, String title, String agency, String before, String after) {}

    ChangePage page(
            Account account, UUID id, String agency, int page, @Nullable String typed, List<FieldError> errors) {
        mandate.requireAny(account);
        var effect = changes.effect(id);
        var change = effect.change();
        var agencyId = CalendarAddress.agency(agency);
        var applied = change.state() == Change.State.APPLYING || change.state() == Change.State.APPLIED;
        return new ChangePage(
                id.toString(),
                CalendarAddress.year(year(change), change.agencyId()),
                change.summary(),
                change.edits().stream().map(CalendarEdit::words).toList(),
                Objects.toString(change.confirmer(), change.proposer().name()) + ", "
                        + Moments.dateTime(Objects.requireNonNullElse(change.confirmedAt(), change.proposedAt())),
                CalendarPages.state(change),
                said(effect, applied),
                t("Đã xem {} trên {} hạn đang mở.", effect.seen(), effect.total()),
                change.state().isWorking(),
                change.state() == Change.State.PREVIEWED,
                change.state() == Change.State.PREVIEWED && !effect.current(),
                mandate.covers(account, change.agencyId()),
                grounds(change, typed),
                effect.agencies().stream().map(row -> row(id, row, applied)).toList(),
                agency,
                changes.moves(id, agencyId, (page - 1) * SIZE, SIZE).stream()
                        .map(move -> row(move, effect))
                        .toList(),
                new Paging(page, SIZE, count(effect, agencyId), address(id, agencyId)),
                errors);
    }

    private static String said(Effect effect, boolean applied) {
        var unknown = effect.unknown() == 0 ? "" : " " + t("{} hạn không tính được.", effect.unknown());
        if (applied) {
            return t("{} hạn đã đổi.", effect.moved()) + unknown;
        }
        return effect.foreseen() == 0
                ? t("Không hạn nào đổi.") + unknown
                : t(
                                "{} hạn sẽ đổi, ở {} cơ quan.",
                                effect.foreseen(),
                                effect.agencies().size())
                        + unknown;
    }

    /** What was typed; else the decision the row itself names. */
    private static String grounds(Change change, @Nullable String typed) {
        if (typed != null || !change.grounds().isEmpty()) {
            return typed == null ? change.grounds() : typed;
        }
        return change.edits().stream()
                .map(edit -> switch (edit) {
                    case CalendarEdit.PutDay put -> Objects.toString(put.day().legalBasis(), "");
                    case CalendarEdit.AnnounceYear announce -> announce.legalBasis();
                    case CalendarEdit.DropDay drop -> "";
                    case CalendarEdit.PutSeason put -> "";
                    case CalendarEdit.DropSeason drop -> "";
                    case CalendarEdit.WithdrawYear withdraw -> "";
                })
                .filter(basis -> !basis.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static int year(Change change) {
        return switch (change.edits().getFirst()) {
            case CalendarEdit.PutDay put -> put.day().day().getYear();
            case CalendarEdit.DropDay drop -> drop.day().getYear();
            case CalendarEdit.PutSeason put -> put.season().from().getYear();
            case CalendarEdit.DropSeason drop -> drop.season().from().getYear();
            case CalendarEdit.AnnounceYear announce -> announce.year();
            case CalendarEdit.WithdrawYear withdraw -> withdraw.year();
        };
    }

    private static long count(Effect effect, @Nullable String agencyId) {
        return effect.agencies().stream()
                .filter(row -> agencyId == null || row.agencyId().equals(agencyId))
                .mapToLong(row -> Math.max(row.foreseen(), row.moved()) + row.unknown())
                .sum();
    }

    private static AgencyRow row(UUID id, OfAgency row, boolean applied) {
        return new AgencyRow(
                row.name(), address(id, row.agencyId()), applied ? row.moved() : row.foreseen(), row.unknown());
    }

    private static MoveRow row(DueMove move, Effect effect) {
        var agency = effect.agencies().stream()
                .filter(row -> row.agencyId().equals(move.agencyId()))
                .findFirst()
                .map(OfAgency::name)
                .orElse(move.agencyId());
        var after = move.newDue();
        return new MoveRow(
                move.code(),
                move.path(),
                move.title(),
                agency,
                Moments.spoken(move.oldDue()),
                after == null ? Objects.toString(move.problem(), "") : Moments.spoken(after));
    }

    private static String address(UUID id, @Nullable String agencyId) {
        var address = UriComponentsBuilder.fromPath(CalendarAddress.change(id));
        if (agencyId != null) {
            address.queryParam("co-quan", agencyId);
        }
        return address.encode().toUriString();
    }
}
