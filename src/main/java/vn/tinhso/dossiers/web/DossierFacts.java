package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.Delivery;
import vn.tinhso.dossiers.Desk;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.dossiers.Timeliness;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.PersonalId;
import vn.tinhso.web.SummaryRow;
import vn.tinhso.web.Tag;

/** Where a dossier stands, in plain words. */
@Component
class DossierFacts {

    private final Timeliness timeliness;
    private final Desk desk;
    private final Organisations organisations;

    DossierFacts(Timeliness timeliness, Desk desk, Organisations organisations) {
        this.timeliness = timeliness;
        this.desk = desk;
        this.organisations = organisations;
    }

    static Tag tag(Dossier dossier) {
        var label =
                dossier.isSuspended() ? t("Tạm dừng xử lý") : t(dossier.status().label());
        return switch (dossier.status()) {
            case REGISTERED -> new Tag(Tag.Kind.NEW, label);
            case ACCEPTED, PROCESSING -> Tag.neutral(label);
            case SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED, STOPPED -> Tag.wait(label);
            case NOT_ACCEPTED, WITHDRAWN -> Tag.late(label);
            case COMPLETED, RETURNED -> Tag.ok(label);
        };
    }

    /** How it stands with the time limit; {@code null} while none runs. */
    @Nullable
    Tag time(Dossier dossier) {
        var punctuality = timeliness.of(dossier);
        if (punctuality == null) {
            return null;
        }
        var label = t(punctuality.label());
        return switch (punctuality) {
            case EARLY, ON_TIME, IN_TIME -> Tag.ok(label);
            case DUE_SOON, PAUSED -> Tag.wait(label);
            case OVERDUE, LATE -> Tag.late(label);
        };
    }

    /** What the button of acceptance promises. */
    String dueIfAcceptedNow(Dossier dossier) {
        return Moments.spoken(desk.dueIfAcceptedNow(dossier));
    }

    /** Who has it and what happens next, in plain words. */
    String now(Dossier dossier) {
        var receiving = organisations.agency(dossier.parties().receiving()).name();
        var competent = organisations.agency(dossier.parties().competent()).name();
        return switch (dossier.status()) {
            case REGISTERED -> t("{} sẽ kiểm tra giấy tờ và tiếp nhận hồ sơ.", receiving);
            case ACCEPTED -> t("Hồ sơ đã được tiếp nhận và sẽ được chuyển đến {}.", competent);
            case PROCESSING -> t("{} đang giải quyết hồ sơ.", competent);
            case SUPPLEMENT_REQUESTED ->
                dossier.awaitsApplicant()
                        ? t("Hồ sơ đang chờ người nộp bổ sung.")
                        : t("Đã nhận bổ sung; {} đang kiểm tra lại.", receiving);
            case PAYMENT_REQUESTED -> t("Hồ sơ đang chờ thực hiện nghĩa vụ tài chính.");
            case STOPPED ->
                dossier.isSuspended()
                        ? t("{} đã tạm dừng xử lý; thời gian này không tính vào thời hạn.", competent)
                        : t("Hồ sơ đã dừng giải quyết; xem thông báo dừng giải quyết.");
            case COMPLETED ->
                dossier.delivery() == Delivery.ONLINE
                        ? t("Đã có kết quả: nhận bản điện tử ngay trên trang này.")
                        : dossier.delivery() == Delivery.POST
                                ? t("Đã có kết quả. {} sẽ gửi qua bưu chính.", receiving)
                                : t("Đã có kết quả. Nơi trả: {}.", receiving);
            case RETURNED -> t("Đã trả kết quả. Hồ sơ kết thúc.");
            case NOT_ACCEPTED -> t("Hồ sơ không được tiếp nhận.");
            case WITHDRAWN -> t("Hồ sơ đã được rút theo yêu cầu của người nộp.");
        };
    }

    List<SummaryRow> of(Dossier dossier) {
        var applicant = dossier.applicant();
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of(t("Người nộp"), applicant.name()));
        var behalf = applicant.behalf();
        if (behalf != null) {
            if (behalf.taxCode() != null) {
                rows.add(SummaryRow.of(t("Mã số thuế"), behalf.taxCode()));
            }
            rows.add(SummaryRow.of(
                    t("Người thay mặt nộp"),
                    t("{}, thay mặt {}", behalf.agent(), t(behalf.kind().inSentence()))));
        }
        if (applicant.personalId() != null) {
            rows.add(SummaryRow.of(t("Số định danh"), PersonalId.mask(applicant.personalId())));
        }
        rows.add(SummaryRow.of(t("Điện thoại"), applicant.phone()));
        rows.add(SummaryRow.of(
                t("Cách nộp"), t(dossier.channel().label()) + (dossier.assisted() ? " – " + t("cán bộ nộp hộ") : "")));
        rows.add(SummaryRow.of(t("Nhận kết quả"), t(dossier.delivery().label())));
        rows.add(SummaryRow.of(
                t("Nơi tiếp nhận"),
                organisations.agency(dossier.parties().receiving()).name()));
        rows.add(SummaryRow.of(
                t("Cơ quan giải quyết"),
                organisations.agency(dossier.parties().competent()).name()));
        rows.add(SummaryRow.of(t("Nộp lúc"), Moments.spoken(dossier.timing().filed())));
        var received = dossier.timing().received();
        if (received != null) {
            rows.add(SummaryRow.of(t("Tiếp nhận lúc"), Moments.spoken(received)));
        }
        return rows;
    }
}
