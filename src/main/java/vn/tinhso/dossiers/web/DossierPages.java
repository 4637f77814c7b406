package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.Allowed;
import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.dossiers.Decisions;
import vn.tinhso.dossiers.Desk;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.dossiers.DossierComponent;
import vn.tinhso.dossiers.DossierEvent.ResultProposed;
import vn.tinhso.dossiers.DossierEvent.SentBack;
import vn.tinhso.dossiers.Dossiers;
import vn.tinhso.dossiers.HistoryEntry;
import vn.tinhso.dossiers.Party;
import vn.tinhso.dossiers.SignedResult;
import vn.tinhso.dossiers.SlipKind;
import vn.tinhso.dossiers.SupplementRequest;
import vn.tinhso.dossiers.WorkList;
import vn.tinhso.files.QrCode;
import vn.tinhso.identity.Account;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.web.AnswersView;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.PersonalId;
import vn.tinhso.web.PlatformSettings;
import vn.tinhso.web.SummaryRow;
import vn.tinhso.web.Tag;
import vn.tinhso.web.TimelineEntry;

/** Builds the page of a dossier for whoever looks at it. */
@Component
class DossierPages {

    private final Dossiers dossiers;
    private final Decisions decisions;
    private final WorkList work;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Desk desk;
    private final PlatformSettings settings;

    DossierPages(
            Dossiers dossiers,
            Decisions decisions,
            WorkList work,
            Procedures procedures,
            Organisations organisations,
            Desk desk,
            PlatformSettings settings) {
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.work = work;
        this.procedures = procedures;
        this.organisations = organisations;
        this.desk = desk;
        this.settings = settings;
    }

    record DossierPage(
            String code,
            String procedure,
            Tag tag,
            String now,
            @Nullable String due,
            @Nullable Tag time,
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
            List<SlipKind> slips,
            String qr,
            @Nullable String draftHref,
            @Nullable String acceptDue) {}

    record Supplement(List<String> items, String note, String until) {

        private static Supplement of(SupplementRequest request) {
            return new Supplement(request.items(), request.note(), Moments.spoken(request.answerUntil()));
        }
    }

    DossierPage dossier(Account account, String code) {
        var party = Party.of(account);
        var dossier = dossiers.find(party, code);
        var history = dossiers.events(dossier);
        var allowed = dossiers.allowed(party, dossier);
        var form = procedures.form(
                procedures.version(dossier.procedure().versionId()).definition());
        var due = dossier.timing().due();
        return new DossierPage(
                dossier.code(),
                dossier.procedure().name(),
                tag(dossier),
                now(dossier),
                due == null ? null : Moments.spoken(due),
                due == null ? null : time(dossier),
                dossier.timing().reasons(),
                timeline(history, account.isOfficial()),
                facts(dossier),
                account.isOfficial()
                        ? AnswersView.masked(form, dossier.answers())
                        : AnswersView.toRead(form, dossier.answers()),
                dossiers.components(dossier),
                dossiers.supplements(dossier).stream()
                        .filter(SupplementRequest::isOpen)
                        .findFirst()
                        .map(Supplement::of)
                        .orElse(null),
                dossiers.result(dossier).orElse(null),
                decisions.proposal(dossier).orElse(null),
                sentBack(history),
                allowed,
                slips(history),
                QrCode.address(settings.publicUrl() + "/tra-cuu?ma=" + dossier.code()),
                draftHref(dossier, allowed),
                allowed.may(Deed.ACCEPT) ? Moments.spoken(desk.dueIfAcceptedNow(dossier)) : null);
    }

    /** Slips whose step has happened. */
    private static List<SlipKind> slips(List<HistoryEntry> history) {
        var kinds = java.util.EnumSet.noneOf(SlipKind.class);
        history.forEach(entry -> SlipKind.printedBy(entry.event()).ifPresent(kinds::add));
        return List.copyOf(kinds);
    }

    /** The draft stands beside the dossier while somebody examines or signs. */
    private static @Nullable String draftHref(Dossier dossier, Allowed allowed) {
        return allowed.may(Deed.PROPOSE) || allowed.may(Deed.SIGN) ? "/ho-so/" + dossier.code() + "/du-thao" : null;
    }

    static Tag tag(Dossier dossier) {
        var label = t(dossier.status().label());
        return switch (dossier.status()) {
            case REGISTERED -> new Tag(Tag.Kind.NEW, label);
            case ACCEPTED, PROCESSING -> Tag.neutral(label);
            case SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED, STOPPED -> Tag.wait(label);
            case NOT_ACCEPTED, WITHDRAWN -> Tag.late(label);
            case COMPLETED, RETURNED -> Tag.ok(label);
        };
    }

    private Tag time(Dossier dossier) {
        var punctuality = work.punctuality(dossier);
        var label = t(punctuality.label());
        return switch (punctuality) {
            case EARLY, ON_TIME, IN_TIME -> Tag.ok(label);
            case DUE_SOON, PAUSED -> Tag.wait(label);
            case OVERDUE, LATE -> Tag.late(label);
        };
    }

    /** Who has it and what happens next, in plain words. */
    private String now(Dossier dossier) {
        var receiving = organisations.agency(dossier.parties().receiving()).name();
        var competent = organisations.agency(dossier.parties().competent()).name();
        return switch (dossier.status()) {
            case REGISTERED -> t("{} sẽ kiểm tra giấy tờ và tiếp nhận hồ sơ.", receiving);
            case ACCEPTED -> t("Hồ sơ đã được tiếp nhận và sẽ được chuyển đến {}.", competent);
            case PROCESSING -> t("{} đang giải quyết hồ sơ.", competent);
            case SUPPLEMENT_REQUESTED ->
                dossier.awaitsApplicant()
                        ? t("Hồ sơ đang chờ người nộp bổ sung.")
                        : t("Đã nhận bổ sung; {} đang kiểm tra lại.", receiving);
            case PAYMENT_REQUESTED -> t("Hồ sơ đang chờ thực hiện nghĩa vụ tài chính.");
            case STOPPED -> t("Hồ sơ đã dừng xử lý.");
            case COMPLETED -> t("Đã có kết quả. Nơi trả: {}.", receiving);
            case RETURNED -> t("Đã trả kết quả. Hồ sơ kết thúc.");
            case NOT_ACCEPTED -> t("Hồ sơ không được tiếp nhận.");
            case WITHDRAWN -> t("Hồ sơ đã được rút theo yêu cầu của người nộp.");
        };
    }

    private static List<TimelineEntry> timeline(List<HistoryEntry> history, boolean official) {
        var entries = new ArrayList<TimelineEntry>();
        for (var entry : history.reversed()) {
            if (official || entry.event().shownToApplicant()) {
                var actor = entry.actor();
                var who = actor.title() == null ? actor.name() : actor.name() + " – " + actor.title();
                entries.add(TimelineEntry.past(
                        Moments.spoken(entry.at()),
                        t(entry.event().title()),
                        entry.event().text(),
                        who));
            }
        }
        return entries;
    }

    private List<SummaryRow> facts(Dossier dossier) {
        var applicant = dossier.applicant();
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of(t("Người nộp"), applicant.name()));
        if (applicant.personalId() != null) {
            rows.add(SummaryRow.of(t("Số định danh"), PersonalId.mask(applicant.personalId())));
        }
        rows.add(SummaryRow.of(t("Điện thoại"), applicant.phone()));
        rows.add(SummaryRow.of(
                t("Cách nộp"), t(dossier.channel().label()) + (dossier.assisted() ? " – " + t("cán bộ nộp hộ") : "")));
        rows.add(SummaryRow.of(t("Nhận kết quả"), t(dossier.delivery().label())));
        rows.add(SummaryRow.of(
                t("Nơi tiếp nhận"),
                organisations.agency(dossier.parties().receiving()).name()));
        rows.add(SummaryRow.of(
                t("Cơ quan giải quyết"),
                organisations.agency(dossier.parties().competent()).name()));
        rows.add(SummaryRow.of(t("Nộp lúc"), Moments.spoken(dossier.timing().filed())));
        var received = dossier.timing().received();
        if (received != null) {
            rows.add(SummaryRow.of(t("Tiếp nhận lúc"), Moments.spoken(received)));
        }
        return rows;
    }

    /** The leader's latest reason, while the specialist has to act on it. */
    private static @Nullable String sentBack(List<HistoryEntry> history) {
        return history.getLast().event() instanceof SentBack back ? back.reason() : null;
    }
}
