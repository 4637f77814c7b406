package vn.tinhso.calendar.changes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhso.calendar.SpecialDay;
import vn.tinhso.calendar.changes.YearTable.Row;

/**
 * Lịch nghỉ của một năm as people keep it in a file: a table (CSV) or YAML with the columns {@code ngay, loai, ten, can_cu,
 * du_kien, bat, tu, den}. Every row is read, so that all that is wrong is told at once; one wrong row and nothing is taken.
 */
public final class YearFile {

    private static final int LONGEST_NAME = 200;
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final int year;
    private final @Nullable String agencyId;
    private final Map<LocalDate, SpecialDay> days = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private YearFile(int year, @Nullable String agencyId) {
        this.year = year;
        this.agencyId = agencyId;
    }

    /**
     * @param place {@code dòng 3} of a table, {@code mục 3} of YAML
     * @param text the row as it stands there
     */
    public record Problem(String place, String text, String message) {}

    /** The days by date, or what is wrong. */
    public record Content(List<SpecialDay> days, List<Problem> problems) {}

    public static Content read(String text, int year, @Nullable String agencyId) {
        var table = YearTable.read(text);
        var file = new YearFile(year, agencyId);
        file.problems.addAll(table.problems());
        table.rows().forEach(file::add);
        if (table.rows().isEmpty() && table.problems().isEmpty()) {
            file.problems.add(new Problem("đầu tệp", "", "Không có dòng nào."));
        }
        var sorted = file.days.values().stream()
                .sorted(java.util.Comparator.comparing(SpecialDay::day))
                .toList();
        return new Content(file.problems.isEmpty() ? sorted : List.of(), file.problems);
    }

    private void add(Row row) {
        var before = problems.size();
        var day = date(row);
        var kind = kind(row);
        var name = row.value("ten");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong(row, "Cần tên ngày, nhiều nhất 200 ký tự.");
        }
        var provisional = flag(row, "du_kien", false);
        var enabled = flag(row, "bat", true);
        var opens = time(row, "tu");
        var closes = time(row, "den");
        if (kind != SpecialDay.Kind.HALF_DAY && (opens != null || closes != null)) {
            wrong(row, "Chỉ nửa ngày mới có giờ từ, đến.");
        }
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            wrong(row, "Giờ đến phải sau giờ từ.");
        }
        if (day != null && kind != null && problems.size() == before) {
            var basis = row.value("can_cu");
            days.put(
                    day,
                    new SpecialDay(
                            day,
                            kind,
                            name,
                            basis.isEmpty() ? null : basis,
                            enabled,
                            provisional,
                            agencyId,
                            opens,
                            closes));
        }
    }

    private @Nullable LocalDate date(Row row) {
        var text = row.value("ngay");
        try {
            var day = text.contains("/") ? LocalDate.parse(text, VIETNAMESE) : LocalDate.parse(text);
            if (day.getYear() != year) {
                wrong(row, "Ngày không thuộc năm " + year + ".");
            } else if (days.containsKey(day)) {
                wrong(row, "Ngày này đã có ở dòng trên.");
            }
            return day;
        } catch (DateTimeException none) {
            wrong(row, "Cần một ngày có thật, dạng 2027-02-05 hoặc 5/2/2027.");
            return null;
        }
    }

    private SpecialDay.@Nullable Kind kind(Row row) {
        return switch (YearTable.folded(row.value("loai"))) {
            case "", "nghi", "nghi_le", "holiday" -> SpecialDay.Kind.HOLIDAY;
            case "lam_bu", "bu", "compensation" -> SpecialDay.Kind.COMPENSATION;
            case "nua_ngay", "half_day" -> SpecialDay.Kind.HALF_DAY;
            default -> {
                wrong(row, "Loại là “nghỉ”, “làm bù” hoặc “nửa ngày”.");
                yield null;
            }
        };
    }

    private boolean flag(Row row, String column, boolean usual) {
        return switch (YearTable.folded(row.value(column))) {
            case "" -> usual;
            case "co", "x", "1", "true" -> true;
            case "khong", "0", "false" -> false;
            default -> {
                wrong(row, "Cột “" + column + "” là “có” hoặc “không”.");
                yield usual;
            }
        };
    }

    private @Nullable LocalTime time(Row row, String column) {
        var text = row.value(column);
        try {
            return text.isEmpty() ? null : LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeException none) {
            wrong(row, "Giờ viết dạng 07:30.");
            return null;
        }
    }

    private void wrong(Row row, String message) {
        problems.add(new Problem(row.place(), row.text(), message));
    }
}
