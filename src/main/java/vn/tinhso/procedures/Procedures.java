package vn.tinhso.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.procedures.Procedure.Field;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/** The catalogue: procedures in force today, and every version ever published. */
@Service
public class Procedures {

    /** Longer than anybody's question; what follows would only cost time. */
    private static final int LONGEST_QUESTION = 200;

    private final ProcedureStore store;
    private final SearchStore search;
    private final LookUps lookUps;
    private final Clock clock;
    // Versions never change: what was read once is right for ever.
    private final Map<UUID, PublishedProcedure> versions = new ConcurrentHashMap<>();
    private final Map<UUID, FormSchema> schemas = new ConcurrentHashMap<>();

    Procedures(ProcedureStore store, SearchStore search, LookUps lookUps, Clock clock) {
        this.store = store;
        this.search = search;
        this.lookUps = lookUps;
        this.clock = clock;
    }

    /** The version in force today. */
    public PublishedProcedure find(String code) {
        return store.inForce(code, today())
                .map(this::version)
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "TT-001",
                        "Không có thủ tục mã “" + code + "” đang được áp dụng.",
                        "Kiểm tra lại mã, hoặc tìm theo tên tại trang Thủ tục."));
    }

    public PublishedProcedure version(UUID versionId) {
        return versions(List.of(versionId)).stream()
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "TT-002",
                        "Không có phiên bản thủ tục này.",
                        "Mở lại thủ tục từ trang Thủ tục."));
    }

    /** Best first, forgiving accents and typing errors; nothing for a blank or meaningless text. */
    public List<ProcedureSummary> search(String text) {
        return search(text, ProcedureFilter.ALL);
    }

    public List<ProcedureSummary> search(String text, ProcedureFilter filter) {
        var line = AnswerText.line(text);
        var words = line.substring(0, Math.min(line.length(), LONGEST_QUESTION));
        return words.isEmpty()
                ? List.of()
                : summaries(versions(search.search(words, filter, today())), ProcedureFilter.ALL);
    }

    /** Whole definitions, by field, then by name. */
    public List<PublishedProcedure> inForce(ProcedureFilter filter) {
        return versions(store.inForce(today())).stream()
                .filter(published -> filter.accepts(published.definition()))
                .toList();
    }

    /** By field, then by name. */
    public List<ProcedureSummary> all(ProcedureFilter filter) {
        return summaries(versions(store.inForce(today())), filter);
    }

    public List<LifeEvent> lifeEvents() {
        return store.lifeEvents();
    }

    /** Lĩnh vực with at least one procedure in force. */
    public List<Field> fields() {
        return versions(store.inForce(today())).stream()
                .map(published -> published.definition().field())
                .distinct()
                .toList();
    }

    /** Every version, the newest first; none for a code nobody published. */
    public List<VersionRow> history(String code) {
        return store.history(code);
    }

    /** A published version with its papers and blank forms. */
    public Bundle bundle(UUID versionId) {
        return new Bundle(version(versionId).definition(), store.papers(versionId), store.attachments(versionId));
    }

    /** What is wrong with a definition, errors and advice, in the order of its parts. */
    public List<Problem> check(Bundle bundle) {
        return ProcedureCheck.problems(bundle.procedure(), bundle.papers().keySet());
    }

    /**
     * Công bố. The version before it ends the day before. Only a procedure's first version may begin in the past: dossiers
     * keep the version in force when they were received, and none was received under one that nobody had published.
     */
    @Transactional
    public UUID publish(Bundle bundle, Publication by) {
        var procedure = bundle.procedure();
        var history = store.history(procedure.code());
        if (!history.isEmpty() && procedure.effectiveFrom().isBefore(today())) {
            throw new Rejected(
                    "TT-004",
                    "Ngày áp dụng " + Moments.date(procedure.effectiveFrom()) + " đã qua.",
                    "Đặt ngày áp dụng từ hôm nay trở đi: hồ sơ đã nhận giữ phiên bản lúc nhận.");
        }
        if (history.stream().anyMatch(version -> version.from().equals(procedure.effectiveFrom()))) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "TT-005",
                    "Đã có phiên bản áp dụng từ " + Moments.date(procedure.effectiveFrom()) + ".",
                    "Đặt ngày áp dụng khác: phiên bản đã công bố không sửa được.");
        }
        var problems = check(bundle).stream().filter(Problem::blocks).toList();
        if (!problems.isEmpty()) {
            throw new Rejected(
                    "TT-006",
                    "Thủ tục còn " + problems.size() + " lỗi: "
                            + problems.getFirst().sentence(),
                    "Sửa hết lỗi trong danh sách kiểm tra rồi công bố.");
        }
        return store.publish(bundle, by, clock.instant());
    }

    /** Bãi bỏ: no new dossiers after this day; those received go on under their version. */
    @Transactional
    public void end(String code, LocalDate lastDay) {
        if (lastDay.isBefore(today()) || store.end(code, lastDay) == 0) {
            throw new Rejected(
                    "TT-007",
                    "Thủ tục không còn áp dụng vào ngày " + Moments.date(lastDay) + ", hoặc ngày ấy đã qua.",
                    "Chọn ngày cuối từ hôm nay trở đi, khi thủ tục còn hiệu lực.");
        }
    }

    /** The blank form of a version, id in the store of files. */
    public UUID attachment(UUID versionId, String name) {
        var file = store.attachments(versionId).get(name);
        if (file == null) {
            throw new Rejected(
                    Rejected.Kind.NOT_FOUND,
                    "TT-008",
                    "Thủ tục này không có tệp mẫu “" + name + "”.",
                    "Mở lại trang của thủ tục và chọn tệp trong danh sách giấy tờ.");
        }
        return file;
    }

    /** The paper template (HTML with {{places}}) as it was published with this version. */
    public String paper(UUID versionId, String template) {
        return store.paper(versionId, template)
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "TT-003",
                        "Phiên bản thủ tục này không có mẫu giấy tờ “" + template + "”.",
                        "Chọn kết quả khác, hoặc báo quản trị bổ sung mẫu cho thủ tục."));
    }

    /** The electronic form, told what day it is. */
    public ElectronicForm form(PublishedProcedure published) {
        return form(published, today());
    }

    /** The form as it was asked on a day: what was past then, and what the catalogues held. */
    public ElectronicForm form(PublishedProcedure published, LocalDate day) {
        return new ElectronicForm(published.definition(), day, lookUps.on(day), () -> schema(published));
    }

    /** The form of a definition nobody published: its schema is made anew for every judgement. */
    public ElectronicForm form(Procedure procedure) {
        var day = today();
        return new ElectronicForm(procedure, day, lookUps.on(day), () -> FormSchema.of(procedure));
    }

    /** What the form demands, for whoever fills it by machine. */
    public FormSchema schema(PublishedProcedure published) {
        return schemas.computeIfAbsent(published.versionId(), version -> FormSchema.of(published.definition()));
    }

    private List<PublishedProcedure> versions(List<UUID> ids) {
        var unread = ids.stream().filter(id -> !versions.containsKey(id)).toList();
        if (!unread.isEmpty()) {
            store.versions(unread).forEach(published -> versions.put(published.versionId(), published));
        }
        return ids.stream().filter(versions::containsKey).map(versions::get).toList();
    }

    private static List<ProcedureSummary> summaries(List<PublishedProcedure> procedures, ProcedureFilter filter) {
        return procedures.stream()
                .filter(published -> filter.accepts(published.definition()))
                .map(ProcedureSummary::of)
                .toList();
    }

    private LocalDate today() {
        return Moments.day(clock.instant());
    }
}
