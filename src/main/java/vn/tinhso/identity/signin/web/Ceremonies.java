package vn.tinhso.identity.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.shared.Rejected;

/** Between browser and {@code Passkeys}: JSON as WebAuthn writes it, and what was asked, which answers once. */
@Component
class Ceremonies {

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    String ask(Serializable options, HttpServletRequest request) {
        request.getSession().setAttribute(options.getClass().getName(), options);
        return json.writeValueAsString(options);
    }

    <T extends Serializable> T asked(Class<T> kind, HttpServletRequest request) {
        var session = Optional.ofNullable(request.getSession(false));
        var options = session.map(known -> known.getAttribute(kind.getName()));
        session.ifPresent(known -> known.removeAttribute(kind.getName()));
        return options.map(kind::cast).orElseThrow(Ceremonies::unread);
    }

    PublicKeyCredential<AuthenticatorAssertionResponse> used(String body) {
        return read(() ->
                json.readValue(body, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {}));
    }

    Made made(String body) {
        return read(() -> {
            var tree = json.readTree(body);
            var credential = json.readValue(
                    json.writeValueAsString(tree.path("khoa")),
                    new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            return new Made(credential, tree.path("ten").asString(""));
        });
    }

    record Made(PublicKeyCredential<AuthenticatorAttestationResponse> credential, String label) {}

    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (JacksonException | IllegalArgumentException nonsense) {
            throw unread();
        }
    }

    private static Rejected unread() {
        return new Rejected(
                "DN-036", "Chưa đọc được khóa truy cập.", "Tải lại trang rồi thử lại, hoặc dùng cách đăng nhập khác.");
    }
}
