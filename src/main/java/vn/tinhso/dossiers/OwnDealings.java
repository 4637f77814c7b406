package vn.tinhso.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.mandates.Mandate;
import vn.tinhso.identity.mandates.Mandates;
import vn.tinhso.notifications.Notifications;

/** What a citizen has with the platform besides dossiers: drafts, mandates, consents, notices. */
@Component
class OwnDealings {

    private static final int MOST = 10_000;

    private final DraftStore drafts;
    private final Mandates mandates;
    private final OwnConsents consents;
    private final Notifications notices;

    OwnDealings(DraftStore drafts, Mandates mandates, OwnConsents consents, Notifications notices) {
        this.drafts = drafts;
        this.mandates = mandates;
        this.consents = consents;
        this.notices = notices;
    }

    record Dealings(
            List<OwnDraft> drafts,
            List<OwnMandate> mandates,
            List<OwnConsents.Given> consents,
            List<OwnNotice> notices) {}

    /** @param files names */
    record OwnDraft(String procedureCode, Instant changedAt, Map<String, String> answers, List<String> files) {

        @Override
        public String toString() {
            return "OwnDraft";
        }
    }

    /**
     * The other side by name alone: their number is theirs.
     *
     * @param acting whether this person acts for the other one, not the other way round
     * @param paper number of the paper it rests on
     */
    record OwnMandate(
            boolean acting,
            String kind,
            @Nullable String otherParty,
            LocalDate from,
            @Nullable LocalDate to,
            String state,
            @Nullable String paper) {

        static OwnMandate of(boolean acting, Mandate mandate) {
            var paper = mandate.basis().paper();
            return new OwnMandate(
                    acting,
                    mandate.kind().label(),
                    acting ? mandate.principal().name() : mandate.agent().name(),
                    mandate.from(),
                    mandate.to(),
                    mandate.state().name(),
                    paper == null ? null : paper.number());
        }

        @Override
        public String toString() {
            return "OwnMandate";
        }
    }

    /** @param readAt {@code null} while it is unread */
    record OwnNotice(
            Instant at, String title, String text, @Nullable Instant readAt) {

        @Override
        public String toString() {
            return "OwnNotice";
        }
    }

    Dealings of(Account account) {
        return new Dealings(
                drafts.openOf(account.id(), MOST).stream()
                        .map(OwnDealings::draft)
                        .toList(),
                Stream.concat(
                                mandates.heldBy(account).stream().map(mandate -> OwnMandate.of(true, mandate)),
                                mandates.givenBy(account).stream().map(mandate -> OwnMandate.of(false, mandate)))
                        .toList(),
                consents.of(account),
                notices.of(account.id(), MOST).stream()
                        .map(notice ->
                                new OwnNotice(notice.createdAt(), notice.title(), notice.body(), notice.readAt()))
                        .toList());
    }

    private static OwnDraft draft(Draft draft) {
        return new OwnDraft(
                draft.procedureCode(),
                draft.updatedAt(),
                draft.answers(),
                draft.files().stream().map(Draft.File::name).toList());
    }
}
