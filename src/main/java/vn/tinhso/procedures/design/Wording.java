package vn.tinhso.procedures.design;

import static vn.tinhso.web.Words.t;

import java.util.Arrays;
import java.util.List;
import vn.tinhso.procedures.Channel;
import vn.tinhso.procedures.FormRule.Relation;
import vn.tinhso.procedures.Phrases;
import vn.tinhso.procedures.Procedure.Control;
import vn.tinhso.procedures.Procedure.FieldType;
import vn.tinhso.procedures.Procedure.HandlingSystem;
import vn.tinhso.procedures.Procedure.Level;
import vn.tinhso.procedures.Procedure.LimitUnit;
import vn.tinhso.procedures.Procedure.OnlineLevel;
import vn.tinhso.procedures.Procedure.StepRole;
import vn.tinhso.web.Choice;

/** The closed lists of a definition in the words of those who write one. */
final class Wording {

    private Wording() {}

    static List<Choice> levels() {
        return Choice.of(Arrays.asList(Level.values()), Level::name, Phrases::level);
    }

    static List<Choice> channels() {
        return Choice.of(Arrays.asList(Channel.values()), Channel::name, Phrases::channel);
    }

    static List<Choice> onlineLevels() {
        return Choice.of(Arrays.asList(OnlineLevel.values()), OnlineLevel::name, Wording::of);
    }

    static List<Choice> handlingSystems() {
        return Choice.of(Arrays.asList(HandlingSystem.values()), HandlingSystem::name, Wording::of);
    }

    static List<Choice> limitUnits() {
        return Choice.of(Arrays.asList(LimitUnit.values()), LimitUnit::name, Wording::of);
    }

    static List<Choice> stepRoles() {
        return Choice.of(Arrays.asList(StepRole.values()), StepRole::name, Wording::of);
    }

    static List<Choice> controls() {
        return Choice.of(Arrays.asList(Control.values()), Control::name, Wording::of);
    }

    static List<Choice> fieldTypes() {
        return Choice.of(Arrays.asList(FieldType.values()), FieldType::name, Wording::of);
    }

    static List<Choice> prefills() {
        return List.of(
                Choice.of("account.name", t("Họ tên trong tài khoản")),
                Choice.of("account.personalId", t("Số định danh cá nhân trong tài khoản")),
                Choice.of("account.birthDate", t("Ngày sinh trong tài khoản")),
                Choice.of("account.gender", t("Giới tính trong tài khoản")),
                Choice.of("account.phone", t("Số điện thoại trong tài khoản")),
                Choice.of("account.email", t("Thư điện tử trong tài khoản")),
                Choice.of("account.address", t("Nơi cư trú trong tài khoản")),
                Choice.of("principal.name", t("Họ tên người được nộp thay")),
                Choice.of("principal.personalId", t("Số định danh người được nộp thay")),
                Choice.of("principal.birthDate", t("Ngày sinh người được nộp thay")),
                Choice.of("organisation.name", t("Tên tổ chức được nộp thay")),
                Choice.of("organisation.taxCode", t("Mã số thuế của tổ chức được nộp thay")));
    }

    static List<Choice> lookups() {
        return List.of(
                Choice.of("units", t("Xã, phường của tỉnh")),
                Choice.of("agencies", t("Cơ quan của tỉnh")),
                Choice.of("catalogue:dan_toc", t("Dân tộc")),
                Choice.of("catalogue:quoc_tich", t("Quốc tịch")),
                Choice.of("catalogue:quan_he", t("Quan hệ gia đình")));
    }

    static List<Choice> relations() {
        return Choice.of(Arrays.asList(Relation.values()), Relation::name, Wording::of);
    }

    static String of(Relation relation) {
        return switch (relation) {
            case BEFORE -> t("trước ngày");
            case NOT_AFTER -> t("không sau ngày");
            case AFTER -> t("sau ngày");
            case NOT_BEFORE -> t("không trước ngày");
            case AT_LEAST_YEARS_APART -> t("cách ít nhất số năm");
            case AT_MOST_YEARS_APART -> t("cách nhiều nhất số năm");
            case LESS -> t("nhỏ hơn");
            case NOT_MORE -> t("không lớn hơn");
            case MORE -> t("lớn hơn");
            case NOT_LESS -> t("không nhỏ hơn");
            case EQUAL -> t("bằng");
            case DIFFERENT -> t("khác");
        };
    }

    static String of(OnlineLevel level) {
        return switch (level) {
            case FULL -> t("Toàn trình");
            case PARTIAL -> t("Một phần");
            case NONE -> t("Chưa trực tuyến");
        };
    }

    static String of(HandlingSystem system) {
        return switch (system) {
            case PROVINCE -> t("Hệ thống của tỉnh");
            case MINISTRY_CENTRAL -> t("Hệ thống tập trung của bộ");
            case NATIONAL_PORTAL -> t("Cổng Dịch vụ công quốc gia");
        };
    }

    static String of(LimitUnit unit) {
        return switch (unit) {
            case HOUR -> t("giờ làm việc");
            case WORKING_DAY -> t("ngày làm việc");
            case CALENDAR_DAY -> t("ngày");
            case SAME_DAY -> t("trong ngày, nhận sau 15 giờ thì ngày làm việc tiếp theo");
        };
    }

    static String of(StepRole role) {
        return switch (role) {
            case EXAMINE -> t("Thẩm định (chuyên viên)");
            case SIGN -> t("Ký duyệt (lãnh đạo)");
            case RETURN -> t("Trả kết quả (một cửa)");
        };
    }

    static String of(Control control) {
        return switch (control) {
            case TWO_PERSON -> t("Hai người: người trình không được ký");
            case ONE_PERSON -> t("Một người: được tự trình, tự ký");
        };
    }

    static String of(FieldType type) {
        return switch (type) {
            case TEXT -> t("Một dòng chữ");
            case LONG_TEXT -> t("Nhiều dòng chữ");
            case PERSON_NAME -> t("Họ tên người");
            case PERSONAL_ID -> t("Số định danh cá nhân");
            case DATE -> t("Ngày");
            case PAST_DATE -> t("Ngày đã qua");
            case NUMBER -> t("Số");
            case PHONE -> t("Số điện thoại");
            case EMAIL -> t("Thư điện tử");
            case ADDRESS -> t("Địa chỉ");
            case CHOICE -> t("Chọn một");
            case YES_NO -> t("Có hoặc không");
        };
    }
}
