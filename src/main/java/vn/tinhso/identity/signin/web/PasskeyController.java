package vn.tinhso.identity.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.tinhso.identity.Way;
import vn.tinhso.identity.signin.Passkeys;
import vn.tinhso.identity.signin.PendingSignIn;
import vn.tinhso.identity.signin.PendingSignIn.Step;
import vn.tinhso.identity.signin.SignIn;
import vn.tinhso.identity.signin.SignInDoors;
import vn.tinhso.identity.signin.Visit;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Khóa truy cập: the two ceremonies, for the script of the page. */
@Controller
@OpenTo(Audience.EVERYBODY)
@ResponseBody
class PasskeyController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final Ceremonies ceremonies;
    private final Passkeys passkeys;
    private final Enroller enroller;
    private final SignIn signIn;
    private final SignInDoors doors;

    PasskeyController(Ceremonies ceremonies, Passkeys passkeys, Enroller enroller, SignIn signIn, SignInDoors doors) {
        this.ceremonies = ceremonies;
        this.passkeys = passkeys;
        this.enroller = enroller;
        this.signIn = signIn;
        this.doors = doors;
    }

    @PostMapping(value = "/dang-nhap/thiet-lap/khoa/yeu-cau", produces = JSON)
    String prepare(HttpServletRequest request) {
        return ceremonies.ask(passkeys.prepare(person(request).account()), request);
    }

    @PostMapping(value = "/dang-nhap/thiet-lap/khoa", produces = JSON)
    Map<String, String> add(@RequestBody String body, HttpServletRequest request, HttpServletResponse response) {
        var person = person(request);
        var options = ceremonies.asked(PublicKeyCredentialCreationOptions.class, request);
        var made = ceremonies.made(body);
        passkeys.add(person.account(), options, made.credential(), made.label());
        var pending = person.pending();
        if (pending != null) {
            doors.open(signIn.completed(pending, Way.PASSKEY, Visit.of(request)), request, response);
        }
        // There the recovery codes are made, which a new passkey should not be without.
        return Map.of("next", "/tai-khoan/bao-mat");
    }

    @PostMapping(value = "/dang-nhap/khoa/yeu-cau", produces = JSON)
    String challenge(HttpServletRequest request) {
        var account = doors.pending(request).map(PendingSignIn::account).orElse(null);
        return ceremonies.ask(passkeys.challenge(account), request);
    }

    @PostMapping(value = "/dang-nhap/khoa", produces = JSON)
    Map<String, String> use(@RequestBody String body, HttpServletRequest request, HttpServletResponse response) {
        var options = ceremonies.asked(PublicKeyCredentialRequestOptions.class, request);
        var account = passkeys.prove(options, ceremonies.used(body), Visit.of(request));
        var pending = doors.pending(request).filter(note -> note.step() == Step.PROVE);
        var opened = pending.filter(note -> note.account().equals(account))
                .map(note -> signIn.completed(note, Way.PASSKEY, Visit.of(request)))
                .orElseGet(() -> signIn.proved(account, Set.of(Way.PASSKEY), Visit.of(request)));
        doors.open(opened, request, response);
        return Map.of("next", "/dang-nhap/tiep");
    }

    private Enroller.Person person(HttpServletRequest request) {
        return enroller.of(request)
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.FORBIDDEN,
                        "DN-037",
                        "Chưa xác nhận được bạn là ai.",
                        "Tải lại trang, nhập lại mật khẩu rồi tạo khóa truy cập."));
    }
}
