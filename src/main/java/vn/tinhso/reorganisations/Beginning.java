package vn.tinhso.reorganisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.shared.AgencyCode;
import vn.tinhso.shared.Rejected;

/** Cơ quan bắt đầu hoạt động, as it was typed. */
public record Beginning(
        String id,
        String code,
        AgencyKind kind,
        String name,
        @Nullable String parentId,
        String unitCode) {

    Agency agency(LocalDate from) {
        if (!id.matches("[a-z][a-z0-9-]{1,60}") || name.isBlank() || name.length() > 200) {
            throw new Rejected(
                    "SX-003",
                    "Cơ quan mới cần mã chữ thường không dấu và tên không quá 200 ký tự.",
                    "Ví dụ mã xa-03325, tên Ủy ban nhân dân xã Mường Phăng.");
        }
        if (!unitCode.matches("\\d{2}|\\d{3}|\\d{5}")) {
            throw new Rejected(
                    "SX-004",
                    "Mã đơn vị hành chính gồm 2, 3 hoặc 5 chữ số.",
                    "Ghi mã của đơn vị hành chính mà cơ quan phục vụ, ví dụ 03325.");
        }
        return new Agency(
                id,
                new AgencyCode(code),
                kind,
                name.strip(),
                name.strip().replace("Ủy ban nhân dân", "UBND").replace("Phục vụ hành chính công", "PVHCC"),
                parentId,
                unitCode,
                "",
                "",
                from,
                null);
    }
}
