package vn.tinhso.identity.people.web;

import static vn.tinhso.web.Words.t;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.people.ActivationSlips;
import vn.tinhso.identity.people.PeopleColumn;
import vn.tinhso.identity.people.PeopleImport;
import vn.tinhso.identity.people.PeopleImport.State;
import vn.tinhso.identity.people.PeopleImports;
import vn.tinhso.identity.people.Problem;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.FieldError;

/** What the pages of imports show. */
@Component
class PeopleImportPages {

    static final String ROOT = "/tai-khoan/can-bo/nhap";
    private static final int SHOWN = 50;

    private final PeopleImports imports;
    private final ActivationSlips slips;

    PeopleImportPages(PeopleImports imports, ActivationSlips slips) {
        this.imports = imports;
        this.slips = slips;
    }

    /** @param need whether it may be left out, in words */
    record ColumnRow(String title, String need, String meaning) {}

    record Earlier(String when, String state, String path) {}

    record UploadPage(List<ColumnRow> columns, List<Earlier> earlier, List<FieldError> errors) {}

    record ProblemRow(String line, String column, String what, String remedy) {}

    /** @param path where they are printed, empty once they are */
    record SlipRow(String agencyId, String agency, String people, String path) {}

    /**
     * @param counts what it would do, in words
     * @param progress how far it came, in words
     * @param more how many problems are not shown, in words, or empty
     */
    record ImportPage(
            String path,
            State state,
            String stateWords,
            List<String> counts,
            String progress,
            List<ProblemRow> problems,
            String more,
            List<SlipRow> slips) {

        boolean checked() {
            return state == State.CHECKED;
        }

        boolean refused() {
            return state == State.REFUSED;
        }

        boolean working() {
            return state == State.RUNNING;
        }
    }

    UploadPage upload(Account account, List<FieldError> errors) {
        var columns = Arrays.stream(PeopleColumn.values())
                .map(column -> new ColumnRow(
                        column.title(), column.required() ? t("Phải có") : t("Để trống được"), t(column.label())))
                .toList();
        var earlier = imports.latest(account).stream()
                .map(one -> new Earlier(
                        Moments.dateTime(one.createdAt()), t(one.state().label()), ROOT + "/" + one.id()))
                .toList();
        return new UploadPage(columns, earlier, errors);
    }

    ImportPage page(PeopleImport one) {
        var path = ROOT + "/" + one.id();
        var problems = imports.problems(one, SHOWN).stream()
                .map(PeopleImportPages::row)
                .toList();
        var all = imports.problemCount(one);
        return new ImportPage(
                path,
                one.state(),
                t(one.state().label()),
                List.of(
                        t("Mở mới: {} tài khoản", one.added()),
                        t("Thay đổi: {} tài khoản", one.changed()),
                        t("Giữ nguyên: {} tài khoản", one.unchanged()),
                        t("Đóng: không tài khoản nào")),
                t("Đã làm {} / {} dòng, {} dòng không làm được.", one.done(), one.lines(), one.failed()),
                problems,
                all > problems.size() ? t("Còn {} chỗ nữa trong tệp tải về.", all - problems.size()) : "",
                slips.of(one).stream()
                        .map(row -> new SlipRow(
                                row.agencyId(),
                                row.name(),
                                String.valueOf(row.people()),
                                row.waiting() == 0 ? "" : path + "/phieu"))
                        .toList());
    }

    private static ProblemRow row(Problem problem) {
        return new ProblemRow(String.valueOf(problem.line()), problem.column(), t(problem.what()), t(problem.remedy()));
    }
}
