package vn.tinhso.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
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
    private final Clock clock;
    // Versions never change: what was read once is right for ever.
    private final Map<UUID, PublishedProcedure> versions = new ConcurrentHashMap<>();

    Procedures(ProcedureStore store, SearchStore search, Clock clock) {
        this.store = store;
        this.search = search;
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
    public ElectronicForm form(Procedure procedure) {
        return new ElectronicForm(procedure, today());
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
