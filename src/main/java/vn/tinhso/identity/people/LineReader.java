package vn.tinhso.identity.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.Appointment;
import vn.tinhso.identity.Role;
import vn.tinhso.shared.PersonalId;
import vn.tinhso.shared.Rejected;

/** Reads one line as a person, or notes everything that is wrong with it by itself. */
final class LineReader {

    private static final DateTimeFormatter VIETNAMESE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final PeopleTable.Line line;
    private final Function<String, Optional<String>> agencies;
    private final List<Problem> problems = new ArrayList<>();

    /** @param agencies id of the agency of today that bears a code */
    LineReader(PeopleTable.Line line, Function<String, Optional<String>> agencies) {
        this.line = line;
        this.agencies = agencies;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The person, once nothing is wrong. */
    Optional<PlannedPerson> read() {
        var login = checked(PeopleColumn.LOGIN, () -> Appointment.login(line.cell(PeopleColumn.LOGIN)));
        var name = checked(PeopleColumn.NAME, () -> Appointment.name(line.cell(PeopleColumn.NAME)));
        var number = line.cell(PeopleColumn.NUMBER).replaceAll("\\s", "");
        if (!number.isEmpty()) {
            checked(PeopleColumn.NUMBER, () -> new PersonalId(number));
        }
        var agency = agency();
        var title = checked(PeopleColumn.TITLE, () -> Appointment.title(line.cell(PeopleColumn.TITLE)));
        var roles = roles();
        var from = date(PeopleColumn.FROM);
        var until = date(PeopleColumn.UNTIL);
        if (from != null && until != null && until.isBefore(from)) {
            wrong(PeopleColumn.UNTIL, "Ngày cuối trước ngày đầu.", "Sửa một trong hai ngày.");
        }
        if (!problems.isEmpty() || login == null || name == null || agency == null || title == null) {
            return Optional.empty();
        }
        return Optional.of(new PlannedPerson(
                line.number(),
                login,
                name,
                number.isEmpty() ? null : number,
                agency,
                title,
                roles,
                words(PeopleColumn.FIELDS, "[|;]"),
                words(PeopleColumn.PROCEDURES, "[\\s,;|]+"),
                from,
                until == null ? null : until.plusDays(1)));
    }

    private @Nullable String agency() {
        var code = line.cell(PeopleColumn.AGENCY);
        var found = agencies.apply(code);
        if (found.isEmpty()) {
            wrong(
                    PeopleColumn.AGENCY,
                    code.isEmpty() ? "Thiếu mã cơ quan." : "Không có cơ quan đang hoạt động mang mã này.",
                    "Ghi mã định danh, ví dụ H18.12.");
        }
        return found.orElse(null);
    }

    private Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        for (var code : words(PeopleColumn.ROLES, "[\\s,;|]+")) {
            Stream.of(Role.values())
                    .filter(role -> role.name().equals(code.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresentOrElse(
                            roles::add,
                            () -> wrong(
                                    PeopleColumn.ROLES,
                                    "Không có vai trò mang mã ấy.",
                                    "Dùng "
                                            + Stream.of(Role.values())
                                                    .map(Role::name)
                                                    .collect(Collectors.joining(", ")) + "."));
        }
        return roles;
    }

    private @Nullable LocalDate date(PeopleColumn column) {
        var text = line.cell(column);
        try {
            return text.isEmpty()
                    ? null
                    : text.contains("/") ? LocalDate.parse(text, VIETNAMESE) : LocalDate.parse(text);
        } catch (DateTimeException none) {
            wrong(column, "Không phải một ngày có thật.", "Viết dạng 24/7/2026 hoặc 2026-07-24.");
            return null;
        }
    }

    private Set<String> words(PeopleColumn column, String separator) {
        return Stream.of(line.cell(column).split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private <T> @Nullable T checked(PeopleColumn column, Supplier<T> check) {
        try {
            return check.get();
        } catch (Rejected refusal) {
            problems.add(Problem.of(line.number(), column, refusal));
            return null;
        }
    }

    private void wrong(PeopleColumn column, String what, String remedy) {
        problems.add(new Problem(line.number(), column.title(), what, remedy));
    }
}
