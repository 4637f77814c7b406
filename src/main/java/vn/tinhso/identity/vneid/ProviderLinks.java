package vn.tinhso.identity.vneid;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.AssuranceLevel;
import vn.tinhso.identity.ProvenCitizens;
import vn.tinhso.identity.vneid.ProviderLinkStore.Subject;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.PersonalId;

/** Liên kết tài khoản: who at a provider is which account. A link is made once and never changed in silence. */
@Component
public class ProviderLinks {

    /** Before somebody is in, nobody knows who it is. */
    private static final Actor SOMEBODY = new Actor("visitor", "Người chưa đăng nhập", null, null);

    private final ProviderLinkStore links;
    private final ProvenCitizens citizens;
    private final AuditLog audit;
    private final Clock clock;

    ProviderLinks(ProviderLinkStore links, ProvenCitizens citizens, AuditLog audit, Clock clock) {
        this.links = links;
        this.citizens = citizens;
        this.audit = audit;
        this.clock = clock;
    }

    /** One provider an account is linked to. */
    public record Link(String provider, @Nullable AssuranceLevel level, Instant lastUsed) {}

    /** What came of it; a refusal is returned, not thrown, so that its line in the log stays. */
    sealed interface Found {

        record Owner(UUID account) implements Found {}

        /** The subject came with the number, or the login, of another account. */
        record Changed() implements Found {}

        record Locked() implements Found {}

        record Nobody() implements Found {}
    }

    @Transactional
    Found citizen(Subject subject, ProvenCitizens.Person person, @Nullable AssuranceLevel level) {
        links.hold(subject);
        var linked = links.account(subject).orElse(null);
        if (linked != null && !citizens.bears(linked, person.personalId())) {
            return changed(subject, linked);
        }
        var account = citizens.openFor(person, subject.provider()).orElse(null);
        if (account == null) {
            return new Found.Locked();
        }
        if (!link(subject, account, PersonalNumberCheck.mismatches(person))) {
            return changed(subject, account);
        }
        citizens.correct(account, person, subject.provider());
        links.used(subject, level, clock.instant());
        return new Found.Owner(account);
    }

    /** Whether this person has come here from this provider as oneself, and was known there at least so well. */
    @Transactional(readOnly = true)
    boolean hasProved(String provider, PersonalId number, AssuranceLevel least) {
        return citizens.with(number).stream()
                .flatMap(account -> links.of(account).stream())
                .filter(link -> link.provider().equals(provider))
                .anyMatch(link -> link.level() != null && link.level().compareTo(least) >= 0);
    }

    /**
     * Somebody who came with an organisation's account: found by their own number. No link is made, for the subject is the
     * organisation's, and who comes with it next may be somebody else.
     */
    @Transactional
    Found representative(Subject subject, ProvenCitizens.Person person) {
        links.hold(subject);
        var linked = links.account(subject).orElse(null);
        if (linked != null && !citizens.bears(linked, person.personalId())) {
            return changed(subject, linked);
        }
        var account = citizens.openFor(person, subject.provider()).orElse(null);
        if (account == null) {
            return new Found.Locked();
        }
        citizens.correct(account, person, subject.provider());
        return new Found.Owner(account);
    }

    /** Never makes an account: an official is one by the province's own decision. */
    @Transactional
    Found official(Subject subject, String login) {
        var account = links.heldOfficial(login).orElse(null);
        var linked = links.account(subject).orElse(null);
        if (account == null) {
            return linked == null ? new Found.Nobody() : changed(subject, linked);
        }
        // A login that was given to somebody else brings no rights with it.
        if (links.isTaken(account, subject) || !link(subject, account, List.of())) {
            return changed(subject, account);
        }
        links.used(subject, null, clock.instant());
        return new Found.Owner(account);
    }

    @Transactional(readOnly = true)
    public List<Link> of(UUID account) {
        return links.of(account);
    }

    @Transactional
    public void remove(Account account, String provider) {
        if (links.remove(account.id(), provider) > 0) {
            audit.record(account.actor(), "account.unlinked", "account:" + account.id(), Map.of("provider", provider));
        }
    }

    private boolean link(Subject subject, UUID account, Iterable<String> mismatches) {
        if (links.add(subject, account, clock.instant())) {
            var detail = new TreeMap<String, String>();
            detail.put("provider", subject.provider());
            var odd = String.join(",", mismatches);
            if (!odd.isEmpty()) {
                detail.put("number-mismatch", odd);
            }
            audit.record(SOMEBODY, "account.linked", "account:" + account, detail);
            return true;
        }
        return links.account(subject).filter(account::equals).isPresent();
    }

    private Found changed(Subject subject, UUID account) {
        audit.record(SOMEBODY, "account.link-refused", "account:" + account, Map.of("provider", subject.provider()));
        return new Found.Changed();
    }
}
