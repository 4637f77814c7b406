package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.Allowed;
import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.dossiers.Handlers;
import vn.tinhso.dossiers.Participant;
import vn.tinhso.dossiers.Participant.Part;
import vn.tinhso.dossiers.SuspensionKind;
import vn.tinhso.identity.Account;
import vn.tinhso.web.Choice;

/** The forms of what may be done with a dossier besides its straight way: exactly those that are allowed now. */
@Component
class ActForms {

    private final Handlers handlers;
    private final ConsultationForms consultations;
    private final MotionForms motions;

    ActForms(Handlers handlers, ConsultationForms consultations, MotionForms motions) {
        this.handlers = handlers;
        this.consultations = consultations;
        this.motions = motions;
    }

    List<ActForm> of(Dossier dossier, Allowed allowed) {
        var forms = new ArrayList<ActForm>();
        motions.decision(dossier, allowed).ifPresent(forms::add);
        consultations.answer(dossier, allowed).ifPresent(forms::add);
        for (var deed : Deed.values()) {
            if (allowed.may(deed)) {
                forms.addAll(of(deed, dossier));
            }
        }
        return forms;
    }

    private List<ActForm> of(Deed deed, Dossier dossier) {
        return switch (deed) {
            case TAKE ->
                List.of(ActForm.of(
                        "thu-ly",
                        t("Nhận thụ lý"),
                        t("Hồ sơ đứng tên bạn; người khác không xử lý cùng lúc."),
                        t("Nhận thụ lý hồ sơ này")));
            case ASSIGN -> List.of(assign(dossier));
            case RESUME ->
                List.of(ActForm.of(
                        "tiep-tuc",
                        t("Tiếp tục xử lý"),
                        t("Thời hạn chạy tiếp; thời gian làm việc đã tạm dừng được cộng thêm."),
                        t("Tiếp tục xử lý"),
                        ActField.area("ly-do-tiep-tuc", t("Kết quả chờ"), t("Ví dụ: biên bản xác minh ngày nào."))));
            case CONFIRM_PAYMENT ->
                List.of(ActForm.of(
                        "nghia-vu-tai-chinh/xac-nhan",
                        t("Xác nhận đã thực hiện nghĩa vụ tài chính"),
                        null,
                        t("Xác nhận và tính tiếp thời hạn"),
                        ActField.text("chung-tu", t("Chứng từ nộp tiền"), t("Số, ngày, nơi thu."))));
            case SUSPEND -> List.of(suspend());
            case REQUEST_PAYMENT -> List.of(payment());
            case CONSULT -> consultations.ask(dossier);
            case AMEND -> List.of(motions.amendment(dossier));
            case TAKE_BACK ->
                List.of(ActForm.of(
                        "lay-lai",
                        t("Lấy lại bước vừa làm"),
                        t("Chưa ai xử lý tiếp và chưa gửi ra ngoài. Bước đã làm vẫn còn trong lịch sử."),
                        t("Lấy lại"),
                        ActField.text("ly-do-lay-lai", t("Lý do"), null)));
            case ASK_EXTENSION, ASK_STOP, ASK_SECOND_SUPPLEMENT, ASK_RECALL, ASK_CORRECTION ->
                List.of(motions.ask(deed, dossier));
            // These have forms of their own, or stand above.
            case ACCEPT,
                    HAND_OVER,
                    REFUSE,
                    REQUEST_SUPPLEMENT,
                    PROPOSE,
                    SEND_BACK,
                    SIGN,
                    GIVE_RESULT,
                    SUPPLY,
                    WITHDRAW,
                    TAKE_RESULT,
                    RATE,
                    ANSWER,
                    DECIDE -> List.of();
        };
    }

    private ActForm assign(Dossier dossier) {
        var people = handlers.eligible(dossier, Part.WATCH).stream()
                .map(account -> Choice.of(account.id().toString(), words(account)))
                .toList();
        var parts = Choice.of(List.of(Part.values()), Part::name, part -> t(part.label()));
        return ActForm.of(
                "phan-cong",
                t("Phân công"),
                t("Thụ lý chính và phối hợp là chuyên viên; ai trong cơ quan cũng theo dõi được."),
                t("Phân công"),
                ActField.select("nguoi", t("Người"), people),
                ActField.radios("vai-tro", t("Vai trò"), parts),
                ActField.text("ly-do-phan-cong", t("Lý do (nếu có)"), null));
    }

    private static String words(Account account) {
        var official = account.official();
        return official == null ? account.name() : account.name() + " – " + official.title();
    }

    private static ActForm suspend() {
        var kinds = Choice.of(
                List.of(SuspensionKind.FIELD_SURVEY, SuspensionKind.OTHER_AGENCY, SuspensionKind.LEGAL),
                SuspensionKind::name,
                kind -> t(kind.label()));
        return ActForm.of(
                "tam-dung",
                t("Tạm dừng xử lý"),
                t("Thời gian tạm dừng không tính vào thời hạn. Người nộp được báo kèm lý do và văn bản."),
                t("Tạm dừng xử lý"),
                ActField.radios("loai-tam-dung", t("Vì sao"), kinds),
                ActField.area("ly-do-tam-dung", t("Lý do"), null),
                ActField.text("van-ban-tam-dung", t("Văn bản làm căn cứ"), t("Số, ngày, cơ quan ban hành.")));
    }

    private static ActForm payment() {
        return ActForm.of(
                "nghia-vu-tai-chinh",
                t("Yêu cầu thực hiện nghĩa vụ tài chính"),
                t("Thời hạn tạm dừng cho đến khi có chứng từ nộp tiền."),
                t("Gửi yêu cầu"),
                ActField.text("nghia-vu", t("Nghĩa vụ"), t("Ví dụ: tiền sử dụng đất, lệ phí trước bạ.")),
                ActField.number("so-tien", t("Số tiền, đồng (nếu văn bản có ghi)"), null, ""),
                ActField.text("van-ban-tai-chinh", t("Thông báo của cơ quan thuế hoặc cơ quan thu"), t("Số, ngày.")));
    }

    /** Who has a part in it, in one line. */
    String participants(Dossier dossier) {
        var words = new ArrayList<String>();
        for (Participant one : handlers.of(dossier)) {
            words.add(t(one.part().label()) + ": " + one.name());
        }
        return String.join("; ", words);
    }
}
