package vn.tinhso.dossiers.warnings.web;

import static vn.tinhso.web.Words.t;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tinhso.dossiers.Counted;
import vn.tinhso.dossiers.Counted.Scope;
import vn.tinhso.dossiers.Tallies.Tally;
import vn.tinhso.dossiers.Territory;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.Column;

/** Tables of numbers, each a link to the dossiers it counts. */
@Component
class NumberViews {

    private final Organisations organisations;
    private final Accounts accounts;
    private final Clock clock;

    NumberViews(Organisations organisations, Accounts accounts, Clock clock) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param href {@code null} where nothing is counted */
    record Cell(String text, @Nullable String href) {}

    record Row(String unit, @Nullable String person, List<Cell> cells, boolean all) {}

    record Table(List<Column> columns, List<Row> rows) {

        boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    /** Of finished and open dossiers, by the agencies of a map. */
    Table figures(List<Tally> tallies, YearMonth month, Territory territory) {
        return byUnit(tallies, Scope.FIGURES, month, territory);
    }

    /** By unit, with the row of all when there are several. */
    Table byUnit(List<Tally> tallies, Scope scope, YearMonth month) {
        return byUnit(tallies, scope, month, Territory.TODAY);
    }

    private Table byUnit(List<Tally> tallies, Scope scope, YearMonth month, Territory territory) {
        var units = tallies.stream()
                .filter(tally -> tally.unit() != null && tally.holder() == null)
                .map(tally -> row(tally, scope, month, territory))
                .toList();
        var all = tallies.stream()
                .filter(tally -> tally.unit() == null && units.size() > 1)
                .map(tally -> row(tally, scope, month, territory));
        return new Table(
                columns(scope, t("Đơn vị")), Stream.concat(units.stream(), all).toList());
    }

    Table byPerson(List<Tally> tallies, Scope scope, YearMonth month) {
        var people = tallies.stream()
                .filter(tally -> tally.holder() != null)
                .map(tally -> row(tally, scope, month, Territory.TODAY))
                .toList();
        return new Table(columns(scope, t("Đơn vị"), t("Người")), people);
    }

    /** Who is meant by the last part of an address, in words. */
    String person(String holder) {
        return switch (holder) {
            case "mot-cua" -> t("Bộ phận một cửa");
            case "lanh-dao" -> t("Lãnh đạo cơ quan");
            case "chua-co" -> t("Chưa có người thụ lý");
            default -> name(holder);
        };
    }

    /** An agency that has ended says so: its figures are not those of one that exists. */
    String unit(String agencyId) {
        var agency = organisations.agency(agencyId);
        var end = agency.validTo();
        return end == null || end.isAfter(Moments.day(clock.instant()))
                ? agency.name()
                : agency.name() + " (" + t("đến hết ngày {}", Moments.date(end.minusDays(1))) + ")";
    }

    static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.of("vi", "VN")).format(number);
    }

    private String name(String holder) {
        try {
            return accounts.find(UUID.fromString(holder)).map(Account::name).orElse(t("Tài khoản đã khóa"));
        } catch (IllegalArgumentException notAPerson) {
            return t("Hệ thống kết nối");
        }
    }

    private Row row(Tally tally, Scope scope, YearMonth month, Territory territory) {
        var unit = tally.unit();
        var holder = tally.holder();
        var cells = Counted.in(scope).stream()
                .map(counted -> cell(tally, counted, month, territory))
                .toList();
        return new Row(
                unit == null ? t("Tất cả") : unit(unit), holder == null ? null : person(holder), cells, unit == null);
    }

    private static Cell cell(Tally tally, Counted counted, YearMonth month, Territory territory) {
        var number = tally.numbers().getOrDefault(counted, 0L);
        if (number == 0) {
            return new Cell("0", null);
        }
        var address = UriComponentsBuilder.fromPath("/canh-bao/danh-sach").queryParam("so", counted.key());
        if (tally.unit() != null) {
            address.queryParam("don-vi", tally.unit());
        }
        if (tally.holder() != null && counted.scope() != Scope.FIGURES) {
            address.queryParam("nguoi", tally.holder());
        }
        if (counted.scope() != Scope.STANDING) {
            address.queryParam("thang", month);
        }
        if (counted.scope() == Scope.FIGURES && territory != Territory.TODAY) {
            address.queryParam("dia-gioi", territory.key());
        }
        return new Cell(number(number), address.encode().toUriString());
    }

    private static List<Column> columns(Scope scope, String... heads) {
        var columns = new ArrayList<Column>();
        for (var head : heads) {
            columns.add(Column.of(head));
        }
        Counted.in(scope).forEach(counted -> columns.add(Column.number(t(counted.label()))));
        return columns;
    }

    static YearMonth within(@Nullable YearMonth asked, YearMonth now) {
        var month = Objects.requireNonNullElse(asked, now);
        return month.getYear() < 2000 || month.getYear() > 2100 ? now : month;
    }
}
