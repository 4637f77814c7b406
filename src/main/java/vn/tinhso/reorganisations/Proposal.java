package vn.tinhso.reorganisations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.AgencySuccession.Kind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.places.Places;
import vn.tinhso.places.Unit;
import vn.tinhso.shared.AgencyCode;

/**
 * What the map says about agencies: whose unit ended the day before a plan takes effect goes to the agency of the unit that
 * followed. A divided unit, and a district, goes by where people live; of a district the rest goes to where it sat. People
 * correct it: the map knows territory, not competence.
 */
@Component
class Proposal {

    /** Numbers up to here are for the province's own agencies. */
    private static final int LAST_OF_PROVINCE = 100;

    private final Organisations organisations;
    private final Places places;

    Proposal(Organisations organisations, Places places) {
        this.organisations = organisations;
        this.places = places;
    }

    void fill(Reorganisation plan, LineStore lines) {
        var drawing = new Drawing(plan);
        drawing.draw();
        drawing.begun.values().forEach(agency -> lines.put(plan.id(), agency));
        drawing.lines.forEach(line -> lines.put(plan.id(), line));
    }

    /** One plan in the making. */
    private final class Drawing {

        private final Reorganisation plan;
        private final List<Agency> before;
        private final List<Agency> after;
        private final Map<String, Agency> begun = new LinkedHashMap<>();
        private final List<Line> lines = new ArrayList<>();
        private int highest;

        private Drawing(Reorganisation plan) {
            this.plan = plan;
            var kinds = Arrays.asList(AgencyKind.values());
            var yesterday = organisations.agencies(kinds, plan.effective().minusDays(1));
            before = yesterday.stream()
                    .filter(agency -> agency.existsOn(plan.effective()) && isEnding(agency))
                    .toList();
            after = organisations.agencies(kinds, plan.effective()).stream()
                    .filter(agency -> !before.contains(agency))
                    .toList();
            highest = Stream.concat(before.stream(), after.stream())
                    .mapToInt(Drawing::number)
                    .max()
                    .orElse(0);
            highest = Math.max(highest, LAST_OF_PROVINCE);
        }

        private void draw() {
            // Communes before their desks, so that a new desk finds the commune it belongs to.
            before.stream()
                    .filter(agency -> agency.kind() == AgencyKind.COMMUNE)
                    .forEach(this::byUnit);
            before.stream()
                    .filter(agency -> agency.kind() == AgencyKind.COMMUNE_CENTRE)
                    .forEach(this::byUnit);
            before.stream().filter(Drawing::isOfDistrict).forEach(this::byResidence);
        }

        private boolean isEnding(Agency agency) {
            return switch (agency.kind()) {
                case COMMUNE, COMMUNE_CENTRE, DISTRICT, DISTRICT_CENTRE ->
                    !successors(agency).isEmpty();
                case PROVINCE, DEPARTMENT, PROVINCE_CENTRE -> false;
            };
        }

        private static boolean isOfDistrict(Agency agency) {
            return agency.kind() == AgencyKind.DISTRICT || agency.kind() == AgencyKind.DISTRICT_CENTRE;
        }

        /** Units that followed the one it stood in, when that one ended. */
        private List<Unit> successors(Agency agency) {
            var yesterday = plan.effective().minusDays(1);
            var ended = places.unit(agency.unitCode(), yesterday)
                    .filter(unit -> yesterday.equals(unit.validTo()))
                    .isPresent();
            return ended
                    ? places.on(plan.effective(), agency.unitCode(), yesterday).units()
                    : List.of();
        }

        private void byUnit(Agency agency) {
            var successors = successors(agency);
            if (successors.size() == 1) {
                var unit = successors.getFirst();
                var alone = places.on(plan.effective().minusDays(1), unit.code(), plan.effective())
                        .isUnique();
                add(agency, alone ? Kind.RENAME : Kind.MERGE, null, unit, agency.kind());
            } else {
                successors.forEach(unit -> add(agency, Kind.SPLIT, unit.code(), unit, agency.kind()));
            }
        }

        private void byResidence(Agency agency) {
            var centre = agency.kind() == AgencyKind.DISTRICT_CENTRE;
            var kind = centre ? AgencyKind.COMMUNE_CENTRE : AgencyKind.COMMUNE;
            var district = centre ? agency.parentId() : agency.id();
            var territory = new LinkedHashMap<String, Unit>();
            before.stream()
                    .filter(commune -> commune.kind() == AgencyKind.COMMUNE
                            && commune.parentId() != null
                            && commune.parentId().equals(district))
                    .flatMap(commune -> successors(commune).stream())
                    .forEach(unit -> territory.put(unit.code(), unit));
            territory.values().forEach(unit -> add(agency, Kind.SPLIT, unit.code(), unit, kind));
            successors(agency).stream().findFirst().ifPresent(seat -> add(agency, Kind.SPLIT, null, seat, kind));
        }

        private void add(Agency from, Kind kind, @Nullable String residence, Unit unit, AgencyKind target) {
            lines.add(new Line(
                    0,
                    from.id(),
                    kind,
                    null,
                    null,
                    residence,
                    agencyOf(unit, target).id()));
        }

        private Agency agencyOf(Unit unit, AgencyKind kind) {
            return known(unit, kind).orElseGet(() -> begin(unit, kind));
        }

        private Optional<Agency> known(Unit unit, AgencyKind kind) {
            return Stream.concat(after.stream(), begun.values().stream())
                    .filter(agency -> agency.kind() == kind && agency.unitCode().equals(unit.code()))
                    .findFirst();
        }

        private Agency begin(Unit unit, AgencyKind kind) {
            var centre = kind == AgencyKind.COMMUNE_CENTRE;
            var name = unit.kind().lowerLabel() + " " + unit.name();
            var above = centre ? agencyOf(unit, AgencyKind.COMMUNE) : province();
            var code = centre ? above.code() + ".1" : province().code() + "." + ++highest;
            var agency = new Agency(
                    (centre ? "trung-tam-" : "xa-") + unit.code(),
                    new AgencyCode(code),
                    kind,
                    (centre ? "Trung tâm Phục vụ hành chính công " : "Ủy ban nhân dân ") + name,
                    (centre ? "Trung tâm PVHCC " : "UBND ") + name,
                    above.id(),
                    unit.code(),
                    "",
                    "",
                    plan.effective(),
                    null);
            begun.put(agency.id(), agency);
            return agency;
        }

        private Agency province() {
            return after.stream()
                    .filter(agency -> agency.kind() == AgencyKind.PROVINCE)
                    .findFirst()
                    .orElseThrow();
        }

        /** {@code 114} of {@code H18.114}; agencies of the province are numbered one after the other. */
        private static int number(Agency agency) {
            var parts = agency.code().value().split("\\.");
            return parts.length < 2 ? 0 : Integer.parseInt(parts[1]);
        }
    }
}
