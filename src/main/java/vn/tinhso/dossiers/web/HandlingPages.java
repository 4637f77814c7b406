package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.Allowed;
import vn.tinhso.dossiers.Confidentiality;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.dossiers.Party;
import vn.tinhso.dossiers.Suspension;
import vn.tinhso.dossiers.Suspensions;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.SummaryRow;

/** What officials see of the handling of a dossier beside its straight way, and what they may do there. */
@Component
class HandlingPages {

    private final ActForms acts;
    private final ConsultationForms consultations;
    private final Suspensions suspensions;
    private final ProcessRows process;
    private final Confidentiality confidentiality;

    HandlingPages(
            ActForms acts,
            ConsultationForms consultations,
            Suspensions suspensions,
            ProcessRows process,
            Confidentiality confidentiality) {
        this.process = process;
        this.confidentiality = confidentiality;
        this.acts = acts;
        this.consultations = consultations;
        this.suspensions = suspensions;
    }

    List<ActForm> forms(Party party, Dossier dossier, Allowed allowed) {
        var forms = new ArrayList<>(acts.of(dossier, allowed));
        if (confidentiality.decides(party, dossier)) {
            forms.add(dossier.restricted() ? open() : restrict());
        }
        return forms;
    }

    private static ActForm restrict() {
        return ActForm.of(
                "han-che",
                t("Hạn chế người xem hồ sơ"),
                t(
                        "Từ đó chỉ người nộp, người đang tham gia xử lý và người được giao xem hồ sơ hạn chế còn thấy hồ sơ."),
                t("Hạn chế người xem"),
                ActField.text("ly-do-han-che", t("Lý do"), null));
    }

    private static ActForm open() {
        return ActForm.of(
                "thoi-han-che",
                t("Thôi hạn chế người xem hồ sơ"),
                t("Mọi người có vai trò ở cơ quan tiếp nhận và cơ quan giải quyết lại thấy hồ sơ."),
                t("Thôi hạn chế"),
                ActField.text("ly-do-han-che", t("Lý do"), null));
    }

    List<SummaryRow> rows(Dossier dossier) {
        var rows = new ArrayList<SummaryRow>();
        var people = acts.participants(dossier);
        if (!people.isEmpty()) {
            rows.add(SummaryRow.of(t("Người xử lý"), people));
        }
        for (var stop : suspensions.of(dossier)) {
            rows.add(SummaryRow.of(t("Tạm dừng"), words(stop)));
        }
        rows.addAll(consultations.rows(dossier));
        rows.addAll(process.of(dossier));
        return rows;
    }

    private static String words(Suspension stop) {
        var from = Moments.dateTime(stop.from());
        var to = stop.to();
        var span = to == null ? t("từ {}", from) : t("từ {} đến {}", from, Moments.dateTime(to));
        var paper = stop.document().isBlank() ? "" : " (" + stop.document() + ")";
        return t(stop.kind().label()) + ", " + span + paper;
    }
}
