package vn.tinhso.bench.province;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.tinhso.dossiers.Competence;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.procedures.Procedure.HandlingSystem;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.PublishedProcedure;

/** What is asked for and where: a few procedures make most of the work, a few communes have most of the people. */
final class Market {

    /** Share of the common procedures among a hundred; any other procedure has one. */
    private static final Map<String, Integer> COMMON = Map.ofEntries(
            Map.entry("2.000815", 60), // chứng thực bản sao
            Map.entry("2.000635", 30), // trích lục hộ tịch
            Map.entry("1.001193", 24), // khai sinh
            Map.entry("1.004873", 18), // tình trạng hôn nhân
            Map.entry("2.000884", 16), // chứng thực chữ ký
            Map.entry("1.000894", 8), // kết hôn
            Map.entry("1.000656", 6), // khai tử
            Map.entry("1.012753", 8), // đất đai
            Map.entry("1.001612", 5), // hộ kinh doanh
            Map.entry("3.000412", 5));

    /** Of what may be decided by a department too, so much is. */
    private static final double TO_THE_PROVINCE = 0.35;

    private final List<Place> communes = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private final List<Integer> cumulated = new ArrayList<>();
    private final double[] people;

    /** A deciding agency with the centre that receives for it. */
    record Place(Agency competent, Agency receiving) {}

    /** A procedure with the department that decides it at provincial level, if any. */
    record Offer(PublishedProcedure procedure, List<Place> departments, boolean inCommunes) {}

    Market(Procedures procedures, Competence competence, Organisations organisations, long seed) {
        var all = organisations.agencies(List.of(AgencyKind.COMMUNE)).stream()
                .map(agency -> new Place(agency, organisations.centreFor(agency)))
                .toList();
        communes.addAll(all);
        Collections.shuffle(communes, new Random(seed));
        people = new double[communes.size()];
        for (var i = 0; i < people.length; i++) {
            people[i] = (i == 0 ? 0 : people[i - 1]) + 1 / Math.pow(i + 2.0, 0.8);
        }
        var sum = 0;
        for (var summary : procedures.all(vn.tinhso.procedures.ProcedureFilter.ALL)) {
            var published = procedures.find(summary.code());
            var definition = published.definition();
            if (definition.handlingSystem() == HandlingSystem.PROVINCE
                    && definition.mainResult().isPresent()) {
                var places = competence.agenciesFor(definition);
                var departments = places.stream()
                        .filter(agency -> agency.kind() != AgencyKind.COMMUNE)
                        .map(agency -> new Place(agency, organisations.centreFor(agency)))
                        .toList();
                offers.add(new Offer(published, departments, places.size() > departments.size()));
                sum += COMMON.getOrDefault(definition.code(), 1);
                cumulated.add(sum);
            }
        }
    }

    Offer offer(Random random) {
        var draw = random.nextInt(cumulated.getLast());
        var found = Collections.binarySearch(cumulated, draw + 1);
        return offers.get(found >= 0 ? found : -found - 1);
    }

    Place place(Offer offer, Random random) {
        var toProvince =
                !offer.departments().isEmpty() && (!offer.inCommunes() || random.nextDouble() < TO_THE_PROVINCE);
        if (toProvince) {
            return People.any(offer.departments(), random);
        }
        var draw = random.nextDouble() * people[people.length - 1];
        var found = java.util.Arrays.binarySearch(people, draw);
        return communes.get(Math.min(found >= 0 ? found : -found - 1, communes.size() - 1));
    }

    List<Offer> offers() {
        return offers;
    }
}
