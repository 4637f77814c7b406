package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.Allowed;
import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.dossiers.Consultation;
import vn.tinhso.dossiers.Consultations;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.procedures.DecidingAgencies;
import vn.tinhso.procedures.PlannedConsultation;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.Choice;
import vn.tinhso.web.SummaryRow;

/** Lấy ý kiến on the page of a dossier: asking, answering, no longer waiting, and what was said. */
@Component
class ConsultationForms {

    static final int PLACES = 4;

    private final Consultations consultations;
    private final Organisations organisations;
    private final Procedures procedures;
    private final DecidingAgencies deciding;

    ConsultationForms(
            Consultations consultations,
            Organisations organisations,
            Procedures procedures,
            DecidingAgencies deciding) {
        this.deciding = deciding;
        this.consultations = consultations;
        this.organisations = organisations;
        this.procedures = procedures;
    }

    List<ActForm> ask(Dossier dossier) {
        var forms = new ArrayList<ActForm>();
        forms.add(asking(dossier));
        consultations.of(dossier).stream()
                .filter(Consultation::isOpen)
                .map(this::stopWaiting)
                .forEach(forms::add);
        return forms;
    }

    private ActForm asking(Dossier dossier) {
        var agencies = Choice.of(consultations.consultable(dossier), agency -> agency.id(), agency -> agency.name());
        var planned = planned(dossier);
        var fields = new ArrayList<ActField>();
        for (var i = 1; i <= PLACES; i++) {
            var usual = i <= planned.size() ? asked(dossier, planned.get(i - 1)) : "";
            fields.add(ActField.select("co-quan-" + i, t("Cơ quan {}", i), agencies, usual));
        }
        fields.add(ActField.radios(
                "cach-hoi",
                t("Hỏi thế nào"),
                List.of(
                        Choice.of("song-song", t("Cùng lúc")),
                        Choice.of("lan-luot", t("Lần lượt theo thứ tự trên (liên thông)")))));
        fields.add(ActField.area("noi-dung-hoi", t("Nội dung xin ý kiến"), null, question(planned)));
        fields.add(ActField.number("so-ngay-tra-loi", t("Số ngày làm việc để trả lời"), null, days(planned)));
        return ActForm.of(
                "lay-y-kien",
                t("Lấy ý kiến cơ quan khác"),
                t("Thời hạn của hồ sơ vẫn chạy. Cơ quan nào quá hạn không trả lời thì giải quyết tiếp."),
                t("Gửi lấy ý kiến"),
                fields.toArray(ActField[]::new));
    }

    /** What the process of the version it was received under foresees for this case, until anybody was asked. */
    private List<PlannedConsultation> planned(Dossier dossier) {
        return consultations.of(dossier).isEmpty()
                ? procedures.version(dossier.procedure().versionId()).definition().consultations().stream()
                        .filter(one -> one.when().holds(dossier.answers()))
                        .toList()
                : List.of();
    }

    /** The agency the process names, or who has taken its place. */
    private String asked(Dossier dossier, PlannedConsultation planned) {
        var procedure = procedures.version(dossier.procedure().versionId()).definition();
        return deciding.standingFor(procedure, List.of(planned.agency())).stream()
                .map(Agency::id)
                .findFirst()
                .orElse("");
    }

    private static String question(List<PlannedConsultation> planned) {
        return planned.stream().map(PlannedConsultation::question).distinct().collect(Collectors.joining("\n"));
    }

    private static String days(List<PlannedConsultation> planned) {
        return String.valueOf(
                planned.stream().mapToInt(PlannedConsultation::days).max().orElse(3));
    }

    private ActForm stopWaiting(Consultation open) {
        return ActForm.of(
                "lay-y-kien/" + open.seq() + "/thoi-cho",
                t("Thôi chờ {}", organisations.agency(open.agencyId()).name()),
                null,
                t("Thôi chờ"),
                ActField.text("ly-do-thoi-cho-" + open.seq(), t("Lý do"), null));
    }

    Optional<ActForm> answer(Dossier dossier, Allowed allowed) {
        if (!allowed.may(Deed.ANSWER)) {
            return Optional.empty();
        }
        var question = consultations.of(dossier).stream()
                .filter(Consultation::isAsked)
                .map(Consultation::question)
                .findFirst()
                .orElse("");
        return Optional.of(ActForm.of(
                "tra-loi-y-kien",
                t("Trả lời lấy ý kiến"),
                question,
                t("Gửi trả lời"),
                ActField.area("y-kien-tra-loi", t("Ý kiến"), null),
                ActField.file("tep-tra-loi", t("Văn bản trả lời (nếu có)"), t("PDF hoặc ảnh."))));
    }

    /** One line for each agency that was asked or will be. */
    List<SummaryRow> rows(Dossier dossier) {
        return consultations.of(dossier).stream()
                .map(one -> SummaryRow.of(organisations.agency(one.agencyId()).name(), words(one)))
                .toList();
    }

    private static String words(Consultation one) {
        var due = one.dueAt();
        var outcome = one.outcome();
        if (outcome == null) {
            return due == null ? t("Hỏi sau khi nơi trước trả lời") : t("Trả lời trước {}", Moments.spoken(due));
        }
        return switch (outcome) {
            case ANSWERED -> t("Đã trả lời: {}", one.answer());
            case SILENT -> t("Không trả lời đúng hạn");
            case CANCELLED -> t("Thôi chờ: {}", one.answer());
        };
    }
}
