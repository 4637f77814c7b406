package vn.tinhso.dossiers;

import java.util.List;
import vn.tinhso.shared.Rejected;

/** The dossier cannot be filed yet: everything that is missing, at once. */
public class FilingIncomplete extends Rejected {

    private final transient List<FilingProblem> problems;

    FilingIncomplete(List<FilingProblem> problems) {
        super(
                "HS-011",
                "Hồ sơ còn " + problems.size() + " chỗ chưa đủ.",
                "Hoàn thiện các mục được nêu rồi nộp lại; nội dung đã nhập vẫn được giữ.");
        this.problems = List.copyOf(problems);
    }

    public List<FilingProblem> problems() {
        return problems;
    }
}
