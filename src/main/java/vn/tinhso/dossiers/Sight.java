package vn.tinhso.dossiers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.dossiers.Visibility.Way;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.AccountMandate;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Grant;
import vn.tinhso.shared.Rejected;

/**
 * Vì sao người này thấy hồ sơ kia: asked of the one predicate itself, once for each right, so that the explanation cannot say
 * anything else than the lists do.
 */
@Service
public class Sight {

    private final DossierStore dossiers;
    private final SightStore store;
    private final Accounts accounts;
    private final AccountMandate mandate;
    private final AuditLog audit;

    Sight(DossierStore dossiers, SightStore store, Accounts accounts, AccountMandate mandate, AuditLog audit) {
        this.dossiers = dossiers;
        this.store = store;
        this.accounts = accounts;
        this.mandate = mandate;
        this.audit = audit;
    }

    /** A relation to the dossier that needs no role. */
    public enum Relation {
        APPLICANT,
        AGENT,
        PARTICIPANT
    }

    /**
     * One role and what came of it.
     *
     * @param from who is absent and handed it on; {@code null} for a right of one's own
     * @param lacking what it lacks to show this dossier; empty when it shows it
     */
    public record Right(Grant grant, @Nullable String from, Set<Lack> lacking) {

        public boolean shows() {
            return lacking.isEmpty();
        }
    }

    /** Why a role does not show a dossier. */
    public enum Lack {
        ROLE_READS_NOTHING,
        OTHER_AGENCY,
        OTHER_PROCEDURE,
        RESTRICTED
    }

    /** @param sees what every list, count, search, page and file of this person goes by */
    public record Explanation(
            Account person, Dossier dossier, boolean sees, Set<Relation> relations, List<Right> rights) {}

    /** Tells an administrator of the person nothing of the dossier but where it is; {@code HS-155} when there is none, {@code HS-156} when the person is not the administrator's. */
    @Transactional
    public Explanation explain(Account administrator, String login, String code) {
        var person = accounts.byLogin(login)
                .filter(one -> mandate.mayHelp(administrator, one))
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "HS-156",
                        "Không có tài khoản mang tên đăng nhập này trong phạm vi bạn quản trị.",
                        "Tìm tên đăng nhập ở trang Đăng nhập của cán bộ."));
        var dossier = dossiers.byCode(code.strip())
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "HS-155",
                        "Không có hồ sơ mang mã này.",
                        "Kiểm tra lại mã, ví dụ H18.101-261122-0001."));
        audit.record(
                administrator.actor(),
                "sight.explained",
                "dossier:" + dossier.code(),
                Map.of("account", person.id().toString()));
        var withoutRole = store.ways(dossier.code(), Visibility.of(person.withOnly(Set.of())));
        return new Explanation(
                person,
                dossier,
                !store.ways(dossier.code(), Visibility.of(person)).isEmpty(),
                relations(withoutRole),
                rights(person, dossier, withoutRole));
    }

    private static Set<Relation> relations(Set<Way> ways) {
        var relations = EnumSet.noneOf(Relation.class);
        for (var way : ways) {
            switch (way) {
                case APPLICANT, ORGANISATION -> relations.add(Relation.APPLICANT);
                case AGENT -> relations.add(Relation.AGENT);
                case READER -> relations.add(Relation.PARTICIPANT);
                case DESK, CASE -> {}
            }
        }
        return relations;
    }

    private List<Right> rights(Account person, Dossier dossier, Set<Way> withoutRole) {
        var rights = new ArrayList<Right>();
        for (var grant : person.grants()) {
            var ways = EnumSet.noneOf(Way.class);
            ways.addAll(store.ways(dossier.code(), Visibility.of(person.withOnly(Set.of(grant)))));
            ways.removeAll(withoutRole);
            rights.add(
                    new Right(grant, from(person, grant), ways.isEmpty() ? lacking(person, grant, dossier) : Set.of()));
        }
        return List.copyOf(rights);
    }

    private static @Nullable String from(Account person, Grant grant) {
        return person.standIns().stream()
                .filter(colleague -> colleague.grants().contains(grant))
                .map(Account.StandIn::name)
                .findFirst()
                .orElse(null);
    }

    private static Set<Lack> lacking(Account person, Grant grant, Dossier dossier) {
        var parties = dossier.parties();
        var place = switch (grant.role()) {
            case DESK_OFFICER -> parties.receiving();
            case SPECIALIST, LEADER, CLERK -> parties.competent();
            case ADMINISTRATOR -> "";
        };
        var lacks = EnumSet.noneOf(Lack.class);
        if (place.isEmpty()) {
            return EnumSet.of(Lack.ROLE_READS_NOTHING);
        }
        if (person.withOnly(Set.of(grant))
                .readableAs(grant.role())
                .noneMatch(readable -> readable.agencyId().equals(place))) {
            lacks.add(Lack.OTHER_AGENCY);
        }
        if (!grant.scope()
                .covers(dossier.procedure().field(), dossier.procedure().code())) {
            lacks.add(Lack.OTHER_PROCEDURE);
        }
        if (dossier.restricted() && !grant.reach().restricted()) {
            lacks.add(Lack.RESTRICTED);
        }
        return lacks;
    }
}
