package vn.tinhso.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.tinhso.dossiers.DossierEvent.ResultProposed;
import vn.tinhso.files.PageSize;
import vn.tinhso.files.Paper;
import vn.tinhso.files.Papers;
import vn.tinhso.files.RenderedPaper;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.shared.Rejected;

/** Giấy tờ kết quả: the paper produced from the data, as a draft to read or signed. */
@Service
class ResultPapers {

    private static final String UNNUMBERED = "…";
    /** For the many procedures that publish no paper of a negative decision. */
    private static final Procedure.Result GENERAL_REFUSAL =
            new Procedure.Result("", "Thông báo từ chối giải quyết hồ sơ", "tu-choi-giai-quyet", true, "TB-TC", null);

    private final Procedures procedures;
    private final FiledForms forms;
    private final ResultContext context;
    private final Papers papers;
    private final SignedPapers signedPapers;

    ResultPapers(
            Procedures procedures, FiledForms forms, ResultContext context, Papers papers, SignedPapers signedPapers) {
        this.procedures = procedures;
        this.forms = forms;
        this.context = context;
        this.papers = papers;
        this.signedPapers = signedPapers;
    }

    /** Which result this decision produces: the procedure's own, or a written refusal. */
    Procedure.Result resultFor(Dossier dossier, boolean approve) {
        var procedure = procedure(dossier);
        if (approve) {
            return procedure
                    .mainResult()
                    .orElseThrow(() -> new Rejected(
                            "HS-030",
                            "Thủ tục " + procedure.code() + " chưa có mẫu kết quả.",
                            "Báo quản trị viên khai báo mẫu kết quả cho thủ tục."));
        }
        return procedure.results().stream()
                .filter(result -> result.refusal() && result.template() != null)
                .findFirst()
                .orElse(GENERAL_REFUSAL);
    }

    byte[] preview(Dossier dossier, boolean approve, String opinion) {
        var draft = new ResultContext.Decision(resultFor(dossier, approve), UNNUMBERED, opinion, null, null);
        return render(dossier, draft, null, "Bản dự thảo – chưa có giá trị").pdf();
    }

    /** Văn bản kèm theo thủ tục, filled from the record; nobody signs it here. */
    byte[] letter(Dossier dossier, String code) {
        var letter = procedure(dossier).letters().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "HS-129",
                        "Thủ tục của hồ sơ này không có văn bản kèm theo «" + code + "».",
                        "Chọn văn bản trong danh sách trên trang hồ sơ."));
        var form = new Procedure.Result("", letter.name(), letter.template(), false, "", null);
        return render(dossier, new ResultContext.Decision(form, UNNUMBERED, "", null, null), null, letter.name())
                .pdf();
    }

    /** Takes a number, prints, signs, seals and stores. */
    SignedResult sign(Dossier dossier, ResultProposed proposal, Account leader, Instant at) {
        return sign(dossier, SignedResult.Kind.RESULT, proposal, leader, at);
    }

    /** The same paper once more, from corrected data and under a new number. */
    SignedResult correct(Dossier dossier, ResultProposed proposal, Account leader, Instant at) {
        return sign(dossier, SignedResult.Kind.CORRECTION, proposal, leader, at);
    }

    private SignedResult sign(
            Dossier dossier, SignedResult.Kind kind, ResultProposed proposal, Account leader, Instant at) {
        var result = resultFor(dossier, proposal.approve());
        var number = signedPapers.nextNumber(dossier, result, at);
        var sheet = new SignedPapers.Sheet(kind, result, proposal.approve(), number, (signer, code) -> {
            var decision = new ResultContext.Decision(result, number, proposal.opinion(), signer, at);
            return render(dossier, decision, context.verificationAddress(code), "Mã xác thực: " + code);
        });
        return signedPapers.sign(dossier, sheet, leader, at);
    }

    private RenderedPaper render(Dossier dossier, ResultContext.Decision decision, @Nullable String qr, String footer) {
        var body =
                papers.fill(template(dossier, decision.result()), context.values(dossier, forms.of(dossier), decision));
        return papers.render(new Paper(decision.result().name(), PageSize.A4, body, qr, footer));
    }

    private String template(Dossier dossier, Procedure.Result result) {
        var name = String.valueOf(result.template());
        return result.equals(GENERAL_REFUSAL)
                ? PaperForms.read(name)
                : procedures.paper(dossier.procedure().versionId(), name);
    }

    private Procedure procedure(Dossier dossier) {
        return procedures.version(dossier.procedure().versionId()).definition();
    }
}
