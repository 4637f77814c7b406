package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.Allowed;
import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.dossiers.Decisions;
import vn.tinhso.dossiers.Destruction;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.dossiers.DossierComponent;
import vn.tinhso.dossiers.DossierEvent.ResultProposed;
import vn.tinhso.dossiers.DossierEvent.SentBack;
import vn.tinhso.dossiers.Dossiers;
import vn.tinhso.dossiers.FiledForms;
import vn.tinhso.dossiers.HistoryEntry;
import vn.tinhso.dossiers.Party;
import vn.tinhso.dossiers.SignedResult;
import vn.tinhso.dossiers.SupplementRequest;
import vn.tinhso.files.QrCode;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.web.AnswersView;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.PlatformSettings;
import vn.tinhso.web.SummaryRow;
import vn.tinhso.web.Tag;
import vn.tinhso.web.TimelineEntry;

/** Builds the page of a dossier for whoever looks at it, all of it at one moment: in one transaction. */
@Component
@Transactional
class DossierPages {

    private final Dossiers dossiers;
    private final FiledForms forms;
    private final DossierFacts facts;
    private final HandlingPages handling;
    private final PlatformSettings settings;

    DossierPages(
            Dossiers dossiers,
            FiledForms forms,
            DossierFacts facts,
            HandlingPages handling,
            PlatformSettings settings) {
        this.dossiers = dossiers;
        this.forms = forms;
        this.facts = facts;
        this.handling = handling;
        this.settings = settings;
    }

    record DossierPage(
            String code,
            String procedure,
            Tag tag,
            String now,
            @Nullable String due,
            @Nullable Tag time,
            @Nullable Tag restricted,
            List<String> reasons,
            List<TimelineEntry> timeline,
            List<SummaryRow> facts,
            AnswersView answers,
            List<DossierComponent> components,
            @Nullable Supplement supplement,
            @Nullable SignedResult result,
            @Nullable ResultProposed proposal,
            @Nullable String sentBack,
            Allowed allowed,
            List<PaperLinks.PaperLink> slips,
            List<PaperLinks.PaperLink> letters,
            boolean controlSheet,
            String address,
            @Nullable PaperView paper,
            @Nullable String acceptDue,
            List<ActForm> acts,
            List<SummaryRow> handling,
            Attempt attempt,
            @Nullable String destroyed) {

        /** A picture of the address, drawn only for the receipt: it costs as much as the rest of the page. */
        public String qr() {
            return QrCode.address(address);
        }
    }

    /** A paper shown as a picture, with its PDF behind it. */
    record PaperView(String title, String href) {}

    record Supplement(List<String> items, String note, String until) {

        private static Supplement of(SupplementRequest request) {
            return new Supplement(request.items(), request.note(), Moments.spoken(request.answerUntil()));
        }
    }

    DossierPage dossier(Account account, String code) {
        return dossier(account, code, Attempt.NONE);
    }

    /** The page again, with what was typed and what is wrong with it. */
    DossierPage dossier(Account account, String code, Attempt attempt) {
        var party = Party.of(account);
        var dossier = dossiers.find(party, code);
        var history = dossiers.events(dossier);
        var allowed = dossiers.allowed(party, dossier, history);
        var form = forms.of(dossier);
        var due = dossier.timing().due();
        var destroyed =
                dossiers.destruction(dossier).map(DossierPages::destroyed).orElse(null);
        var papers = destroyed == null ? dossiers.papers(dossier) : List.<SignedResult>of();
        var result = SignedResult.among(papers).orElse(null);
        return new DossierPage(
                dossier.code(),
                dossier.procedure().name(),
                DossierFacts.tag(dossier),
                facts.now(dossier),
                due == null ? null : Moments.spoken(due),
                due == null ? null : facts.time(dossier),
                dossier.restricted() ? Tag.wait(t("Hồ sơ hạn chế")) : null,
                dossier.timing().reasons(),
                timeline(dossier, history, account.isOfficial()),
                facts.of(dossier),
                account.isOfficial()
                        ? AnswersView.masked(form, dossier.answers())
                        : AnswersView.toRead(form, dossier.answers()),
                ComponentChecks.typed(dossiers.components(dossier), attempt.typed()),
                dossiers.supplements(dossier).stream()
                        .filter(SupplementRequest::isOpen)
                        .findFirst()
                        .map(Supplement::of)
                        .orElse(null),
                result,
                Decisions.proposal(history).orElse(null),
                sentBack(history),
                allowed,
                destroyed == null ? PaperLinks.of(dossier, history, papers) : List.of(),
                allowed.may(Deed.PROPOSE) ? PaperLinks.letters(dossier, form.procedure()) : List.of(),
                account.isOfficial(),
                settings.publicUrl() + "/tra-cuu?ma=" + dossier.code(),
                paper(dossier, allowed, result),
                allowed.may(Deed.ACCEPT) ? facts.dueIfAcceptedNow(dossier) : null,
                account.isOfficial() ? handling.forms(party, dossier, allowed) : List.of(),
                account.isOfficial() ? handling.rows(dossier) : List.of(),
                attempt,
                destroyed);
    }

    static String destroyed(Destruction destruction) {
        return t(
                "Đã tiêu hủy theo biên bản số {}, ngày {}.",
                destruction.minutes(),
                Moments.date(Moments.day(destruction.at())));
    }

    /** The draft stands beside the dossier while somebody examines or signs, the signed result afterwards. */
    private static @Nullable PaperView paper(Dossier dossier, Allowed allowed, @Nullable SignedResult result) {
        var path = "/ho-so/" + dossier.code();
        if (allowed.may(Deed.PROPOSE) || allowed.may(Deed.SIGN)) {
            return new PaperView(t("Dự thảo kết quả"), path + "/du-thao");
        }
        return result == null ? null : new PaperView(t("Kết quả đã ký"), path + "/ket-qua");
    }

    /** What comes next on top, then where it stands now, then what was. */
    private static List<TimelineEntry> timeline(Dossier dossier, List<HistoryEntry> history, boolean official) {
        var entries = new ArrayList<TimelineEntry>();
        var due = dossier.timing().due();
        if (due != null && dossier.timing().finished() == null && !dossier.isClosed()) {
            entries.add(new TimelineEntry(
                    t("Trước {}", Moments.spoken(due)), t("Hẹn trả kết quả"), null, null, TimelineEntry.Stage.NEXT));
        }
        var stage = dossier.isClosed() ? TimelineEntry.Stage.PAST : TimelineEntry.Stage.NOW;
        for (var entry : history.reversed()) {
            if (official || entry.event().shownToApplicant()) {
                var actor = entry.actor();
                var who = actor.title() == null ? actor.name() : actor.name() + " – " + actor.title();
                entries.add(new TimelineEntry(
                        Moments.spoken(entry.at()),
                        t(entry.event().title()),
                        entry.event().text(),
                        who,
                        stage));
                stage = TimelineEntry.Stage.PAST;
            }
        }
        return entries;
    }

    /** The leader's latest reason, while the specialist has to act on it. */
    private static @Nullable String sentBack(List<HistoryEntry> history) {
        return history.getLast().event() instanceof SentBack back ? back.reason() : null;
    }
}
