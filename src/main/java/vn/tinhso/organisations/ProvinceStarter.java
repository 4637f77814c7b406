package vn.tinhso.organisations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
 * at both levels, and invented officials in every role. Or the same before 1 July 2025, to try a reorganisation on.
 */
@Component
@ConditionalOnBooleanProperty("tinhso.demonstration")
class ProvinceStarter implements StarterData {

    /** The two-level local government began on 1 July 2025 (Nghị quyết 1661/NQ-UBTVQH15). */
    private static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);

    private final OrganisationStore store;
    private final Places places;
    private final Before2025 before2025;
    private final boolean oldMap;

    ProvinceStarter(
            OrganisationStore store,
            Places places,
            Before2025 before2025,
            @Value("${tinhso.old-map:false}") boolean oldMap) {
        this.store = store;
        this.places = places;
        this.before2025 = before2025;
        this.oldMap = oldMap;
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
        var staff = new StarterStaff(store, file.names(), TWO_LEVELS);
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
        if (oldMap) {
            before2025.load();
        } else {
            addCommunes(file, staff);
        }
        // Last, so that whoever was there keeps the name people know.
        file.departments().forEach(department -> staff.administrator(department.id()));
    }

    private void addCommunes(ProvinceFile file, StarterStaff staff) {
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

    static ProvinceFile read() {
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
}
