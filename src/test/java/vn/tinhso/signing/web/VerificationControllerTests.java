package vn.tinhso.signing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import vn.tinhso.signing.SignedDocuments;

class VerificationControllerTests {

    @TempDir
    private static Path directory;

    private static SignedDocuments documents;
    private static MockMvcTester pages;
    private static @Nullable Instant recalled;

    @BeforeAll
    static void start() {
        documents = SignedDocuments.in(directory);
        pages = MockMvcTester.create(MockMvcBuilders.standaloneSetup(
                        new VerificationController(
                                documents.signatures(), List.of(pdf -> Optional.ofNullable(recalled))),
                        new AuthorityController(documents.records()))
                .setViewResolvers(new RenderedPages())
                .setLocaleResolver(new FixedLocaleResolver(Locale.of("vi")))
                .build());
    }

    @Test
    void asksForAFile() {
        assertThat(pages.get().uri("/xac-thuc"))
                .hasStatusOk()
                .bodyText()
                .contains("Xác thực văn bản", "enctype=\"multipart/form-data\"", "ma-chong-gia-mao", "type=\"file\"");
    }

    @Test
    void tellsWhoSignedAndWhen() {
        assertThat(upload(documents.sealed()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Chữ ký hợp lệ, văn bản nguyên vẹn",
                        "Lò Thị Minh Phượng",
                        "Phó Chủ tịch",
                        "Con dấu của cơ quan",
                        "17:00 thứ Sáu 24/7/2026",
                        "không có giá trị pháp lý");
    }

    @Test
    void saysThatAGenuinePaperIsNoLongerInForce() {
        recalled = Instant.parse("2026-08-03T02:15:00Z");
        try {
            assertThat(upload(documents.sealed()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Giấy tờ này không còn giá trị", "09:15 thứ Hai 3/8/2026")
                    .contains("Chữ ký hợp lệ, văn bản nguyên vẹn");
        } finally {
            recalled = null;
        }
        assertThat(upload(documents.sealed())).bodyText().doesNotContain("không còn giá trị");
    }

    @Test
    void warnsOfAChangedDocument() {
        var changed = documents.sealed().clone();
        changed[changed.length / 5] ^= 1;

        assertThat(upload(changed))
                .hasStatusOk()
                .bodyText()
                .contains("Văn bản đã bị thay đổi sau khi ký", "Không sử dụng văn bản này")
                .doesNotContain("govuk-panel--confirmation");
    }

    @Test
    void saysThatADocumentWasNeverSigned() {
        assertThat(upload(documents.unsigned())).bodyText().contains("Văn bản không có chữ ký số");
    }

    @Test
    void saysThatItCannotReadAFile() {
        assertThat(upload("hello".getBytes())).bodyText().contains("Không đọc được tệp");
    }

    @Test
    void asksAgainWhenNoFileWasChosen() {
        assertThat(upload(new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("govuk-error-summary", "Chọn tệp PDF cần kiểm tra.", "href=\"#tep\"");
        assertThat(pages.post().uri("/xac-thuc")).hasStatus(422);
    }

    @Test
    void refusesMoreThanTenMegabytes() {
        assertThat(upload(new byte[(10 << 20) + 1])).hasStatus(422).bodyText().contains("Tệp lớn hơn 10 MB.");
    }

    @Test
    void publishesCertificatesAndRevocationLists() throws Exception {
        var factory = CertificateFactory.getInstance("X.509");
        for (var name : new String[] {"goc", "trinh-dien"}) {
            var certificate = (X509Certificate) factory.generateCertificate(
                    new ByteArrayInputStream(content("/ky-so/" + name + ".crt", "application/pkix-cert")));
            var list = (X509CRL) factory.generateCRL(
                    new ByteArrayInputStream(content("/ky-so/" + name + ".crl", "application/pkix-crl")));

            assertThat(list.getIssuerX500Principal()).isEqualTo(certificate.getSubjectX500Principal());
            list.verify(certificate.getPublicKey());
        }
    }

    private static byte[] content(String address, String type) {
        var result = pages.get().uri(address).exchange();
        assertThat(result).hasStatusOk().hasContentType(type);
        return result.getResponse().getContentAsByteArray();
    }

    private static MvcTestResult upload(byte[] content) {
        return pages.post().uri("/xac-thuc").multipart().file("tep", content).exchange();
    }
}
