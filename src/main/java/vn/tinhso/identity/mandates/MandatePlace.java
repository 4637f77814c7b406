package vn.tinhso.identity.mandates;

import java.util.UUID;

/** Where a number of a mandate is sealed for; in another row or column it does not open. */
enum MandatePlace {
    PRINCIPAL("principal_number"),
    AGENT("agent_number"),
    PAPER("paper_number");

    private final String column;

    MandatePlace(String column) {
        this.column = column;
    }

    String of(UUID mandate) {
        return "identity.mandate." + column + "/" + mandate;
    }
}
