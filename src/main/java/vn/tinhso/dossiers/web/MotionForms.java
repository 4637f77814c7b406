package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.Allowed;
import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.dossiers.Dossiers;
import vn.tinhso.dossiers.FiledForms;
import vn.tinhso.dossiers.Motion;
import vn.tinhso.procedures.ElectronicForm;
import vn.tinhso.web.Choice;

/** Đề xuất on the page of a dossier: making one, deciding it, and correcting what was declared. */
@Component
class MotionForms {

    private final Dossiers dossiers;
    private final FiledForms forms;

    MotionForms(Dossiers dossiers, FiledForms forms) {
        this.dossiers = dossiers;
        this.forms = forms;
    }

    ActForm ask(Deed deed, Dossier dossier) {
        return switch (deed) {
            case ASK_EXTENSION ->
                ActForm.of(
                        "de-xuat/gia-han",
                        t("Đề xuất gia hạn và xin lỗi"),
                        t(
                                "Chỉ một lần. Lãnh đạo đồng ý thì văn bản xin lỗi được ký, gửi người nộp và hạn chuyển theo."),
                        t("Trình lãnh đạo"),
                        ActField.number("so-ngay-gia-han", t("Số ngày làm việc gia hạn"), null, "3"),
                        ActField.area("ly-do-gia-han", t("Lý do chậm"), t("In trên văn bản xin lỗi.")));
            case ASK_STOP ->
                ActForm.of(
                        "de-xuat/dung",
                        t("Đề xuất dừng giải quyết"),
                        t("Lãnh đạo đồng ý thì thông báo dừng giải quyết được ký, gửi người nộp và hồ sơ kết thúc."),
                        t("Trình lãnh đạo"),
                        ActField.area("ly-do-dung", t("Lý do dừng"), t("In trên thông báo.")),
                        ActField.text("can-cu-dung", t("Căn cứ pháp lý (nếu có)"), null));
            case ASK_SECOND_SUPPLEMENT ->
                ActForm.of(
                        "de-xuat/bo-sung-lan-nua",
                        t("Đề xuất yêu cầu bổ sung lần nữa"),
                        t(
                                "Hồ sơ đã được yêu cầu bổ sung. Yêu cầu thêm lần nữa thì theo QĐ 766/QĐ-TTg hồ sơ tính là quá hạn, nên phải được lãnh đạo đồng ý."),
                        t("Trình lãnh đạo"),
                        ActField.area("giay-to-lan-nua", t("Những gì còn thiếu, mỗi dòng một mục"), null),
                        ActField.text("huong-dan-lan-nua", t("Hướng dẫn (nếu có)"), null),
                        ActField.number("so-ngay-lan-nua", t("Số ngày làm việc để bổ sung"), null, "5"),
                        ActField.area("ly-do-lan-nua", t("Vì sao không yêu cầu được ngay lần đầu"), null));
            case ASK_RECALL ->
                ActForm.of(
                        "de-xuat/thu-hoi",
                        t("Đề xuất thu hồi kết quả"),
                        t(
                                "Kết quả chưa trả. Lãnh đạo đồng ý thì văn bản mất hiệu lực và hồ sơ trở lại thẩm định; thời hạn vẫn tính liên tục."),
                        t("Trình lãnh đạo"),
                        ActField.area("ly-do-thu-hoi", t("Lý do thu hồi"), null));
            case ASK_CORRECTION ->
                ActForm.of(
                        "de-xuat/dinh-chinh",
                        t("Đề xuất đính chính kết quả"),
                        t("Lãnh đạo đồng ý thì bản mới được ký thay bản đã trả; bản cũ được đánh dấu đã thay thế."),
                        t("Trình lãnh đạo"),
                        fieldOf("muc-dinh-chinh", dossier),
                        ActField.text("gia-tri-dinh-chinh", t("Sửa thành"), null),
                        ActField.area("ly-do-dinh-chinh", t("Lý do đính chính"), null));
            default -> throw new IllegalArgumentException(deed.name());
        };
    }

    ActForm amendment(Dossier dossier) {
        return ActForm.of(
                "dinh-chinh-to-khai",
                t("Đính chính thông tin tờ khai"),
                t("Nội dung cũ vẫn còn trong lịch sử hồ sơ."),
                t("Lưu nội dung đúng"),
                fieldOf("muc-sua", dossier),
                ActField.text("gia-tri-sua", t("Sửa thành"), t("Ngày viết năm-tháng-ngày, ví dụ 2026-11-12.")),
                ActField.text("ly-do-sua", t("Lý do"), null));
    }

    private ActField fieldOf(String name, Dossier dossier) {
        var fields = forms.of(dossier).pages(dossier.answers()).stream()
                .flatMap(page -> page.fields().stream()
                        .filter(field -> field.computed() == null)
                        .map(field ->
                                Choice.of(field.id(), ElectronicForm.subject(page, field) + " – " + field.label())))
                .toList();
        return ActField.select(name, t("Mục cần sửa"), fields);
    }

    /** What waits for this leader, with what was moved in its own words. */
    Optional<ActForm> decision(Dossier dossier, Allowed allowed) {
        if (!allowed.may(Deed.DECIDE)) {
            return Optional.empty();
        }
        return dossiers.motion(dossier)
                .map(open -> new ActForm(
                        "de-xuat/quyet-dinh",
                        t("{} đề xuất {}", open.mover(), t(open.motion().kind().label())),
                        words(open.motion()),
                        List.of(ActField.text("y-kien-lanh-dao", t("Ý kiến"), t("Bắt buộc khi không đồng ý."))),
                        List.of(
                                new ActForm.Button(t("Đồng ý"), "primary", "dong-y"),
                                new ActForm.Button(t("Không đồng ý"), "secondary", "khong"))));
    }

    private static String words(Motion motion) {
        return switch (motion) {
            case Motion.Extend(var days, var reason) -> t("Gia hạn {} ngày làm việc. Lý do: {}", days, reason);
            case Motion.Stop(var reason, var basis) ->
                t("Lý do: {}", reason) + (basis.isBlank() ? "" : " " + t("Căn cứ: {}", basis));
            case Motion.SecondSupplement(var items, var note, var days, var reason) ->
                t("Cần thêm: {}. Cho {} ngày làm việc. Lý do: {}", String.join("; ", items), days, reason);
            case Motion.Recall(var reason) -> t("Lý do: {}", reason);
            case Motion.Correct(var answers, var reason) -> t("Sửa {} mục. Lý do: {}", answers.size(), reason);
        };
    }
}
