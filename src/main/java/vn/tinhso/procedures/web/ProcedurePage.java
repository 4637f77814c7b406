package vn.tinhso.procedures.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tinhso.procedures.Channel;
import vn.tinhso.procedures.ElectronicForm;
import vn.tinhso.procedures.Phrases;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.HandlingSystem;
import vn.tinhso.procedures.Procedure.OnlineLevel;
import vn.tinhso.procedures.Procedure.Question;
import vn.tinhso.procedures.Requirements;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.Choice;
import vn.tinhso.web.Link;

/**
 * One procedure as a citizen asks about it: for whom, how long, how much, what to bring, where, then the law.
 *
 * @param inPerson whether nobody may be authorised to ask for it
 * @param limits one line when every channel takes as long, else one for each
 * @param fees the same for money
 * @param answered whether every question is answered, so that the documents are exactly these
 * @param filing where the one button leads
 */
record ProcedurePage(
        String code,
        String name,
        String summary,
        List<String> subjects,
        boolean inPerson,
        List<Link> crumbs,
        List<ChannelLine> limits,
        List<ChannelLine> fees,
        List<QuestionView> questions,
        boolean answered,
        List<DocumentView> documents,
        boolean commune,
        List<String> channels,
        Filing filing,
        LawView law) {

    /** @param channel {@code null} when the line holds for every channel */
    record ChannelLine(@Nullable String channel, String words, List<String> notes) {}

    record QuestionView(String id, String text, @Nullable String hint, List<Choice> choices, String value) {}

    /**
     * @param href where to file; {@code null} when it cannot be filed here
     * @param elsewhere whether another system takes it
     * @param partialReason why only a part of it is done online
     */
    record Filing(
            @Nullable String href,
            boolean elsewhere,
            @Nullable String partialReason) {}

    /** What stands at the end for those who want it. */
    record LawView(
            String officialName,
            String decision,
            String effectiveFrom,
            List<String> legalBasis,
            List<String> conditions,
            List<String> supporting,
            List<String> results,
            List<String> notes,
            List<String> corrections) {}

    /** @param supporting names of the agencies that help with it */
    static ProcedurePage of(ElectronicForm form, Map<String, String> typed, List<String> supporting) {
        var procedure = form.procedure();
        var answers = form.submitted(typed);
        var questions = form.questions(answers).stream()
                .map(question -> question(question, answers))
                .toList();
        return new ProcedurePage(
                procedure.code(),
                Phrases.shortName(procedure.name()),
                procedure.summary(),
                procedure.subjects(),
                procedure.inPerson(),
                List.of(
                        Link.of(t("Thủ tục"), "/thu-tuc"),
                        Link.of(
                                procedure.field().name(),
                                "/thu-tuc?linh-vuc=" + procedure.field().code())),
                merged(procedure.channels().stream()
                        .flatMap(channel -> limit(procedure, channel, answers).stream())
                        .toList()),
                merged(procedure.channels().stream()
                        .flatMap(channel -> fees(form, channel).stream())
                        .toList()),
                questions,
                form.validateQuestions(answers).isEmpty(),
                Requirements.applicableEvidence(procedure, answers).stream()
                        .map(DocumentView::of)
                        .toList(),
                procedure.levels().contains(Procedure.Level.COMMUNE),
                procedure.channels().stream().map(Phrases::channel).toList(),
                filing(procedure, answers),
                law(procedure, supporting));
    }

    private static QuestionView question(Question question, Map<String, String> answers) {
        return new QuestionView(
                question.id(),
                question.text(),
                question.hint(),
                Choice.of(question.options(), Procedure.Option::value, Procedure.Option::label),
                answers.getOrDefault(question.id(), ""));
    }

    private static Optional<ChannelLine> limit(Procedure procedure, Channel channel, Map<String, String> answers) {
        return Requirements.limit(procedure, channel, answers)
                .map(limit -> new ChannelLine(
                        Phrases.channel(channel),
                        Phrases.limit(limit),
                        limit.note() == null ? List.of() : List.of(limit.note())));
    }

    private static List<ChannelLine> fees(ElectronicForm form, Channel channel) {
        return Requirements.feeLines(form.procedure(), channel, form.today()).stream()
                .map(fee -> new ChannelLine(Phrases.channel(channel), fee.sentence(), fee.notes()))
                .toList();
    }

    /** What every channel says alike is said once. */
    private static List<ChannelLine> merged(List<ChannelLine> lines) {
        var distinct = lines.stream()
                .map(line -> new ChannelLine(null, line.words(), line.notes()))
                .distinct()
                .toList();
        var channels = lines.stream().map(ChannelLine::channel).distinct().count();
        return distinct.size() * channels == lines.size() ? distinct : lines;
    }

    private static Filing filing(Procedure procedure, Map<String, String> answers) {
        var elsewhere = procedure.handlingSystem() != HandlingSystem.PROVINCE;
        var online = procedure.onlineLevel() != OnlineLevel.NONE
                && procedure.channels().contains(Channel.ONLINE);
        if (elsewhere || !online) {
            return new Filing(null, elsewhere, null);
        }
        var address = UriComponentsBuilder.fromPath("/ho-so/nop").queryParam("thu-tuc", procedure.code());
        answers.forEach((question, answer) -> address.queryParam(question, answer));
        return new Filing(address.encode().toUriString(), false, procedure.partialReason());
    }

    private static LawView law(Procedure procedure, List<String> supporting) {
        return new LawView(
                procedure.name(),
                procedure.decision(),
                Moments.date(procedure.effectiveFrom()),
                procedure.legalBasis(),
                procedure.conditions(),
                supporting,
                procedure.results().stream()
                        .filter(result -> !result.refusal())
                        .map(ProcedurePage::result)
                        .toList(),
                procedure.notes(),
                procedure.corrections());
    }

    private static String result(Procedure.Result result) {
        var named = result.name() + " (" + result.code() + ")";
        return result.validMonths() == null ? named : t("{}, có giá trị {} tháng", named, result.validMonths());
    }
}
