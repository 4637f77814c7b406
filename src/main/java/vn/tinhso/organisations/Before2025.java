package vn.tinhso.organisations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tinhso.places.Places;
import vn.tinhso.shared.AgencyCode;

/** The districts and communes of the demonstration province as they were until 30/6/2025, with invented officials. */
@Component
class Before2025 {

    static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

    private final OrganisationStore store;
    private final Places places;

    Before2025(OrganisationStore store, Places places) {
        this.store = store;
        this.places = places;
    }

    void load() {
        var file = read();
        load(file, Set.copyOf(file.districts().stream().map(District::id).toList()));
    }

    /** Some of the districts. */
    void load(Set<String> districts) {
        load(read(), districts);
    }

    private void load(OldMap file, Set<String> districts) {
        var staff = new StarterStaff(store, ProvinceStarter.read().names(), file.since());
        for (var district : file.districts()) {
            if (districts.contains(district.id())) {
                addDistrict(district, file.since(), staff);
                var number = 0;
                for (var commune : district.communes()) {
                    addCommune(district, commune, ++number, file.since(), staff);
                }
            }
        }
    }

    private void addDistrict(District district, LocalDate since, StarterStaff staff) {
        var house = new House(district.id(), district.code(), AgencyKind.DISTRICT, "tinh", district.seat());
        add(house, "Ủy ban nhân dân " + district.name(), since);
        var centre = "trung-tam-" + district.id();
        add(
                new House(centre, district.code() + ".0", AgencyKind.DISTRICT_CENTRE, district.id(), district.seat()),
                "Bộ phận Một cửa " + district.name(),
                since);
        staff.leader(district.id(), "Chủ tịch");
        staff.specialist(district.id(), "Chuyên viên");
        staff.clerk(district.id());
        staff.deskOfficer(centre);
    }

    private void addCommune(District district, String unit, int number, LocalDate since, StarterStaff staff) {
        var commune = places.unit(unit, LAST_DAY).orElseThrow();
        var name = commune.kind().lowerLabel() + " " + commune.name();
        var id = "xa-cu-" + unit;
        var centre = "trung-tam-cu-" + unit;
        var code = district.code() + "." + number;
        add(new House(id, code, AgencyKind.COMMUNE, district.id(), unit), "Ủy ban nhân dân " + name, since);
        add(new House(centre, code + ".1", AgencyKind.COMMUNE_CENTRE, id, unit), "Bộ phận Một cửa " + name, since);
        staff.leader(id, "Chủ tịch");
        staff.specialist(id, "Công chức tư pháp – hộ tịch");
        staff.clerk(id);
        staff.deskOfficer(centre);
    }

    private void add(House house, String name, LocalDate since) {
        store.add(new Agency(
                house.id(),
                new AgencyCode(house.code()),
                house.kind(),
                name,
                name.replace("Ủy ban nhân dân", "UBND"),
                house.parent(),
                house.unit(),
                "",
                "",
                since,
                null));
    }

    private static OldMap read() {
        try (var in = new ClassPathResource("starter/organisations/before-2025.yaml").getInputStream()) {
            return new YAMLMapper().readValue(in, OldMap.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record House(
            String id,
            String code,
            AgencyKind kind,
            @Nullable String parent,
            String unit) {}

    record OldMap(LocalDate since, List<District> districts) {}

    record District(String id, String code, String name, String seat, List<String> communes) {}
}
