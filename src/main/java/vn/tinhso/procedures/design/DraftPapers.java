package vn.tinhso.procedures.design;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.tinhso.files.Files;
import vn.tinhso.files.PageSize;
import vn.tinhso.files.Paper;
import vn.tinhso.files.Papers;
import vn.tinhso.identity.Account;
import vn.tinhso.shared.Rejected;

/** Mẫu giấy and blank forms of a draft. */
@Service
public class DraftPapers {

    private static final int LARGEST = 10 << 20;

    private final ProcedureDrafts drafts;
    private final Papers papers;
    private final Files files;

    DraftPapers(ProcedureDrafts drafts, Papers papers, Files files) {
        this.drafts = drafts;
        this.papers = papers;
        this.files = files;
    }

    /** A new template with the frame law gives it. */
    public String add(Account account, UUID id, int seen, String typedName) {
        var name = PaperTemplate.name(typedName);
        if (drafts.find(account, id).content().papers().containsKey(name)) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "TT-030",
                    "Đã có mẫu “" + name + "”.",
                    "Mở mẫu ấy để sửa, hoặc đặt tên khác.");
        }
        drafts.edit(
                account,
                id,
                seen,
                "Thêm mẫu giấy “" + name + "”.",
                content -> content.withPaper(name, PaperTemplate.FRAME));
        return name;
    }

    public void save(Account account, UUID id, int seen, String name, String typed) {
        body(drafts.find(account, id), name);
        var clean = PaperTemplate.clean(typed);
        print(drafts.find(account, id), name, clean);
        drafts.edit(account, id, seen, "Sửa mẫu giấy “" + name + "”.", content -> content.withPaper(name, clean));
    }

    public void drop(Account account, UUID id, int seen, String name) {
        drafts.edit(account, id, seen, "Bỏ mẫu giấy “" + name + "”.", content -> content.withoutPaper(name));
    }

    /** The template filled with samples, as a PDF. */
    public byte[] sample(ProcedureDraft draft, String name) {
        return print(draft, name, body(draft, name));
    }

    public String body(ProcedureDraft draft, String name) {
        var body = draft.content().papers().get(name);
        if (body == null) {
            throw new Rejected(
                    Rejected.Kind.NOT_FOUND,
                    "TT-031",
                    "Bản soạn không có mẫu “" + name + "”.",
                    "Chọn trong danh sách mẫu giấy của bản soạn.");
        }
        return body;
    }

    /** What to look at again: places nobody fills, no space to sign. */
    public List<String> advice(ProcedureDraft draft, String name) {
        var body = body(draft, name);
        var procedure = draft.content().procedure();
        var known = Stream.concat(PaperPlaces.common().stream(), PaperPlaces.own(procedure).stream())
                .map(PaperPlaces.Place::name)
                .toList();
        var advice = new ArrayList<String>();
        PaperTemplate.unknownPlaces(body, known).stream()
                .filter(place -> !place.equals("personalIdOfChild"))
                .forEach(place -> advice.add("Chỗ «{{" + place + "}}» không có nội dung nào điền vào."));
        var signed = procedure.results().stream().anyMatch(result -> name.equals(result.template()));
        if (signed && !PaperTemplate.hasSignatureSpace(body)) {
            advice.add(
                    "Mẫu của kết quả phải có đúng một chỗ ký: <div class=\"signature-space\" id=\"signature\"></div>.");
        }
        return advice;
    }

    /** Keeps a blank form under its own name. */
    public void attach(Account account, UUID id, int seen, String name, byte[] content) {
        var blank = BlankForm.of(name, content);
        if (content.length > LARGEST) {
            throw new Rejected(Rejected.Kind.TOO_LARGE, "TT-032", "Tệp mẫu lớn hơn 10 MB.", "Chọn tệp nhỏ hơn.");
        }
        drafts.find(account, id);
        var stored = files.storeAsSent(blank.name(), content, blank.mediaType());
        drafts.edit(
                account,
                id,
                seen,
                "Thêm tệp mẫu “" + blank.name() + "”.",
                bundle -> bundle.withFile(blank.name(), stored.id()));
    }

    public void detach(Account account, UUID id, int seen, String name) {
        drafts.edit(account, id, seen, "Bỏ tệp mẫu “" + name + "”.", bundle -> bundle.withoutFile(name));
    }

    private byte[] print(ProcedureDraft draft, String name, String body) {
        var filled = papers.fill(body, PaperPlaces.samples(draft.content().procedure()));
        return papers.render(new Paper(name, PageSize.A4, filled, null, "Mẫu để xem – không có giá trị"))
                .pdf();
    }
}
