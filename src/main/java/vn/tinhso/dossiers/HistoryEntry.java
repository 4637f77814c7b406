package vn.tinhso.dossiers;

import java.time.Instant;
import vn.tinhso.shared.Actor;

/** An event with its place in the record: when, by whom, and the status it led to. */
public record HistoryEntry(int seq, Instant at, Actor actor, DossierStatus statusAfter, DossierEvent event) {

    @Override
    public String toString() {
        return "HistoryEntry[" + seq + " " + event.getClass().getSimpleName() + "]";
    }
}
