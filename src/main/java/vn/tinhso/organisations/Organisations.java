package vn.tinhso.organisations;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.shared.AgencyCode;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/** Cơ quan và cán bộ of the province, as they stand today; ended agencies keep resolving by id. */
@Component
@Transactional(readOnly = true)
public class Organisations {

    private static final Duration TRUST = Duration.ofSeconds(1);

    private final Map<String, Known> agencies = new ConcurrentHashMap<>();
    private final OrganisationStore store;
    private final SuccessionStore successions;
    private final Clock clock;

    Organisations(OrganisationStore store, SuccessionStore successions, Clock clock) {
        this.store = store;
        this.successions = successions;
        this.clock = clock;
    }

    /** The agency with this id, ended or not; {@link Rejected} {@code CQ-002} when there never was one. */
    public Agency agency(String id) {
        return find(id).orElseThrow(() -> new Rejected(
                Rejected.Kind.NOT_FOUND,
                "CQ-002",
                "Không có cơ quan mang mã «" + id + "».",
                "Chọn lại cơ quan trong danh sách."));
    }

    /** As it was read at most a second ago: a page names several agencies, and an agency changes once in years. */
    public Optional<Agency> find(String id) {
        var now = System.nanoTime();
        var known = agencies.get(id);
        if (known != null && now - known.at() < TRUST.toNanos()) {
            return Optional.of(known.agency());
        }
        var found = store.agency(id);
        found.ifPresent(agency -> agencies.put(id, new Known(agency, now)));
        return found;
    }

    private record Known(Agency agency, long at) {}

    /** Who bore this code on a day; codes of agencies that have ended keep resolving. */
    public Optional<Agency> byCode(AgencyCode code, LocalDate on) {
        return store.byCode(code, on);
    }

    /**
     * The same agency on another day: its successors after its end, its predecessors before its beginning. Figures of a
     * divided agency cannot be read as those of one: {@link Mapped#isUnique()}.
     */
    public Mapped on(LocalDate day, String agencyId) {
        var found = new LinkedHashMap<String, Agency>();
        follow(agency(agencyId), day, new HashSet<>(), found);
        return new Mapped(List.copyOf(found.values()));
    }

    /** By agency: ended agencies whose place it took, directly or by others; agencies without any are left out. */
    public Map<String, Set<String>> predecessors(Set<String> agencyIds) {
        return agencyIds.isEmpty() ? Map.of() : successions.allBefore(agencyIds);
    }

    /** By agency: those subordinate to it today, however far down; agencies without any are left out. */
    public Map<String, Set<String>> below(Set<String> agencyIds) {
        return agencyIds.isEmpty() ? Map.of() : store.below(agencyIds, Moments.day(clock.instant()));
    }

    private void follow(Agency agency, LocalDate day, Set<String> met, Map<String, Agency> found) {
        if (!met.add(agency.id())) {
            return;
        }
        if (agency.existsOn(day)) {
            found.put(agency.id(), agency);
            return;
        }
        var next = day.isBefore(agency.validFrom())
                ? successions.predecessors(agency.id())
                : successions.successors(agency.id());
        next.forEach(id -> follow(agency(id), day, met, found));
    }

    /** Agencies of these kinds that exist on a day, by name. */
    public List<Agency> agencies(Collection<AgencyKind> kinds, LocalDate on) {
        return store.agencies(kinds, on);
    }

    /** Agencies of these kinds that exist today, by name. */
    public List<Agency> agencies(Collection<AgencyKind> kinds) {
        return store.agencies(kinds, Moments.day(clock.instant()));
    }

    /** The one-stop desk that receives dossiers for this deciding agency. */
    public Agency centreFor(Agency deciding) {
        return agencies(List.of(deciding.kind().centre())).stream()
                .filter(centre -> centre.unitCode().equals(deciding.unitCode()))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        "CQ-003",
                        deciding.name() + " chưa có Trung tâm Phục vụ hành chính công.",
                        "Báo quản trị viên khai báo trung tâm cho cơ quan này."));
    }

    /** The department that decides this field at provincial level. */
    public Optional<Agency> competentFor(String fieldCode) {
        return store.competentFor(fieldCode, Moments.day(clock.instant()));
    }

    public Optional<Official> official(UUID id) {
        return store.official(id);
    }

    /** Those that there are, by id. */
    public Map<UUID, Official> officials(Collection<UUID> ids) {
        return store.officials(ids).stream().collect(Collectors.toUnmodifiableMap(Official::id, official -> official));
    }

    public List<Official> officialsOf(String agencyId) {
        return store.officialsOf(agencyId, Moments.day(clock.instant()));
    }
}
