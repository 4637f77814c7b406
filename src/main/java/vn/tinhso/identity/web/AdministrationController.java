package vn.tinhso.identity.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.AccountMandate;
import vn.tinhso.identity.DataKeys;
import vn.tinhso.identity.ProvinceAdministrators;
import vn.tinhso.privacy.KeyRotation.Rotation;
import vn.tinhso.privacy.KeyRotation.State;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.Flash;
import vn.tinhso.web.Link;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Quản trị: what administrators keep in order, and the keys of personal data. */
@Controller
@OpenTo(Audience.OFFICIALS)
class AdministrationController {

    private final DataKeys keys;
    private final ProvinceAdministrators administrators;
    private final AccountMandate accounts;

    AdministrationController(DataKeys keys, ProvinceAdministrators administrators, AccountMandate accounts) {
        this.keys = keys;
        this.administrators = administrators;
        this.accounts = accounts;
    }

    record WalkRow(String source, String seen, String state) {}

    /** @param open whether a change of keys is under way */
    record KeysPage(int keys, String state, String begun, List<WalkRow> walks, boolean open) {}

    @GetMapping("/quan-tri")
    String administration(Account account, Model model) {
        accounts.requireAny(account);
        var links = new ArrayList<Link>();
        links.add(new Link(
                t("Đăng nhập của cán bộ"), "/tai-khoan/can-bo", t("Cấp mã đặt lại mật khẩu, kết thúc phiên.")));
        links.add(new Link(
                t("Ai thấy hồ sơ nào, vì sao"),
                "/quan-tri/vi-sao",
                t("Giải thích quyền xem của một người với một hồ sơ.")));
        links.add(new Link(t("Tạo tài khoản cán bộ"), "/tai-khoan/can-bo/moi", t("Một người; in mã kích hoạt.")));
        links.add(new Link(
                t("Nhập cán bộ từ tệp"), "/tai-khoan/can-bo/nhap", t("Nhiều người một lần; in phiếu kích hoạt.")));
        links.add(new Link(t("Tài khoản cán bộ đã đóng"), "/tai-khoan/can-bo/da-dong", t("Xem, mở lại.")));
        if (administrators.include(account)) {
            links.add(new Link(t("Cơ quan mới"), "/quan-tri/co-quan", t("Khai sở, xã, phường, trung tâm.")));
            links.add(new Link(
                    t("Khóa của dữ liệu cá nhân"), "/quan-tri/khoa", t("Xem và đổi khóa niêm tờ khai, số định danh.")));
            links.add(new Link(
                    t("Các hệ thống kết nối"),
                    "/quan-tri/he-thong",
                    t("Hệ thống khác đăng nhập bằng tài khoản ở đây, hoặc gọi giao diện lập trình.")));
            links.add(new Link(
                    t("Lưu giữ, tiêu hủy"),
                    "/quan-tri/luu-giu",
                    t("Thời hạn lưu giữ, tạm dừng tiêu hủy, các đợt và biên bản.")));
            links.add(new Link(t("Nhật ký"), "/nhat-ky", t("Ai đã làm gì, đã xem gì.")));
            links.add(new Link(
                    t("Kiểm chứng nhật ký"), "/nhat-ky/kiem-chung", t("Chuỗi băm, dấu niêm phong, chỗ đứt nếu có.")));
        }
        model.addAttribute("page", List.copyOf(links));
        return "identity/web/administration";
    }

    @GetMapping("/quan-tri/khoa")
    String keys(Account account, Model model) {
        var state = keys.state(account);
        model.addAttribute(
                "page",
                state.latest()
                        .map(latest -> page(state.keys(), latest))
                        .orElseGet(
                                () -> new KeysPage(state.keys(), t("Chưa đổi khóa lần nào."), "", List.of(), false)));
        return "identity/web/keys";
    }

    @PostMapping("/quan-tri/khoa/doi")
    String rotate(Account account, RedirectAttributes redirect) {
        keys.rotate(account);
        Flash.done(redirect, t("Đã tạo khóa mới. Dữ liệu được niêm lại trong lúc mọi người làm việc."));
        return "redirect:/quan-tri/khoa";
    }

    private static KeysPage page(int keys, Rotation latest) {
        var walks = latest.walks().stream()
                .map(walk -> new WalkRow(
                        walk.source(),
                        "%,d".formatted(walk.seen()).replace(',', '.'),
                        walk.finished() ? t("Xong") : t("Đang niêm lại")))
                .toList();
        return new KeysPage(
                keys, words(latest.state()), Moments.dateTime(latest.begunAt()), walks, latest.state() != State.DONE);
    }

    private static String words(State state) {
        return switch (state) {
            case ANNOUNCED -> t("Đã tạo khóa mới, đang báo cho mọi máy.");
            case PROMOTED -> t("Khóa mới đang được dùng.");
            case WALKING -> t("Đang niêm lại dữ liệu bằng khóa mới.");
            case DONE -> t("Mọi dữ liệu đã niêm bằng khóa mới nhất.");
        };
    }
}
