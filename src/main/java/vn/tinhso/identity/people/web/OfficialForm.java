package vn.tinhso.identity.people.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.Appointment;
import vn.tinhso.identity.Appointment.Post;
import vn.tinhso.identity.OwnContact.Contact;
import vn.tinhso.shared.PersonalId;

/** The form of a new account, as typed. */
record OfficialForm(
        String login,
        String name,
        String number,
        String agency,
        String title,
        String department,
        String phone,
        String email) {

    /** Which field a refusal is about. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("DN-121", "ten-dang-nhap"),
            Map.entry("DN-124", "ten-dang-nhap"),
            Map.entry("DN-122", "ho-ten"),
            Map.entry("DN-123", "chuc-vu"),
            Map.entry("DN-125", "so-dinh-danh"),
            Map.entry("DD-001", "so-dinh-danh"),
            Map.entry("DN-071", "co-quan"),
            Map.entry("DN-126", "co-quan"),
            Map.entry("DN-060", "dien-thoai"),
            Map.entry("DN-061", "thu-dien-tu"));

    static OfficialForm of(Map<String, String> posted) {
        return new OfficialForm(
                said(posted, "ten-dang-nhap"),
                said(posted, "ho-ten"),
                said(posted, "so-dinh-danh"),
                said(posted, "co-quan"),
                said(posted, "chuc-vu"),
                said(posted, "phong-ban"),
                said(posted, "dien-thoai"),
                said(posted, "thu-dien-tu"));
    }

    static @Nullable String field(String code) {
        return FIELDS.get(code);
    }

    /** What the form means, or refused for what is wrong with it. */
    Appointment wish() {
        return new Appointment(
                login,
                name,
                number.isEmpty() ? null : new PersonalId(number.replaceAll("\\s", "")),
                new Post(agency, title, department),
                Contact.typed(phone, email, ""));
    }

    private static String said(Map<String, String> posted, String name) {
        return posted.getOrDefault(name, "").strip();
    }

    @Override
    public String toString() {
        return "OfficialForm";
    }
}
