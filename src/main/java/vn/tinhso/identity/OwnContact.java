package vn.tinhso.identity;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.shared.Rejected;

/** Liên hệ: what citizens correct about themselves. Name, number and birth come from the identity provider alone. */
@Service
public class OwnContact {

    private static final Pattern PHONE = Pattern.compile("0\\d{9}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int LONGEST = 250;

    private final AccountStore store;
    private final AuditLog audit;

    OwnContact(AccountStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /** @param phone ten digits; spaces and dots are dropped; empty values are taken away */
    public record Contact(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address) {

        /** As typed, or refused with {@code DN-060} (phone), {@code DN-061} (e-mail), {@code DN-062} (address). */
        public static Contact typed(String phone, String email, String address) {
            var digits = phone.replaceAll("[\\s.-]", "").replaceFirst("^\\+84", "0");
            if (!digits.isEmpty() && !PHONE.matcher(digits).matches()) {
                throw new Rejected(
                        "DN-060", "Số điện thoại phải có 10 chữ số, bắt đầu bằng 0.", "Viết dạng 0912 345 678.");
            }
            var mail = email.strip();
            if (!mail.isEmpty()
                    && (mail.length() > LONGEST || !EMAIL.matcher(mail).matches())) {
                throw new Rejected("DN-061", "Thư điện tử không đúng dạng.", "Viết dạng ten@vidu.vn, hoặc để trống.");
            }
            var place = address.strip();
            if (place.length() > LONGEST) {
                throw new Rejected("DN-062", "Địa chỉ dài quá 250 chữ cái.", "Viết gọn: số nhà, bản, xã, tỉnh.");
            }
            return new Contact(emptyToNull(digits), emptyToNull(mail), emptyToNull(place));
        }

        private static @Nullable String emptyToNull(String text) {
            return text.isEmpty() ? null : text;
        }

        @Override
        public String toString() {
            return "Contact";
        }
    }

    /** Dossiers filed before keep what was declared in them. */
    @Transactional
    public void correct(Account account, Contact contact) {
        var before = account.citizen();
        if (before == null) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "DN-063",
                    "Thông tin của cán bộ do quản trị viên sửa.",
                    "Báo quản trị viên của cơ quan.");
        }
        store.correctContact(account.id(), contact);
        var changed = new TreeMap<String, String>();
        note(changed, "phone", before.phone(), contact.phone());
        note(changed, "email", before.email(), contact.email());
        note(changed, "address", before.address(), contact.address());
        audit.record(account.actor(), "account.corrected", "account:" + account.id(), Map.copyOf(changed));
    }

    private static void note(
            Map<String, String> changed, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changed.put(field, after == null ? "removed" : "changed");
        }
    }
}
