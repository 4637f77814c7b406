package vn.tinhso.identity.signin;

import static vn.tinhso.web.Words.t;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.signin.CredentialStore.Credential;

/** What a new password must be: long and not to be guessed; which letters it has is the person's affair (NIST SP 800-63B). */
@Component
class PasswordRules {

    private static final int LONGEST = 200;

    private final CommonPasswords common = new CommonPasswords();
    private final int shortest;

    PasswordRules(SignInSettings settings) {
        this.shortest = settings.passwordLength();
    }

    int shortest() {
        return shortest;
    }

    /** What is wrong with it whoever wants it. */
    Optional<String> problem(String login, String password) {
        var length = password.codePointCount(0, password.length());
        if (length < shortest) {
            return Optional.of(t("Mật khẩu cần ít nhất {} ký tự. Vài từ ghép lại là dễ nhớ nhất.", shortest));
        }
        if (length > LONGEST) {
            return Optional.of(t("Mật khẩu dài nhất {} ký tự.", LONGEST));
        }
        if (common.contain(password)) {
            return Optional.of(t("Mật khẩu này dễ đoán. Chọn mật khẩu khác."));
        }
        return names(password, login) ? Optional.of(theirs()) : Optional.empty();
    }

    /** And what is wrong with it for this person. */
    Optional<String> problem(Credential person, String password) {
        return problem(person.login(), person.name(), password);
    }

    Optional<String> problem(String login, String name, String password) {
        return problem(login, password).or(() -> names(password, name) ? Optional.of(theirs()) : Optional.empty());
    }

    private static String theirs() {
        return t("Mật khẩu không được chứa tên đăng nhập hoặc họ tên. Chọn mật khẩu khác.");
    }

    private static boolean names(String password, String name) {
        var folded = CommonPasswords.folded(name);
        return folded.length() > 3 && CommonPasswords.folded(password).contains(folded);
    }
}
