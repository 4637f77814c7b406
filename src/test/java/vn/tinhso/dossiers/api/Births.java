package vn.tinhso.dossiers.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.tinhso.identity.Machine;

/** Birth registrations another system hands in to the commune of Mường Phăng. */
final class Births {

    static final String COMMUNE = "xa-03325";

    private Births() {}

    /** A filing that lacks nothing. */
    static Map<String, Object> of(String child) {
        var filing = new LinkedHashMap<String, Object>();
        filing.put("procedure", "1.001193");
        filing.put("agency", COMMUNE);
        filing.put("delivery", "ONLINE");
        filing.put("answers", answers(child));
        filing.put("files", List.of());
        return filing;
    }

    static Map<String, Object> with(Map<String, Object> filing, String part, Object value) {
        var changed = new LinkedHashMap<>(filing);
        changed.put(part, value);
        return changed;
    }

    static Map<String, String> answers(String child) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("truong_hop", "thong_thuong");
        answers.put("nguoi_nop", "nguoi_than");
        answers.put("nguoi_yeu_cau_ho_ten", "Vàng A Páo");
        answers.put("nguoi_yeu_cau_so_dinh_danh", "011068000001");
        answers.put("nguoi_yeu_cau_dien_thoai", "0912000001");
        answers.put("nguoi_yeu_cau_noi_cu_tru", "Bản Phăng 1, xã Mường Phăng, tỉnh Điện Biên");
        answers.put("nguoi_yeu_cau_quan_he", "ong_ba");
        answers.put("con_ho_ten", child);
        answers.put("con_ngay_sinh", "2026-11-12");
        answers.put("con_gioi_tinh", "nu");
        answers.put("con_dan_toc", "Mông");
        answers.put("con_quoc_tich", "Việt Nam");
        answers.put("con_que_quan", "Xã Mường Phăng, tỉnh Điện Biên");
        answers.put("con_noi_sinh", "Trạm Y tế xã Mường Phăng, tỉnh Điện Biên");
        answers.put("me_ho_ten", "Giàng Thị Sua");
        answers.put("me_ngay_sinh", "1999-04-03");
        answers.put("me_dan_toc", "Mông");
        answers.put("me_quoc_tich", "Việt Nam");
        answers.put("me_noi_cu_tru", "Bản Phăng 1, xã Mường Phăng, tỉnh Điện Biên");
        answers.put("co_cha", "khong");
        return answers;
    }

    static Map<String, Object> certificate() {
        return Map.of("evidenceId", "giay_chung_sinh", "name", "Giấy chứng sinh.pdf", "content", pdf());
    }

    /** Files it and returns its code. */
    static String filedBy(Machine machine, String child) {
        return machine.post("/api/v1/dossiers", key(), of(child))
                .json()
                .path("code")
                .asString();
    }

    static Machine.Reply act(Machine machine, String code, Map<String, ?> action) {
        return machine.post("/api/v1/dossiers/" + code + "/actions", key(), action);
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    private static String pdf() {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
