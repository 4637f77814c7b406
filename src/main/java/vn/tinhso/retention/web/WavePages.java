package vn.tinhso.retention.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;
import vn.tinhso.retention.Wave;
import vn.tinhso.retention.WaveItem;
import vn.tinhso.retention.Waves;
import vn.tinhso.retention.Waves.Standing;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.DateParts;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.SummaryRow;
import vn.tinhso.web.Tag;

/** Builds the pages of waves. */
@Component
class WavePages {

    private static final int SHOWN = 200;

    private final Waves waves;

    WavePages(Waves waves) {
        this.waves = waves;
    }

    record WavesPage(List<WaveRow> waves, String decision, DateParts asOf, List<FieldError> errors) {}

    record WaveRow(String href, String decision, String asOf, String proposed, Tag state, String count) {}

    /**
     * @param more where the list goes on
     * @param minutes where the minutes are
     */
    record WavePage(
            String address,
            Tag state,
            List<SummaryRow> facts,
            String progress,
            List<ItemRow> items,
            boolean open,
            boolean working,
            @Nullable String more,
            @Nullable String minutes) {}

    record ItemRow(String place, String code, String due, String reason, String state) {}

    WavesPage all(Account account, String decision, DateParts asOf, List<FieldError> errors) {
        return new WavesPage(waves.latest(account).stream().map(WavePages::row).toList(), decision, asOf, errors);
    }

    WavePage wave(Account account, UUID id, int after) {
        var standing = waves.find(account, id);
        var wave = standing.wave();
        var items = waves.items(account, id, after, SHOWN);
        var address = RetentionAddress.of(id);
        return new WavePage(
                address,
                tag(wave.state()),
                facts(wave),
                progress(standing),
                items.stream().map(WavePages::item).toList(),
                wave.state() == Wave.State.PROPOSED,
                wave.state() == Wave.State.APPROVED,
                items.size() < SHOWN
                        ? null
                        : address + "?sau=" + items.getLast().place(),
                wave.file() == null ? null : address + "/bien-ban");
    }

    private static WaveRow row(Standing standing) {
        var wave = standing.wave();
        return new WaveRow(
                RetentionAddress.of(wave.id()),
                wave.decision(),
                Moments.date(wave.asOf()),
                wave.proposed().name(),
                tag(wave.state()),
                String.valueOf(total(standing)));
    }

    private static List<SummaryRow> facts(Wave wave) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of(t("Văn bản quyết định"), wave.decision()));
        rows.add(SummaryRow.of(t("Đến hạn đến ngày"), Moments.date(wave.asOf())));
        rows.add(SummaryRow.of(
                t("Người đề nghị"),
                wave.proposed().name() + ", " + Moments.dateTime(wave.proposed().at())));
        var approved = wave.approved();
        if (approved != null) {
            rows.add(SummaryRow.of(t("Người duyệt"), approved.name() + ", " + Moments.dateTime(approved.at())));
            rows.add(SummaryRow.of(t("Biên bản số"), wave.minutes()));
        }
        return rows;
    }

    private static String progress(Standing standing) {
        var counts = standing.counts();
        var destroyed = counts.getOrDefault(WaveItem.State.DESTROYED, 0);
        var waiting = counts.getOrDefault(WaveItem.State.WAITING, 0);
        return t(
                "{} mục: {} đã tiêu hủy, {} chờ, {} không tiêu hủy.",
                total(standing),
                destroyed,
                waiting,
                total(standing) - destroyed - waiting);
    }

    private static int total(Standing standing) {
        return standing.counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static ItemRow item(WaveItem item) {
        var failure = item.failure();
        return new ItemRow(
                String.valueOf(item.place()),
                item.code(),
                Moments.date(item.due()),
                item.reason(),
                t(item.state().words()) + (failure == null ? "" : " (" + failure + ")"));
    }

    private static Tag tag(Wave.State state) {
        return switch (state) {
            case PROPOSED -> Tag.wait(t("Chờ người khác duyệt"));
            case APPROVED -> Tag.fresh(t("Đang tiêu hủy"));
            case DONE -> Tag.ok(t("Đã xong, có biên bản"));
            case DROPPED -> Tag.neutral(t("Đã bỏ"));
        };
    }
}
