package vn.tinhso.identity.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Appointer;
import vn.tinhso.identity.OfficialAccount;
import vn.tinhso.identity.OfficialAccounts;
import vn.tinhso.identity.Roles;
import vn.tinhso.identity.Roles.Held;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.PersonalId;

/** Looks at every line of a file before any is carried out, and tells all that is wrong at once. */
@Component
class PeopleCheck {

    private final OfficialAccounts officials;
    private final Roles roles;
    private final Organisations organisations;
    private final Clock clock;

    PeopleCheck(OfficialAccounts officials, Roles roles, Organisations organisations, Clock clock) {
        this.officials = officials;
        this.roles = roles;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What the file would do; nothing of it once there are problems. */
    record Found(List<PlannedPerson> people, List<Problem> problems, int added, int changed) {

        int unchanged() {
            return people.size() - added - changed;
        }

        @Override
        public String toString() {
            return "Found[" + people.size() + "]";
        }
    }

    Found check(PeopleTable table, Appointer by) {
        var problems = new ArrayList<>(table.problems());
        var codes = codes();
        var people = new ArrayList<PlannedPerson>();
        for (var line : table.lines()) {
            var reader = new LineReader(line, code -> Optional.ofNullable(codes.get(code)));
            reader.read().ifPresent(people::add);
            problems.addAll(reader.problems());
        }
        var twice = new HashMap<String, Integer>();
        people.forEach(person -> refuseTwice(person, twice, problems));
        var known = known(people);
        var check = new Against(by, known, problems, today());
        people.forEach(person -> look(person, check));
        problems.sort(Comparator.comparingInt(Problem::line));
        return new Found(people, problems, check.added, check.changed);
    }

    /** What a line is held against, and what came of the lines so far. */
    private static final class Against {
        private final Appointer by;
        private final Known known;
        private final List<Problem> problems;
        private final LocalDate today;
        private int added;
        private int changed;

        private Against(Appointer by, Known known, List<Problem> problems, LocalDate today) {
            this.by = by;
            this.known = known;
            this.problems = problems;
            this.today = today;
        }

        private void wrong(PlannedPerson person, PeopleColumn column, String what, String remedy) {
            problems.add(new Problem(person.line(), column.title(), what, remedy));
        }
    }

    private record Known(
            Map<String, OfficialAccount> accounts,
            Set<String> citizens,
            Map<PersonalId, UUID> bearers,
            Map<UUID, List<Held>> held,
            Set<String> fields,
            Set<String> procedures) {}

    /** Everything at once: a question for each of 5,000 lines would take minutes. */
    private Known known(List<PlannedPerson> people) {
        var logins = people.stream().map(PlannedPerson::login).collect(Collectors.toSet());
        var accounts = officials.withLogins(logins);
        var numbers = people.stream()
                .map(PlannedPerson::number)
                .filter(Objects::nonNull)
                .map(PersonalId::new)
                .collect(Collectors.toSet());
        var procedures = people.stream()
                .flatMap(person -> person.procedures().stream())
                .distinct()
                .filter(roles::isProcedure)
                .collect(Collectors.toSet());
        return new Known(
                accounts,
                officials.ofCitizens(logins),
                officials.bearing(numbers),
                roles.ofAll(accounts.values().stream().map(OfficialAccount::id).toList()),
                new HashSet<>(roles.fields()),
                procedures);
    }

    private void refuseTwice(PlannedPerson person, Map<String, Integer> met, List<Problem> problems) {
        refuseTwice(person, PeopleColumn.LOGIN, person.login(), met, problems);
        if (person.number() != null) {
            refuseTwice(person, PeopleColumn.NUMBER, "#" + person.number(), met, problems);
        }
    }

    private static void refuseTwice(
            PlannedPerson person, PeopleColumn column, String value, Map<String, Integer> met, List<Problem> problems) {
        var before = met.putIfAbsent(value, person.line());
        if (before != null) {
            problems.add(new Problem(
                    person.line(),
                    column.title(),
                    "Đã có ở dòng " + before + " của tệp.",
                    "Mỗi người một dòng; sửa hoặc xóa một trong hai dòng."));
        }
    }

    private void look(PlannedPerson person, Against check) {
        var account = check.known.accounts().get(person.login());
        var held = account == null ? List.<Held>of() : check.known.held().getOrDefault(account.id(), List.of());
        var missing = person.missing(held, check.today);
        var same = account != null && account.facts().equals(person.appointment(account));
        if (account == null) {
            check.added++;
        } else if (!same || !missing.isEmpty()) {
            check.changed++;
            refuseUnreached(person, account, held, check);
        }
        if (check.known.citizens().contains(person.login())) {
            check.wrong(person, PeopleColumn.LOGIN, "Tên đăng nhập này là của một người dân.", "Chọn tên khác.");
        }
        refuseStranger(person, account, check);
        refuseRoles(person, missing, check);
    }

    private static void refuseUnreached(PlannedPerson person, OfficialAccount account, List<Held> held, Against check) {
        if (!account.open()) {
            check.wrong(
                    person,
                    PeopleColumn.LOGIN,
                    "Tài khoản mang tên này đã đóng.",
                    "Mở lại tài khoản ấy trước, hoặc xóa dòng. Tên đã dùng không giao cho người khác.");
        }
        var reached = check.by.reaches(account.facts().post().agencyId())
                && held.stream().allMatch(role -> check.by.reaches(role.agencyId()));
        if (!reached || account.id().equals(check.by.account())) {
            check.wrong(
                    person,
                    PeopleColumn.LOGIN,
                    "Bạn không quản trị người đang mang tên này.",
                    "Xóa dòng, hoặc nhờ quản trị viên của Ủy ban nhân dân tỉnh.");
        }
    }

    private static void refuseStranger(PlannedPerson person, @Nullable OfficialAccount account, Against check) {
        var number = person.number();
        var bearer = number == null ? null : check.known.bearers().get(new PersonalId(number));
        if (bearer != null && (account == null || !bearer.equals(account.id()))) {
            check.wrong(
                    person,
                    PeopleColumn.NUMBER,
                    "Số định danh này đã ở tài khoản của một cán bộ khác.",
                    "Kiểm tra số; người ấy đã có tài khoản thì dùng tên đăng nhập của tài khoản ấy.");
        }
        if (!check.by.reaches(person.agencyId())) {
            check.wrong(
                    person,
                    PeopleColumn.AGENCY,
                    "Bạn không quản trị cơ quan này.",
                    "Nhờ quản trị viên của cơ quan ấy, hoặc của Ủy ban nhân dân tỉnh.");
        }
    }

    private static void refuseRoles(PlannedPerson person, List<Held> missing, Against check) {
        if (person.roles().isEmpty()
                && !(person.fields().isEmpty() && person.procedures().isEmpty())) {
            check.wrong(
                    person, PeopleColumn.ROLES, "Có phạm vi mà không có vai trò.", "Ghi vai trò, hoặc xóa phạm vi.");
        }
        if (!check.known.fields().containsAll(person.fields())) {
            check.wrong(
                    person, PeopleColumn.FIELDS, "Không có lĩnh vực mang tên ấy.", "Chép tên từ trang giao vai trò.");
        }
        if (!check.known.procedures().containsAll(person.procedures())) {
            check.wrong(person, PeopleColumn.PROCEDURES, "Không có thủ tục mang mã ấy.", "Viết mã như 1.001193.");
        }
        if (missing.stream().anyMatch(wish -> wish.from().isBefore(check.today))) {
            check.wrong(
                    person,
                    PeopleColumn.FROM,
                    "Ngày bắt đầu đã qua.",
                    "Vai trò chưa giữ thì bắt đầu từ hôm nay trở đi, hoặc để trống.");
        }
        var until = person.until();
        if (!missing.isEmpty() && until != null && !until.isAfter(check.today)) {
            check.wrong(person, PeopleColumn.UNTIL, "Ngày cuối đã qua.", "Sửa ngày, hoặc xóa vai trò khỏi dòng.");
        }
    }

    private Map<String, String> codes() {
        return organisations.agencies(EnumSet.allOf(AgencyKind.class)).stream()
                .collect(Collectors.toMap(agency -> agency.code().value(), agency -> agency.id(), (one, other) -> one));
    }

    private LocalDate today() {
        return Moments.day(clock.instant());
    }
}
