package vn.tinhso.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import vn.tinhso.shared.AgencyCode;
import vn.tinhso.shared.Moments;

/**
 * Dãy số: numbers that follow each other from 1 within a day or a year of Vietnam.
 *
 * @param owner whose numbers: the agency's id, for dossiers its code
 * @param name what is numbered: ký hiệu, or the register of a paper without one
 */
record Series(String owner, String name, Cycle cycle) {

    /** How long a run lasts before it begins again with 1. */
    enum Cycle {
        DAY,
        YEAR
    }

    static Series ofDossiers(AgencyCode agency) {
        return new Series(agency.value(), "HS", Cycle.DAY);
    }

    static Series ofPapers(String agencyId, String name) {
        return new Series(agencyId, name, Cycle.YEAR);
    }

    /** First day of the run this moment falls into: midnight is the one of Vietnam, wherever the server stands. */
    LocalDate begins(Instant at) {
        var day = Moments.day(at);
        return switch (cycle) {
            case DAY -> day;
            case YEAR -> day.withDayOfYear(1);
        };
    }
}
