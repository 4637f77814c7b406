package vn.tinhso.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.OwnContact.Contact;
import vn.tinhso.shared.PersonalId;
import vn.tinhso.shared.Rejected;

/**
 * Bổ nhiệm: who an official is and which post they hold, as an account of theirs says it.
 *
 * @param login lower case
 * @param personalId {@code null} where nobody has said
 * @param contact how they are reached at work
 */
public record Appointment(
        String login, String name, @Nullable PersonalId personalId, Post post, Contact contact) {

    public static final Contact NO_CONTACT = new Contact(null, null, null);

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,62}[a-z0-9]");
    private static final int LONGEST = 200;

    /** Vị trí công tác. */
    public record Post(String agencyId, String title, String department) {}

    public Appointment {
        login = login(login);
        name = name(name);
        title(post.title());
        title(post.department().isBlank() ? "–" : post.department());
    }

    /** As it is kept, or refused with {@code DN-121}. */
    public static String login(String typed) {
        var login = typed.strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(login).matches()) {
            throw new Rejected(
                    "DN-121",
                    "Tên đăng nhập không đúng dạng.",
                    "Dùng 3 đến 64 chữ thường không dấu, chữ số, dấu chấm, gạch nối; ví dụ nguyen.van.a.");
        }
        return login;
    }

    /** As it is kept, or refused with {@code DN-122}. */
    public static String name(String typed) {
        var name = typed.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new Rejected("DN-122", "Thiếu họ tên, hoặc họ tên quá dài.", "Ghi họ, chữ đệm và tên như trên thẻ.");
        }
        return name;
    }

    /** As it is kept, or refused with {@code DN-123}. */
    public static String title(String typed) {
        var title = typed.strip();
        if (title.isEmpty() || title.length() > LONGEST) {
            throw new Rejected("DN-123", "Thiếu chức vụ, hoặc chức vụ quá dài.", "Ghi chức vụ, ví dụ Chuyên viên.");
        }
        return title;
    }

    @Override
    public String toString() {
        return "Appointment";
    }
}
