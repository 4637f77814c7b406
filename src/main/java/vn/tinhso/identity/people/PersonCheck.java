package vn.tinhso.identity.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.Appointer;
import vn.tinhso.identity.OfficialAccount;
import vn.tinhso.identity.Roles.Held;
import vn.tinhso.shared.PersonalId;

/** Holds people of a file against what there is, by the rules their accounts and roles are given by. */
final class PersonCheck {

    private final Appointer by;
    private final PeopleCheck.Known known;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();
    private int added;
    private int changed;

    PersonCheck(Appointer by, PeopleCheck.Known known, LocalDate today) {
        this.by = by;
        this.known = known;
        this.today = today;
    }

    List<Problem> problems() {
        return problems;
    }

    int added() {
        return added;
    }

    int changed() {
        return changed;
    }

    void look(PlannedPerson person) {
        var account = known.accounts().get(person.login());
        var held = account == null ? List.<Held>of() : known.held().getOrDefault(account.id(), List.of());
        var missing = person.missing(held, today);
        var same = account != null && account.facts().equals(person.appointment(account));
        if (account == null) {
            added++;
        } else if (!same || !missing.isEmpty()) {
            changed++;
            refuseUnreached(person, account, held);
        }
        if (known.citizens().contains(person.login())) {
            wrong(person, PeopleColumn.LOGIN, "Tên đăng nhập này là của một người dân.", "Chọn tên khác.");
        }
        refuseStranger(person, account);
        refuseRoles(person, missing);
    }

    private void refuseUnreached(PlannedPerson person, OfficialAccount account, List<Held> held) {
        if (!account.open()) {
            wrong(
                    person,
                    PeopleColumn.LOGIN,
                    "Tài khoản mang tên này đã đóng.",
                    "Mở lại tài khoản ấy trước, hoặc xóa dòng. Tên đã dùng không giao cho người khác.");
        }
        var reached = by.reaches(account.facts().post().agencyId())
                && held.stream().allMatch(role -> by.reaches(role.agencyId()));
        if (!reached || account.id().equals(by.account())) {
            wrong(
                    person,
                    PeopleColumn.LOGIN,
                    "Bạn không quản trị người đang mang tên này.",
                    "Xóa dòng, hoặc nhờ quản trị viên của Ủy ban nhân dân tỉnh.");
        }
    }

    private void refuseStranger(PlannedPerson person, @Nullable OfficialAccount account) {
        var number = person.number();
        var bearer = number == null ? null : known.bearers().get(new PersonalId(number));
        if (bearer != null && (account == null || !bearer.equals(account.id()))) {
            wrong(
                    person,
                    PeopleColumn.NUMBER,
                    "Số định danh này đã ở tài khoản của một cán bộ khác.",
                    "Kiểm tra số; người ấy đã có tài khoản thì dùng tên đăng nhập của tài khoản ấy.");
        }
        if (!by.reaches(person.agencyId())) {
            wrong(
                    person,
                    PeopleColumn.AGENCY,
                    "Bạn không quản trị cơ quan này.",
                    "Nhờ quản trị viên của cơ quan ấy, hoặc của Ủy ban nhân dân tỉnh.");
        }
    }

    private void refuseRoles(PlannedPerson person, List<Held> missing) {
        if (person.roles().isEmpty()
                && !(person.fields().isEmpty() && person.procedures().isEmpty())) {
            wrong(person, PeopleColumn.ROLES, "Có phạm vi mà không có vai trò.", "Ghi vai trò, hoặc xóa phạm vi.");
        }
        if (!known.fields().containsAll(person.fields())) {
            wrong(person, PeopleColumn.FIELDS, "Không có lĩnh vực mang tên ấy.", "Chép tên từ trang giao vai trò.");
        }
        if (!known.procedures().containsAll(person.procedures())) {
            wrong(person, PeopleColumn.PROCEDURES, "Không có thủ tục mang mã ấy.", "Viết mã như 1.001193.");
        }
        if (missing.stream().anyMatch(wish -> wish.from().isBefore(today))) {
            wrong(
                    person,
                    PeopleColumn.FROM,
                    "Ngày bắt đầu đã qua.",
                    "Vai trò chưa giữ thì bắt đầu từ hôm nay trở đi, hoặc để trống.");
        }
        var until = person.until();
        if (!missing.isEmpty() && until != null && !until.isAfter(today)) {
            wrong(person, PeopleColumn.UNTIL, "Ngày cuối đã qua.", "Sửa ngày, hoặc xóa vai trò khỏi dòng.");
        }
    }

    private void wrong(PlannedPerson person, PeopleColumn column, String what, String remedy) {
        problems.add(new Problem(person.line(), column.title(), what, remedy));
    }
}
