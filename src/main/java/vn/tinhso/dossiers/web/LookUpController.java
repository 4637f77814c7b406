package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.dossiers.Dossiers;
import vn.tinhso.dossiers.PublicStatus;
import vn.tinhso.dossiers.SignedResult;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Moments;
import vn.tinhso.signing.Signatures;
import vn.tinhso.signing.web.Verdict;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;
import vn.tinhso.web.SummaryRow;

/** Tra cứu, open to everybody: how far a dossier is, and whether a paper is genuine. No names are shown. */
@Controller
@OpenTo(Audience.EVERYBODY)
class LookUpController {

    private final Dossiers dossiers;
    private final Signatures signatures;
    private final Organisations organisations;

    LookUpController(Dossiers dossiers, Signatures signatures, Organisations organisations) {
        this.dossiers = dossiers;
        this.signatures = signatures;
        this.organisations = organisations;
    }

    @GetMapping("/tra-cuu")
    String lookUp(@RequestParam(name = "ma", defaultValue = "") String text, Model model) {
        var code = text.strip().toUpperCase(Locale.ROOT).replace(" ", "");
        if (code.matches("[A-Z2-9]{12}")) {
            return "redirect:/tra-cuu/ket-qua/" + code;
        }
        var status = code.isEmpty() ? null : dossiers.publicStatus(code).orElse(null);
        model.addAttribute(
                "page",
                new LookUpPage(code, !code.isEmpty() && status == null, status == null ? List.of() : rows(status)));
        return "dossiers/web/lookUp";
    }

    @GetMapping("/tra-cuu/ket-qua/{code}")
    ModelAndView result(@PathVariable String code) {
        var paper = dossiers.paper(code.strip().toUpperCase(Locale.ROOT)).orElse(null);
        var view = new ModelAndView("dossiers/web/verify");
        if (paper == null) {
            view.setStatus(HttpStatus.NOT_FOUND);
            view.addObject("page", new VerifyPage(code, null, null, List.of()));
            return view;
        }
        var verdict = Verdict.of(signatures.verify(paper.pdf()));
        view.addObject("page", new VerifyPage(code, verdict, revoked(paper.result()), facts(paper.result())));
        return view;
    }

    private List<SummaryRow> rows(PublicStatus status) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of(t("Thủ tục"), status.procedure()));
        rows.add(SummaryRow.of(
                t("Cơ quan giải quyết"), organisations.agency(status.agencyId()).name()));
        rows.add(SummaryRow.of(t("Trạng thái"), t(status.status().label())));
        rows.add(SummaryRow.of(t("Nộp lúc"), Moments.spoken(status.filed())));
        if (status.due() != null) {
            rows.add(SummaryRow.of(t("Hẹn trả kết quả"), Moments.spoken(status.due())));
        }
        if (status.finished() != null) {
            rows.add(SummaryRow.of(t("Giải quyết xong"), Moments.spoken(status.finished())));
        }
        var destroyed = status.destroyed();
        if (destroyed != null) {
            rows.add(SummaryRow.of(t("Nội dung hồ sơ"), DossierPages.destroyed(destroyed)));
        }
        return rows;
    }

    private static List<SummaryRow> facts(SignedResult result) {
        return List.of(
                SummaryRow.of(t("Văn bản"), result.name()),
                SummaryRow.of(t("Số"), result.number()),
                SummaryRow.of(t("Cơ quan"), result.agencyName()),
                SummaryRow.of(t("Người ký"), result.signerName() + ", " + result.signerTitle()),
                SummaryRow.of(t("Ngày ký"), Moments.spoken(result.signedAt())));
    }

    record LookUpPage(String code, boolean unknown, List<SummaryRow> rows) {}

    /** When a paper lost its force. Why may name people, so only the agency tells. */
    private static @Nullable String revoked(SignedResult result) {
        var revoked = result.revoked();
        return revoked == null ? null : Moments.spoken(revoked.at());
    }

    record VerifyPage(
            String code,
            @Nullable Verdict verdict,
            @Nullable String revoked,
            List<SummaryRow> facts) {}
}
