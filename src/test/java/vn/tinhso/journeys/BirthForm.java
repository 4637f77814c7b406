package vn.tinhso.journeys;

import com.microsoft.playwright.Page;
import java.util.Map;

/** Fills the pages of the birth registration form the way a grandfather would. */
final class BirthForm {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("con_ho_ten", "Vàng Thị Mai"),
            Map.entry("con_dan_toc", "Mông"),
            Map.entry("con_quoc_tich", "Việt Nam"),
            Map.entry("con_que_quan", "Xã Mường Phăng, tỉnh Điện Biên"),
            Map.entry("con_noi_sinh", "Trạm Y tế xã Mường Phăng, tỉnh Điện Biên"),
            Map.entry("me_ho_ten", "Giàng Thị Sua"),
            Map.entry("me_dan_toc", "Mông"),
            Map.entry("me_quoc_tich", "Việt Nam"),
            Map.entry("me_noi_cu_tru", "Bản Phăng 1, xã Mường Phăng, tỉnh Điện Biên"),
            Map.entry("cha_ho_ten", "Vàng A Dế"),
            Map.entry("cha_dan_toc", "Mông"),
            Map.entry("cha_quoc_tich", "Việt Nam"),
            Map.entry("cha_noi_cu_tru", "Bản Phăng 1, xã Mường Phăng, tỉnh Điện Biên"));
    private static final Map<String, String> DATES =
            Map.of("con_ngay_sinh", "12/11/2026", "me_ngay_sinh", "3/4/1999", "cha_ngay_sinh", "21/9/1996");
    private static final Map<String, String> CHOICES =
            Map.of("nguoi_yeu_cau_quan_he", "ong_ba", "con_gioi_tinh", "nu", "co_cha", "co");
    private static final int MOST_PAGES = 10;

    private BirthForm() {}

    static void fillWhateverIsAsked(Page page, Runnable proceed) {
        for (var i = 0; i < MOST_PAGES && page.url().contains("/trang/"); i++) {
            fill(page);
            proceed.run();
        }
    }

    /** Fills every field of the form that is on this page. */
    static void fill(Page page) {
        TEXTS.forEach((id, text) -> {
            if (page.locator("#" + id).count() > 0) {
                page.fill("#" + id, text);
            }
        });
        DATES.forEach((id, date) -> fillDate(page, id, date.split("/")));
        CHOICES.forEach((id, value) -> {
            var radio = page.locator("input[name='" + id + "'][value='" + value + "']");
            if (radio.count() > 0) {
                radio.check();
            }
        });
    }

    private static void fillDate(Page page, String id, String[] parts) {
        if (page.locator("input[name='" + id + "-ngay']").count() > 0) {
            page.fill("input[name='" + id + "-ngay']", parts[0]);
            page.fill("input[name='" + id + "-thang']", parts[1]);
            page.fill("input[name='" + id + "-nam']", parts[2]);
        }
    }
}
