package vn.tinhso.procedures.design.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static vn.tinhso.FormToken.csrf;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.tinhso.WholeProduct;

/** A department writes a procedure in the browser, part by part, and another person publishes it. */
@WholeProduct
class DesignControllerTests {

    private static final String AUTHOR = "quantri.so-tu-phap";
    private static final Pattern SEEN = Pattern.compile("name=\"da-xem\" value=\"(\\d+)\"");

    private final MockMvcTester mvc;
    private final UserDetailsService accounts;

    DesignControllerTests(@Autowired WebApplicationContext context, @Autowired UserDetailsService accounts) {
        this.mvc = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        this.accounts = accounts;
    }

    @Test
    void writesAProcedureFromNothingToItsPublication() throws Exception {
        var draft = begin("9.000801");
        save(draft, "/phan/thong-tin", """
                name=Cấp bản xác nhận&summary=Dành cho người cần xác nhận.&field.code=HT&field.name=Hộ tịch&levels=COMMUNE
                &subjects=Công dân Việt Nam&decision=12/QĐ-UBND&legalBasis=Luật Hộ tịch&effectiveFrom-ngay=20
                &effectiveFrom-thang=11&effectiveFrom-nam=2026&onlineLevel=FULL&handlingSystem=PROVINCE&paperIntake=co
                &channels=DIRECT&channels=ONLINE""");
        save(draft, "/phan/cau-hoi/0", "text=Ai đi nộp?&options=Chính tôi\nuy_quyen | Người được ủy quyền");
        save(draft, "/phan/thoi-han/0", "amount=5&unit=WORKING_DAY&when.ai_di_nop=uy_quyen");
        save(draft, "/phan/thoi-han/1", "amount=3&unit=WORKING_DAY");
        save(draft, "/phan/phi-le-phi/0", "name=Lệ phí&amount=15.000&unit=bản&onlineReduction=50&basis=Nghị quyết 1");
        save(draft, "/phan/thanh-phan/0", "name=Văn bản ủy quyền&required=co&when.ai_di_nop=uy_quyen");
        attach(draft, "giay-uy-quyen.docx", new byte[] {'P', 'K', 3, 4, 0});
        save(draft, "/phan/thanh-phan/0/0", "name=Văn bản ủy quyền có chứng thực&originals=1&file=giay-uy-quyen.docx");
        save(draft, "/phan/mau-don/0", "title=Người yêu cầu&id=nguoi_yeu_cau");
        save(draft, "/phan/mau-don/0/0", "label=Họ tên&id=nguoi_yeu_cau_ho_ten&type=PERSON_NAME&required=co");
        save(draft, "/phan/mau-don/0/1", "label=Ngày cưới&type=PAST_DATE&min=2000-01-01");
        save(draft, "/phan/mau-don/1", "title=Thành viên&repeat.item=Thành viên&repeat.min=0&repeat.max=9");
        save(draft, "/phan/mau-don/1/0", "label=Họ tên thành viên&type=PERSON_NAME&required=co");
        save(draft, "/phan/quy-trinh/0", "name=Thẩm định&role=EXAMINE&hours=8");
        save(draft, "/phan/quy-trinh/1", "name=Ký&role=SIGN&hours=4&control=TWO_PERSON");
        post(AUTHOR, draft + "/giay", "da-xem=" + seen(draft) + "&ten-mau=xac-nhan");
        save(draft, "/phan/ket-qua/0", "name=Bản xác nhận&code=KQ.G15.999801&template=xac-nhan&validMonths=6");

        assertThat(get(AUTHOR, draft))
                .contains("Không còn lỗi", "Văn bản ủy quyền: 1 giấy tờ thay nhau – có điều kiện");
        assertThat(get(AUTHOR, draft + "/phan/mau-don/1")).contains("Họ tên thành viên", "ts-phone");
        var preview =
                post(AUTHOR, draft + "/xem-truoc/mau-don/0/1", "da-xem=1&label=Ngày cưới dương lịch&type=PAST_DATE");
        assertThat(body(preview)).contains("Ngày cưới dương lịch").doesNotContain("<html");
        assertThat(get(AUTHOR, draft)).doesNotContain("dương lịch");
        assertThat(get(AUTHOR, draft + "/chay-thu?ngay-ngay=20&ngay-thang=11&ngay-nam=2026&gio=09:00&co-quan=xa-03325"))
                .contains(
                        "17:00 thứ Hai 30/11/2026",
                        "17:00 thứ Năm 26/11/2026",
                        "Lệ phí: 7.500 đồng/bản",
                        "Mẫu 04",
                        "17:00 thứ Tư 25/11/2026");
        assertThat(mvc.get().uri(draft + "/giay/xac-nhan/mau.pdf").with(user(accounts.loadUserByUsername(AUTHOR))))
                .hasStatusOk()
                .hasContentType("application/pdf");

        post(AUTHOR, draft + "/trinh", "da-xem=" + seen(draft));
        assertThat(post(AUTHOR, draft + "/cong-bo", "da-xem=" + seen("quantri.tinh", draft)))
                .hasStatus(403);
        assertThat(post("quantri.tinh", draft + "/cong-bo", "da-xem=" + seen("quantri.tinh", draft)))
                .hasRedirectedUrl("/soan-thu-tuc/phien-ban/9.000801");

        assertThat(get("vang.a.pao", "/thu-tuc/9.000801")).contains("Cấp bản xác nhận", "có giá trị 6 tháng");
        assertThat(get("vang.a.pao", "/thu-tuc/9.000801?ai_di_nop=uy_quyen")).contains("Tải tờ mẫu");
        assertThat(mvc.get().uri("/thu-tuc/9.000801/bieu-mau/giay-uy-quyen.docx"))
                .hasStatusOk()
                .containsHeader("Content-Disposition");
        assertThat(mvc.get().uri("/thu-tuc/9.000801/bieu-mau/khac.docx")).hasStatus(404);
        assertThat(get("quantri.tinh", "/soan-thu-tuc/phien-ban/9.000801"))
                .contains("12/QĐ-UBND", "Đang áp dụng", "công bố");
    }

    @Test
    void tellsEverythingThatIsWrongWithAnItemAndKeepsWhatWasTyped() throws Exception {
        var draft = begin("9.000802");

        var reply = post(AUTHOR, draft + "/phan/thoi-han/0", "da-xem=1&amount=ba&unit=NAM");

        assertThat(reply).hasStatus(422);
        assertThat(body(reply)).contains("href=\"#amount\"", "href=\"#unit\"", "value=\"ba\"");
        assertThat(post(AUTHOR, draft + "/phan/mau-don/0", "da-xem=1&title=Một&id=SAI ID"))
                .hasStatus(422);
    }

    @Test
    void movesDropsUndoesAndLogs() throws Exception {
        var draft = begin("9.000803");
        for (var name : new String[] {"Một", "Hai", "Ba"}) {
            var position = name.equals("Một") ? 0 : name.equals("Hai") ? 1 : 2;
            save(draft, "/phan/quy-trinh/" + position, "name=" + name + "&role=EXAMINE&hours=1");
        }
        post(AUTHOR, draft + "/sap-xep/quy-trinh", "da-xem=" + seen(draft) + "&muc=2&viec=len");
        assertThat(steps(draft)).containsSubsequence("Một: 1 giờ", "Ba: 1 giờ", "Hai: 1 giờ");
        post(AUTHOR, draft + "/sap-xep/quy-trinh", "da-xem=" + seen(draft) + "&muc=0&viec=bo");
        assertThat(steps(draft)).doesNotContain("Một: 1 giờ");

        post(AUTHOR, draft + "/hoan-tac", "da-xem=" + seen(draft));
        post(AUTHOR, draft + "/hoan-tac", "da-xem=" + seen(draft));

        assertThat(steps(draft)).containsSubsequence("Một: 1 giờ", "Hai: 1 giờ", "Ba: 1 giờ");
        assertThat(get(AUTHOR, draft + "/nhat-ky"))
                .contains("Hoàn tác: Bỏ bước “Một”.", "Hoàn tác: Chuyển bước “Ba” lên.", "Thêm bước “Hai”.");
        assertThat(post(AUTHOR, draft + "/hoan-tac", "da-xem=1")).hasStatus(409);
    }

    @Test
    void takesAProcedureFromAFileAndComparesIt() throws Exception {
        var changed = yaml().replace(
                        "Cấp Giấy xác nhận tình trạng hôn nhân", "Cấp Giấy xác nhận tình trạng hôn nhân, bản mới");

        var reply = mvc.post()
                .uri("/soan-thu-tuc/nhap")
                .multipart()
                .file(new MockMultipartFile("tep", "a.yaml", "text/yaml", changed.getBytes(StandardCharsets.UTF_8)))
                .with(csrf())
                .with(user(accounts.loadUserByUsername(AUTHOR)))
                .exchange();
        assertThat(reply).hasStatus3xxRedirection();
        var draft = Objects.requireNonNull(reply.getResponse().getRedirectedUrl());

        assertThat(get(AUTHOR, draft + "/so-sanh"))
                .contains("<del>Cấp Giấy xác nhận tình trạng hôn nhân</del>", "bản mới</ins>", "1 chỗ khác");
        post(AUTHOR, draft + "/bo", "da-xem=" + seen(draft));
    }

    @Test
    void keepsOthersOut() {
        for (var address :
                new String[] {"/soan-thu-tuc", "/soan-thu-tuc/moi", "/soan-thu-tuc/nhap", "/soan-thu-tuc/danh-muc"}) {
            for (var stranger : new String[] {"chuyenvien.03325", "vang.a.pao", "lanhdao.03325"}) {
                assertThat(mvc.get().uri(address).with(user(accounts.loadUserByUsername(stranger))))
                        .as(stranger + " " + address)
                        .hasStatus(403);
            }
            assertThat(mvc.get().uri(address)).hasStatus3xxRedirection();
        }
    }

    private String yaml() throws Exception {
        var page = get(AUTHOR, "/soan-thu-tuc/phien-ban/1.004873");
        var file = Pattern.compile("href=\"([^\"]+/tep\\.yaml)\"").matcher(page);
        assertThat(file.find()).isTrue();
        return get(AUTHOR, file.group(1));
    }

    private String steps(String draft) {
        return get(AUTHOR, draft + "/phan/quy-trinh");
    }

    private String begin(String code) {
        var reply = post(
                AUTHOR,
                "/soan-thu-tuc/moi",
                "ma=" + code
                        + "&ten=Cấp bản xác nhận&ma-linh-vuc=HT&linh-vuc=Hộ tịch&tu-ngay-ngay=20&tu-ngay-thang=11&tu-ngay-nam=2026");
        assertThat(reply).hasStatus3xxRedirection();
        return Objects.requireNonNull(reply.getResponse().getRedirectedUrl());
    }

    private void save(String draft, String part, String typed) {
        assertThat(post(AUTHOR, draft + part, "da-xem=" + seen(draft) + "&" + typed.replace("\n&", "&")))
                .as(part)
                .hasStatus3xxRedirection();
    }

    private void attach(String draft, String name, byte[] content) {
        assertThat(mvc.post()
                        .uri(draft + "/tep")
                        .multipart()
                        .file(new MockMultipartFile("tep", name, "application/octet-stream", content))
                        .param("da-xem", seen(draft))
                        .with(csrf())
                        .with(user(accounts.loadUserByUsername(AUTHOR))))
                .hasStatus3xxRedirection();
    }

    private String seen(String draft) {
        return seen(AUTHOR, draft);
    }

    private String seen(String login, String draft) {
        var found = SEEN.matcher(get(login, draft));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult post(String login, String address, String typed) {
        var request = mvc.post().uri(address).with(csrf()).with(user(accounts.loadUserByUsername(login)));
        for (var pair : typed.split("&")) {
            var parts = pair.split("=", 2);
            request = request.param(parts[0], parts[1]);
        }
        return request.exchange();
    }

    private String get(String login, String address) {
        var reply = mvc.get()
                .uri(URI.create(address))
                .with(user(accounts.loadUserByUsername(login)))
                .exchange();
        assertThat(reply).as(address).hasStatusOk();
        return body(reply);
    }

    private static String body(MvcTestResult reply) {
        try {
            return reply.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
