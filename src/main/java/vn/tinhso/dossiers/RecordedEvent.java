package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.tinhso.audit.Canonical;
import vn.tinhso.audit.Digest;
import vn.tinhso.audit.RecordDigest;

/** One row of {@code dossiers.event} with all its columns, for the log to vouch for. */
record RecordedEvent(
        UUID dossierId,
        int seq,
        String type,
        Instant at,
        Who who,
        int statusAfter,
        JsonNode data,
        @Nullable Times after) {

    static final String KIND = "dossiers.event";

    /** Who did it, in the words of the moment. */
    record Who(
            String id,
            String name,
            @Nullable String title,
            @Nullable String agency,
            @Nullable String inPlaceOf) {}

    /** The times of the dossier as its row says them. */
    record Times(
            Instant filed,
            @Nullable Instant received,
            @Nullable Instant due,
            @Nullable Instant finished,
            @Nullable Instant returned) {}

    static RecordedEvent written(Dossier dossier, HistoryEntry entry, JsonNode data) {
        var actor = entry.actor();
        var timing = dossier.timing();
        return new RecordedEvent(
                dossier.id(),
                entry.seq(),
                entry.event().getClass().getSimpleName(),
                entry.at(),
                new Who(actor.accountId(), actor.name(), actor.title(), actor.agencyId(), actor.inPlaceOf()),
                entry.statusAfter().code(),
                data,
                new Times(timing.filed(), timing.received(), timing.due(), timing.finished(), timing.returned()));
    }

    static RecordDigest recorded(UUID dossier, int seq, Digest digest) {
        return new RecordDigest(KIND, key(dossier, seq), digest);
    }

    static String key(UUID dossier, int seq) {
        return dossier + "/" + seq;
    }

    Digest digest() {
        return Canonical.of("tinhso.dossiers.event.1")
                .text(dossierId.toString())
                .number(seq)
                .text(type)
                .moment(at)
                .text(who.id())
                .text(who.name())
                .text(who.title())
                .text(who.agency())
                .text(who.inPlaceOf())
                .number(statusAfter)
                .json(data)
                .moment(after == null ? null : after.filed())
                .moment(after == null ? null : after.received())
                .moment(after == null ? null : after.due())
                .moment(after == null ? null : after.finished())
                .moment(after == null ? null : after.returned())
                .sha256();
    }
}
