package vn.tinhso.dossiers;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.tinhso.dossiers.DossierEvent.ResultProposed;
import vn.tinhso.files.Files;
import vn.tinhso.files.PageSize;
import vn.tinhso.files.Paper;
import vn.tinhso.files.Papers;
import vn.tinhso.files.RenderedPaper;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;
import vn.tinhso.signing.AgencyIdentity;
import vn.tinhso.signing.Signatures;
import vn.tinhso.signing.SignerIdentity;

/** Giấy tờ kết quả: the paper produced from the data, as a draft to read or signed and sealed. */
@Service
class ResultPapers {

    private static final String UNNUMBERED = "…";
    /** For the many procedures that publish no paper of a negative decision. */
    private static final Procedure.Result GENERAL_REFUSAL =
            new Procedure.Result("", "Thông báo từ chối giải quyết hồ sơ", "tu-choi-giai-quyet", true, "TB-TC");

    private static final String CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 12;

    private final Procedures procedures;
    private final ResultContext context;
    private final Papers papers;
    private final Signatures signatures;
    private final Files files;
    private final ResultNumbers numbers;

    ResultPapers(
            Procedures procedures,
            ResultContext context,
            Papers papers,
            Signatures signatures,
            Files files,
            ResultNumbers numbers) {
        this.procedures = procedures;
        this.context = context;
        this.papers = papers;
        this.signatures = signatures;
        this.files = files;
        this.numbers = numbers;
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

    /** Takes a number, prints, signs, seals and stores. */
    SignedResult sign(Dossier dossier, ResultProposed proposal, Account leader, Instant at) {
        var official = leader.official();
        if (official == null) {
            throw new IllegalStateException("a leader without a post");
        }
        var agency = context.agencyOf(dossier);
        var result = resultFor(dossier, proposal.approve());
        var number = numbers.next(agency.id(), result, Moments.day(at));
        var code = verificationCode();
        var decision = new ResultContext.Decision(result, number, proposal.opinion(), official, at);
        var paper = render(dossier, decision, context.verificationAddress(code), "Mã xác thực: " + code);
        var space = paper.signatureSpace();
        if (space == null) {
            throw new IllegalStateException("no signature space in template " + result.template());
        }
        var signer = new SignerIdentity(leader.id().toString(), official.name(), official.title(), agency.name());
        var signed = signatures.signPerson(paper.pdf(), signer, space, "Ký duyệt kết quả hồ sơ " + dossier.code());
        var sealed = signatures.sealAgency(signed, new AgencyIdentity(agency.id(), agency.name()), space);
        var file = files.storeBytes(dossier.code() + "-ket-qua.pdf", sealed, "application/pdf");
        return new SignedResult(
                dossier.id(),
                result.code(),
                result.name(),
                proposal.approve(),
                number,
                file.id(),
                code,
                at,
                official.name(),
                official.title(),
                agency.name());
    }

    private RenderedPaper render(Dossier dossier, ResultContext.Decision decision, @Nullable String qr, String footer) {
        var body = papers.fill(
                template(dossier, decision.result()), context.values(dossier, procedure(dossier), decision));
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

    private static String verificationCode() {
        // 60 bits from a secure source: nobody finds another person's paper by trying.
        var random = new SecureRandom();
        var code = new StringBuilder(CODE_LENGTH);
        for (var i = 0; i < CODE_LENGTH; i++) {
            code.append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
        }
        return code.toString();
    }

    /** Số, ký hiệu of result papers. */
    @Service
    static class ResultNumbers {

        private final ResultStore store;

        ResultNumbers(ResultStore store) {
            this.store = store;
        }

        /**
         * {@code 12/TLKT}; a paper without a symbol is numbered by its own register, {@code 12/2026}: births apart from
         * marriages.
         */
        String next(String agencyId, Procedure.Result result, LocalDate day) {
            var symbol = result.symbol();
            var series = symbol.isBlank() ? result.code() : symbol;
            var number = store.nextNumber(agencyId, series, day.getYear());
            // Numbers below 10 carry a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I).
            return "%02d/%s".formatted(number, symbol.isBlank() ? String.valueOf(day.getYear()) : symbol);
        }
    }
}
