package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/**
 * A slip the record can print: one for each event that is told on paper, not only the last.
 *
 * @param ordinal counts the slips of this kind of the dossier, from 1
 * @param at when it was first handed out
 */
public record PrintedSlip(SlipKind kind, int ordinal, Instant at, HistoryEntry entry) {

    /** All of a dossier, in the order of what happened. */
    public static List<PrintedSlip> in(List<HistoryEntry> history) {
        var counts = new EnumMap<SlipKind, Integer>(SlipKind.class);
        var slips = new ArrayList<PrintedSlip>();
        for (var entry : history) {
            SlipKind.printedBy(entry.event())
                    .ifPresent(kind ->
                            slips.add(new PrintedSlip(kind, counts.merge(kind, 1, Integer::sum), entry.at(), entry)));
        }
        return slips;
    }

    /** Where it is found: the dossier's address, {@code /phieu/bo-sung/2}. */
    public String path() {
        return "/phieu/" + kind.path() + "/" + ordinal;
    }
}
