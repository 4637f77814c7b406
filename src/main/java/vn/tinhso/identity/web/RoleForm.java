package vn.tinhso.identity.web;

import static vn.tinhso.web.Words.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import vn.tinhso.identity.Reach;
import vn.tinhso.identity.Role;
import vn.tinhso.identity.Roles.Held;
import vn.tinhso.identity.Scope;
import vn.tinhso.web.DateParts;
import vn.tinhso.web.FieldError;

/** The form that gives somebody a role, as typed. */
record RoleForm(
        String role,
        String agency,
        DateParts from,
        DateParts until,
        List<String> fields,
        String procedures,
        List<String> reach) {

    static final String BELOW = "truc-thuoc";
    static final String RESTRICTED = "han-che";

    static RoleForm empty(LocalDate today) {
        return new RoleForm("", "", DateParts.of(today), DateParts.EMPTY, List.of(), "", List.of());
    }

    static RoleForm of(MultiValueMap<String, String> posted) {
        return new RoleForm(
                said(posted, "vai-tro"),
                said(posted, "co-quan"),
                DateParts.read("tu-ngay", posted::getFirst),
                DateParts.read("den-ngay", posted::getFirst),
                posted.getOrDefault("linh-vuc", List.of()),
                said(posted, "thu-tuc"),
                posted.getOrDefault("tam", List.of()));
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (chosen().isEmpty()) {
            errors.add(new FieldError("vai-tro", t("Chọn một vai trò.")));
        }
        if (agency.isBlank()) {
            errors.add(new FieldError("co-quan", t("Chọn một cơ quan.")));
        }
        if (from.date().isEmpty()) {
            errors.add(new FieldError("tu-ngay", t("Nhập một ngày có thật, ví dụ 24 11 2026.")));
        }
        if (!until.isBlank() && until.date().isEmpty()) {
            errors.add(new FieldError("den-ngay", t("Nhập một ngày có thật, hoặc để trống.")));
        }
        return errors;
    }

    /** What the form means when nothing is wrong with it; people name the last day, the record the first without. */
    Held wish() {
        return new Held(
                chosen().orElseThrow(),
                agency,
                new Scope(Set.copyOf(fields), codes()),
                new Reach(reach.contains(BELOW), reach.contains(RESTRICTED)),
                from.date().orElseThrow(),
                until.date().map(last -> last.plusDays(1)).orElse(null));
    }

    private Set<String> codes() {
        return Stream.of(procedures.split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Role> chosen() {
        return Stream.of(Role.values()).filter(one -> one.name().equals(role)).findFirst();
    }

    private static String said(MultiValueMap<String, String> posted, String name) {
        var said = posted.getFirst(name);
        return said == null ? "" : said.strip();
    }
}
