package vn.tinhso.organisations;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** Invented people, the same on every installation: their ids come from their places. */
final class StarterStaff {

    private final OrganisationStore store;
    private final ProvinceStarter.Names names;
    private final LocalDate since;
    private int hired;

    StarterStaff(OrganisationStore store, ProvinceStarter.Names names, LocalDate since) {
        this.store = store;
        this.names = names;
        this.since = since;
    }

    void leader(String agency, String title) {
        hire(agency, title, "Lãnh đạo");
    }

    void specialist(String agency, String title) {
        hire(agency, title, "Bộ phận chuyên môn");
    }

    void clerk(String agency) {
        hire(agency, "Văn thư", "Văn phòng");
    }

    void deskOfficer(String agency) {
        hire(agency, "Nhân viên tiếp nhận và trả kết quả", "Bộ phận một cửa");
    }

    void administrator(String agency) {
        hire(agency, "Quản trị hệ thống", "Bộ phận công nghệ thông tin");
    }

    private void hire(String agency, String title, String department) {
        var key = agency + "/" + title + "/" + hired;
        var given = hired % 2 == 0 ? names.female() : names.male();
        var name = names.family().get(hired % names.family().size()) + " "
                + given.get((hired * 7 + hired / names.family().size()) % given.size());
        hired++;
        var id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        store.add(new Official(id, name, title, agency, department), since);
    }
}
