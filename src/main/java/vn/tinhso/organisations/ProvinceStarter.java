package vn.tinhso.organisations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tinhso.places.Places;
import vn.tinhso.places.Unit;
import vn.tinhso.shared.AgencyCode;
import vn.tinhso.shared.StarterData;

/**
 * The agencies of the demonstration province: the People's Committee, its departments, every commune, a one-stop centre
 * at both levels, and invented officials in every role.
 */
@Component
@ConditionalOnBooleanProperty("tinhso.demonstration")
class ProvinceStarter implements StarterData {

    /** The two-level local government began on 1 July 2025 (Nghị quyết 1661/NQ-UBTVQH15). */
    private static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);

    private final OrganisationStore store;
    private final Places places;

    ProvinceStarter(OrganisationStore store, Places places) {
        this.store = store;
        this.places = places;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public boolean isMissing() {
        return store.isEmpty();
    }

    @Override
    public void load() {
        var file = read();
        var staff = new Staff(store, file.names());
        var province = file.province();
        add("tinh", province.code(), AgencyKind.PROVINCE, province.name(), province.shortName(), null, province);
        staff.leader("tinh", "Chủ tịch");
        staff.administrator("tinh");
        var centre = file.centre();
        add(
                "trung-tam-tinh",
                centre.code(),
                AgencyKind.PROVINCE_CENTRE,
                centre.name(),
                centre.shortName(),
                "tinh",
                province);
        staff.deskOfficer("trung-tam-tinh");
        staff.deskOfficer("trung-tam-tinh");
        for (var department : file.departments()) {
            var id = department.id();
            add(id, department.code(), AgencyKind.DEPARTMENT, department.name(), department.name(), "tinh", province);
            department.fields().forEach(field -> store.addCompetence(field, id));
            staff.leader(id, "Giám đốc");
            staff.specialist(id, "Chuyên viên");
            staff.clerk(id);
        }
        addCommunes(file, staff);
        // Last, so that whoever was there keeps the name people know.
        file.departments().forEach(department -> staff.administrator(department.id()));
    }

    private void addCommunes(ProvinceFile file, Staff staff) {
        var number = file.firstCommuneCode();
        for (var commune : places.communesOf(file.province().unit(), TWO_LEVELS)) {
            var id = "xa-" + commune.code();
            var centreId = "trung-tam-" + commune.code();
            var code = file.province().code() + "." + number++;
            var place = new Office(commune.code(), code, "", "", commune.name());
            var name = lowerFirst(commune);
            add(id, code, AgencyKind.COMMUNE, "Ủy ban nhân dân " + name, "UBND " + name, "tinh", place);
            add(
                    centreId,
                    code + ".1",
                    AgencyKind.COMMUNE_CENTRE,
                    "Trung tâm Phục vụ hành chính công " + name,
                    "Trung tâm PVHCC " + name,
                    id,
                    place);
            staff.leader(id, "Chủ tịch");
            staff.leader(id, "Phó Chủ tịch");
            staff.specialist(id, "Công chức tư pháp – hộ tịch");
            staff.specialist(id, "Chuyên viên");
            staff.clerk(id);
            staff.deskOfficer(centreId);
        }
    }

    private static String lowerFirst(Unit unit) {
        return unit.kind().lowerLabel() + " " + unit.name();
    }

    private void add(
            String id,
            String code,
            AgencyKind kind,
            String name,
            String shortName,
            @Nullable String parent,
            Office office) {
        store.add(new Agency(
                id,
                new AgencyCode(code),
                kind,
                name,
                shortName,
                parent,
                office.unit(),
                office.address(),
                "",
                TWO_LEVELS,
                null));
    }

    private static ProvinceFile read() {
        try (var in = new ClassPathResource("starter/organisations/province.yaml").getInputStream()) {
            return new YAMLMapper().readValue(in, ProvinceFile.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    record ProvinceFile(
            Office province, Centre centre, List<Department> departments, int firstCommuneCode, Names names) {}

    record Office(String unit, String code, String name, String shortName, String address) {}

    record Centre(String code, String name, String shortName) {}

    record Department(String id, String code, String name, List<String> fields) {}

    record Names(List<String> family, List<String> female, List<String> male) {}

    /** Invented people, the same on every installation: their ids come from their places. */
    private static final class Staff {

        private final OrganisationStore store;
        private final Names names;
        private int hired;

        private Staff(OrganisationStore store, Names names) {
            this.store = store;
            this.names = names;
        }

        private void leader(String agency, String title) {
            hire(agency, title, "Lãnh đạo");
        }

        private void specialist(String agency, String title) {
            hire(agency, title, "Bộ phận chuyên môn");
        }

        private void clerk(String agency) {
            hire(agency, "Văn thư", "Văn phòng");
        }

        private void deskOfficer(String agency) {
            hire(agency, "Nhân viên tiếp nhận và trả kết quả", "Bộ phận một cửa");
        }

        private void administrator(String agency) {
            hire(agency, "Quản trị hệ thống", "Bộ phận công nghệ thông tin");
        }

        private void hire(String agency, String title, String department) {
            var key = agency + "/" + title + "/" + hired;
            var given = hired % 2 == 0 ? names.female() : names.male();
            var name = names.family().get(hired % names.family().size()) + " "
                    + given.get((hired * 7 + hired / names.family().size()) % given.size());
            hired++;
            var id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
            store.add(new Official(id, name, title, agency, department), TWO_LEVELS);
        }
    }
}
