package vn.tinhso.dossiers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.HouseEvent.Amendment;
import vn.tinhso.procedures.ElectronicForm;
import vn.tinhso.shared.Rejected;

/** Changes single answers of a filed form; the whole must still satisfy the form. */
@Component
class Amending {

    private final FiledForms forms;

    Amending(FiledForms forms) {
        this.forms = forms;
    }

    /** The form as it is after the change, and what changed. */
    record Amended(Map<String, String> answers, List<Amendment> amendments) {

        @Override
        public String toString() {
            return "Amended";
        }
    }

    Amended amend(Dossier dossier, Map<String, String> changes) {
        var form = forms.of(dossier);
        var labels = labels(form, dossier);
        var answers = new HashMap<>(dossier.answers());
        var amendments = new ArrayList<Amendment>();
        changes.forEach((field, after) -> {
            var label = labels.get(field);
            if (label == null) {
                throw new Rejected(
                        "HS-073", "Tờ khai không có mục «" + field + "».", "Chọn mục trong tờ khai của hồ sơ này.");
            }
            var before = answers.getOrDefault(field, "");
            if (!before.equals(after.strip())) {
                answers.put(field, after.strip());
                amendments.add(new Amendment(field, label, before, after.strip()));
            }
        });
        if (amendments.isEmpty()) {
            throw new Rejected("HS-074", "Chưa có mục nào thay đổi.", "Sửa ít nhất một mục rồi lưu.");
        }
        var problems = form.validateAll(answers);
        if (!problems.isEmpty()) {
            throw new Rejected(
                    "HS-075",
                    "Thông tin sau khi sửa chưa hợp lệ: " + problems.getFirst().message(),
                    "Kiểm tra lại mục vừa sửa.");
        }
        return new Amended(form.submitted(answers), List.copyOf(amendments));
    }

    /** What may be changed: what somebody typed. What is computed follows. */
    private static Map<String, String> labels(ElectronicForm form, Dossier dossier) {
        var labels = new HashMap<String, String>();
        for (var page : form.pages(dossier.answers())) {
            for (var field : page.fields()) {
                if (field.computed() == null) {
                    var whose = page.repeat() == null ? "" : ElectronicForm.subject(page, field) + " – ";
                    labels.put(field.id(), whose + field.label());
                }
            }
        }
        return labels;
    }
}
