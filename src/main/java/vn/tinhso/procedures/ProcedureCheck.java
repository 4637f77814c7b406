package vn.tinhso.procedures;

import static vn.tinhso.procedures.QuestionCheck.ID;
import static vn.tinhso.procedures.QuestionCheck.isText;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Problem.Part;
import vn.tinhso.procedures.Procedure.Alternative;
import vn.tinhso.procedures.Procedure.Evidence;
import vn.tinhso.procedures.Procedure.HandlingSystem;
import vn.tinhso.procedures.Procedure.Limit;
import vn.tinhso.procedures.Procedure.OnlineLevel;

/** Everything that is wrong with a definition, said at once, before it is published. */
final class ProcedureCheck {

    private static final Pattern CODE = Pattern.compile("\\d\\.\\d{6}");
    private static final Pattern RESULT_CODE =
            Pattern.compile("KQ\\.[A-Z]\\d{2}\\.\\d{6}|\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}-KQ\\d+");
    private static final int LONGEST_ANSWER_DAYS = 60;

    private final Procedure procedure;
    private final Findings findings = new Findings();
    private final Asked asked = new Asked();

    private ProcedureCheck(Procedure procedure) {
        this.procedure = procedure;
    }

    /** @param templates names of the paper templates that exist */
    static List<Problem> problems(Procedure procedure, Set<String> templates) {
        var check = new ProcedureCheck(procedure);
        var handledHere = procedure.handlingSystem() == HandlingSystem.PROVINCE;
        check.head();
        new QuestionCheck(procedure, check.findings, check.asked).run();
        check.limits();
        FeeCheck.run(procedure.fees(), procedure.channels(), check.findings);
        check.evidence();
        if (handledHere) {
            new StepCheck(procedure, check.findings).run();
        }
        check.consultations();
        check.results(templates);
        check.letters(templates);
        return check.findings.all();
    }

    private void head() {
        require(CODE.matcher(procedure.code()).matches(), Part.HEAD, "Mã thủ tục phải có dạng 1.001193.");
        require(!procedure.name().isBlank(), Part.HEAD, "Chưa có tên thủ tục.");
        require(!procedure.summary().isBlank(), Part.HEAD, "Chưa có câu tóm tắt dành cho ai.");
        require(!procedure.levels().isEmpty(), Part.HEAD, "Chưa có cấp giải quyết.");
        require(!procedure.channels().isEmpty(), Part.HEAD, "Chưa có cách nộp.");
        require(!procedure.decision().isBlank(), Part.HEAD, "Chưa có số quyết định công bố.");
        // Nghị định 63/2010/NĐ-CP, Điều 8 và 15: công bố kèm văn bản quy định thủ tục.
        require(!procedure.legalBasis().isEmpty(), Part.HEAD, "Chưa có căn cứ pháp lý.");
        require(
                procedure.onlineLevel() != OnlineLevel.PARTIAL || isText(procedure.partialReason()),
                Part.HEAD,
                "Trực tuyến một phần phải ghi lý do (Nghị định 224/2026/NĐ-CP, Điều 14).");
        require(
                procedure.onlineLevel() == OnlineLevel.NONE
                        || procedure.channels().contains(Channel.ONLINE)
                        || procedure.handlingSystem() != HandlingSystem.PROVINCE,
                Part.HEAD,
                "Thủ tục trực tuyến nhưng cách nộp không có trực tuyến.");
        findings.advise(
                procedure.subjects().stream().anyMatch(QuestionCheck::isText),
                Part.HEAD,
                null,
                "Chưa ghi đối tượng thực hiện.");
    }

    private void limits() {
        var here = procedure.handlingSystem() == HandlingSystem.PROVINCE;
        for (var limit : procedure.limits()) {
            var name = "Thời hạn " + Phrases.limit(limit);
            condition(Part.LIMITS, null, name, limit.when());
            require(limit.amount() > 0, Part.LIMITS, "Thời hạn phải lớn hơn 0.");
            require(
                    limit.channel() == null || procedure.channels().contains(limit.channel()),
                    Part.LIMITS,
                    name + " dành cho cách nộp mà thủ tục không có.");
            require(
                    isReachable(limit),
                    Part.LIMITS,
                    name + " không bao giờ được dùng: đứng sau một thời hạn áp dụng cho mọi trường hợp.");
        }
        for (var channel : procedure.channels()) {
            require(
                    !here
                            || procedure.limits().stream()
                                    .anyMatch(limit -> limit.when().isAlways()
                                            && (limit.channel() == null || limit.channel() == channel)),
                    Part.LIMITS,
                    "Chưa có thời hạn chung cho hồ sơ nộp " + channel.label().toLowerCase(Locale.ROOT) + ".");
        }
    }

    private boolean isReachable(Limit limit) {
        return procedure.limits().stream()
                .takeWhile(other -> other != limit)
                .noneMatch(other ->
                        other.channel() == limit.channel() && other.when().isAlways());
    }

    private void evidence() {
        findings.unique(
                Part.EVIDENCE, "Thành phần", procedure.evidence().stream().map(Evidence::id));
        findings.unique(
                Part.EVIDENCE,
                "Giấy tờ",
                procedure.evidence().stream()
                        .flatMap(evidence -> evidence.alternatives().stream())
                        .map(Alternative::id));
        for (var evidence : procedure.evidence()) {
            var name = "Thành phần «" + evidence.id() + "»";
            condition(Part.EVIDENCE, evidence.id(), name, evidence.when());
            findings.require(
                    ID.matcher(evidence.id()).matches(),
                    Part.EVIDENCE,
                    evidence.id(),
                    name + ": mã chỉ gồm chữ thường không dấu, chữ số và gạch dưới.");
            findings.require(
                    !evidence.alternatives().isEmpty(), Part.EVIDENCE, evidence.id(), name + " chưa có giấy tờ nào.");
            for (var paper : evidence.alternatives()) {
                findings.require(
                        paper.heldAsData() || paper.originals() + paper.copies() > 0,
                        Part.EVIDENCE,
                        evidence.id(),
                        name + ": «" + paper.id() + "» không yêu cầu bản nào.");
                findings.require(
                        paper.originals() >= 0 && paper.copies() >= 0,
                        Part.EVIDENCE,
                        evidence.id(),
                        name + ": «" + paper.id() + "» có số bản âm.");
            }
        }
    }

    private void consultations() {
        for (var one : procedure.consultations()) {
            var name = "Lấy ý kiến «" + one.agency() + "»";
            condition(Part.CONSULTATIONS, one.agency(), name, one.when());
            findings.require(
                    one.days() >= 1 && one.days() <= LONGEST_ANSWER_DAYS,
                    Part.CONSULTATIONS,
                    one.agency(),
                    name + ": thời hạn trả lời từ 1 đến " + LONGEST_ANSWER_DAYS + " ngày làm việc.");
            findings.require(
                    !one.question().isBlank(), Part.CONSULTATIONS, one.agency(), name + " chưa có nội dung hỏi.");
        }
    }

    private void results(Set<String> templates) {
        require(
                procedure.results().stream().anyMatch(result -> !result.refusal()),
                Part.RESULTS,
                "Chưa có kết quả khi được giải quyết.");
        findings.unique(Part.RESULTS, "Kết quả", procedure.results().stream().map(Procedure.Result::code));
        for (var result : procedure.results()) {
            findings.require(
                    RESULT_CODE.matcher(result.code()).matches(),
                    Part.RESULTS,
                    result.code(),
                    "Mã kết quả «" + result.code() + "» không có dạng KQ.G15.000031.");
            findings.require(
                    result.template() == null || templates.contains(result.template()),
                    Part.RESULTS,
                    result.code(),
                    "Kết quả «" + result.code() + "» dùng mẫu «" + result.template() + "» chưa có.");
            findings.require(
                    result.validMonths() == null || result.validMonths() > 0,
                    Part.RESULTS,
                    result.code(),
                    "Kết quả «" + result.code() + "»: số tháng có giá trị phải lớn hơn 0.");
        }
        findings.advise(
                procedure.handlingSystem() != HandlingSystem.PROVINCE
                        || procedure.mainResult().isPresent(),
                Part.RESULTS,
                null,
                "Chưa kết quả nào có mẫu: chuyên viên sẽ không trình ký được.");
    }

    private void letters(Set<String> templates) {
        findings.unique(Part.LETTERS, "Văn bản", procedure.letters().stream().map(Letter::code));
        for (var letter : procedure.letters()) {
            findings.require(
                    templates.contains(letter.template()),
                    Part.LETTERS,
                    letter.code(),
                    "Văn bản «" + letter.code() + "» dùng mẫu «" + letter.template() + "» chưa có.");
        }
    }

    private void condition(Part part, @Nullable String item, String name, Condition condition) {
        asked.wrong(condition).ifPresent(why -> findings.error(part, item, name + " " + why + "."));
    }

    private void require(boolean holds, Part part, String sentence) {
        findings.require(holds, part, null, sentence);
    }

    /** Problems of the whole catalogue: what one definition alone cannot show. */
    static List<String> problems(Collection<Procedure> all, List<LifeEvent> lifeEvents) {
        var problems = new ArrayList<String>();
        var codes = new HashSet<String>();
        var events = new HashSet<>(lifeEvents.stream().map(LifeEvent::key).toList());
        for (var procedure : all) {
            if (!codes.add(procedure.code() + " " + procedure.effectiveFrom())) {
                problems.add(procedure.code() + ": công bố hai lần cho ngày " + procedure.effectiveFrom());
            }
            procedure.lifeEvents().stream()
                    .filter(event -> !events.contains(event))
                    .forEach(event -> problems.add(procedure.code() + ": không có sự kiện cuộc đời " + event));
        }
        return problems;
    }
}
