package vn.tinhso.bench.province;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.Official;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Actor;

/** Who works where, read once. */
final class Town {

    private final Organisations organisations;
    private final Map<String, List<Official>> officials = new HashMap<>();

    Town(Organisations organisations) {
        this.organisations = organisations;
    }

    Actor deskOfficer(Agency centre, Random random) {
        return actor(centre, "tiếp nhận", random);
    }

    /** Those who are neither leaders nor clerks. */
    Actor specialist(Agency agency, Random random) {
        var found = officials(agency).stream()
                .filter(official -> !official.title().contains("Chủ tịch")
                        && !official.title().contains("Giám đốc")
                        && !official.title().equals("Văn thư")
                        && !official.title().startsWith("Quản trị"))
                .toList();
        return actor(People.any(found, random));
    }

    Actor leader(Agency agency, Random random) {
        var found = officials(agency).stream()
                .filter(official -> official.title().contains("Chủ tịch")
                        || official.title().contains("Giám đốc"))
                .toList();
        return actor(People.any(found, random));
    }

    private Actor actor(Agency agency, String title, Random random) {
        return actor(People.any(
                officials(agency).stream()
                        .filter(official -> official.title().contains(title))
                        .toList(),
                random));
    }

    private static Actor actor(Official official) {
        return new Actor(official.id().toString(), official.name(), official.title(), official.agencyId());
    }

    private List<Official> officials(Agency agency) {
        return officials.computeIfAbsent(agency.id(), organisations::officialsOf);
    }
}
