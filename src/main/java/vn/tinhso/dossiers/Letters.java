package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.tinhso.files.Papers;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.Procedure;

/** Văn bản gửi người nộp do lãnh đạo ký: mẫu 04 and 05 of Thông tư 03/2025/TT-VPCP. */
@Service
class Letters {

    /** Which letter. */
    enum Kind {
        APOLOGY(SignedResult.Kind.APOLOGY, Form.APOLOGY, "XLGH"),
        STOP_NOTICE(SignedResult.Kind.STOP_NOTICE, Form.STOP_NOTICE, "TB-DGQ");

        private final SignedResult.Kind signed;
        private final Form form;
        private final String symbol;

        Kind(SignedResult.Kind signed, Form form, String symbol) {
            this.signed = signed;
            this.form = form;
            this.symbol = symbol;
        }
    }

    private final SignedPapers signedPapers;
    private final SlipContext context;
    private final PaperForms forms;
    private final Papers papers;

    Letters(SignedPapers signedPapers, SlipContext context, PaperForms forms, Papers papers) {
        this.signedPapers = signedPapers;
        this.context = context;
        this.forms = forms;
        this.papers = papers;
    }

    String nextNumber(Dossier dossier, Kind kind, Instant at) {
        return signedPapers.nextNumber(dossier, result(kind), at);
    }

    /** What the letter says besides what every slip names. */
    record Content(String number, Map<String, Object> values) {}

    SignedResult sign(Dossier dossier, Kind kind, Content content, Account leader, Instant at) {
        var sheet = new SignedPapers.Sheet(kind.signed, result(kind), false, content.number(), (signer, code) -> {
            var values = new HashMap<>(context.common(dossier, at));
            values.put("number", content.number());
            values.put("signer", ResultContext.signer(signer));
            values.putAll(content.values());
            var footer = "Mã xác thực: " + code + ".";
            return papers.render(forms.fill(kind.form, values, context.verificationAddress(code), footer), at);
        });
        return signedPapers.sign(dossier, sheet, leader, at);
    }

    private Procedure.Result result(Kind kind) {
        return new Procedure.Result("", forms.title(kind.form), kind.form.file(), false, kind.symbol, null);
    }
}
