package vn.tinhso.signing.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhso.shared.Rejected;
import vn.tinhso.signing.AuthorityRecords;
import vn.tinhso.signing.AuthorityRecords.Level;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** The addresses written into every certificate: where its authority and the withdrawn certificates are found. */
@RestController
@OpenTo(Audience.EVERYBODY)
class AuthorityController {

    private final AuthorityRecords records;

    AuthorityController(AuthorityRecords records) {
        this.records = records;
    }

    @GetMapping("/ky-so/{authority}.crt")
    ResponseEntity<byte[]> certificate(@PathVariable String authority) {
        return answer("application/pkix-cert", records.certificate(level(authority)));
    }

    @GetMapping("/ky-so/{authority}.crl")
    ResponseEntity<byte[]> revocationList(@PathVariable String authority) {
        return answer("application/pkix-crl", records.revocationList(level(authority)));
    }

    private static Level level(String authority) {
        return switch (authority) {
            case "goc" -> Level.ROOT;
            case "trinh-dien" -> Level.ISSUER;
            default ->
                throw new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "KYS-001",
                        "Không có tổ chức chứng thực tên «" + authority + "».",
                        "Dùng /ky-so/goc hoặc /ky-so/trinh-dien.");
        };
    }

    private static ResponseEntity<byte[]> answer(String type, byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).body(content);
    }
}
