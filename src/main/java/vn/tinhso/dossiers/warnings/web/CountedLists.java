package vn.tinhso.dossiers.warnings.web;

import static vn.tinhso.web.Words.t;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tinhso.calendar.Punctuality;
import vn.tinhso.dossiers.Counted;
import vn.tinhso.dossiers.Counted.Scope;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.dossiers.Tallies;
import vn.tinhso.dossiers.Tallies.Slice;
import vn.tinhso.dossiers.Territory;
import vn.tinhso.dossiers.Timeliness;
import vn.tinhso.identity.Account;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.Column;
import vn.tinhso.web.Paging;
import vn.tinhso.web.Tag;

/** The dossiers behind a number. */
@Component
class CountedLists {

    private static final int PAGE_SIZE = 30;

    private final Tallies tallies;
    private final Timeliness timeliness;
    private final NumberViews numbers;

    CountedLists(Tallies tallies, Timeliness timeliness, NumberViews numbers) {
        this.tallies = tallies;
        this.timeliness = timeliness;
        this.numbers = numbers;
    }

    record Asked(Counted counted, String unit, String holder, YearMonth month, int page, Territory territory) {}

    /** @param where unit, person and month in words */
    record ListPage(String title, String where, String back, List<Column> columns, List<RowView> rows, Paging paging) {}

    record RowView(
            String code,
            String path,
            String person,
            String procedure,
            String place,
            String due,
            @Nullable Tag tag) {

        @Override
        public String toString() {
            return "RowView[" + code + "]";
        }
    }

    ListPage page(Account account, Asked asked) {
        var slice =
                new Slice(asked.unit(), asked.holder(), (asked.page() - 1L) * PAGE_SIZE, PAGE_SIZE, asked.territory());
        var page = tallies.page(account, asked.counted(), asked.month(), slice);
        var figures = asked.counted().scope() == Scope.FIGURES;
        return new ListPage(
                t(asked.counted().label()),
                where(asked),
                figures
                        ? "/thong-ke-han?thang=" + asked.month() + "&dia-gioi="
                                + asked.territory().key()
                        : "/canh-bao",
                List.of(
                        Column.of(t("Mã hồ sơ")),
                        Column.of(t("Người nộp")),
                        Column.of(t("Thủ tục")),
                        Column.of(t("Đang ở")),
                        Column.of(t("Hẹn trả")),
                        Column.of(t("Thời hạn"))),
                page.dossiers().stream().map(this::row).toList(),
                new Paging(asked.page(), PAGE_SIZE, page.total(), address(asked)));
    }

    private String where(Asked asked) {
        var words = new ArrayList<String>();
        if (!asked.unit().isEmpty()) {
            words.add(numbers.unit(asked.unit()));
        }
        if (!asked.holder().isEmpty()) {
            words.add(numbers.person(asked.holder()));
        }
        if (asked.counted().scope() != Scope.STANDING) {
            words.add(t("Tháng {}", WarningsController.inWords(asked.month())));
        }
        return String.join(" · ", words);
    }

    private static String address(Asked asked) {
        return UriComponentsBuilder.fromPath("/canh-bao/danh-sach")
                .queryParam("so", asked.counted().key())
                .queryParam("don-vi", asked.unit())
                .queryParam("nguoi", asked.holder())
                .queryParam("thang", asked.month())
                .queryParam("dia-gioi", asked.territory().key())
                .build()
                .toUriString();
    }

    private RowView row(Dossier dossier) {
        var due = dossier.timing().due();
        var punctuality = timeliness.of(dossier);
        return new RowView(
                dossier.code(),
                "/ho-so/" + dossier.code(),
                dossier.applicant().name(),
                dossier.procedure().name(),
                t(dossier.stage().label()),
                due == null ? "" : Moments.dateTime(due),
                punctuality == null ? null : tag(punctuality));
    }

    private static Tag tag(Punctuality punctuality) {
        var word = t(punctuality.label());
        return switch (punctuality) {
            case EARLY, ON_TIME, IN_TIME -> Tag.ok(word);
            case DUE_SOON -> Tag.wait(word);
            case LATE, OVERDUE -> Tag.late(word);
            case PAUSED -> Tag.neutral(word);
        };
    }
}
