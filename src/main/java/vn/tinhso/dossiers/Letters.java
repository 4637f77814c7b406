package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.tinhso.files.PageSize;
import vn.tinhso.files.Paper;
import vn.tinhso.files.Papers;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.Procedure;

/** Văn bản gửi người nộp do lãnh đạo ký: mẫu 04 and 05 of Thông tư 03/2025/TT-VPCP. */
@Service
class Letters {

    /** Which letter. */
    enum Kind {
        APOLOGY(SignedResult.Kind.APOLOGY, "Văn bản xin lỗi và đề nghị gia hạn", "xin-loi", "XLGH"),
        STOP_NOTICE(SignedResult.Kind.STOP_NOTICE, "Thông báo dừng giải quyết hồ sơ", "dung-giai-quyet", "TB-DGQ");

        private final SignedResult.Kind signed;
        private final Procedure.Result form;

        Kind(SignedResult.Kind signed, String name, String template, String symbol) {
            this.signed = signed;
            this.form = new Procedure.Result("", name, template, false, symbol);
        }
    }

    private final SignedPapers signedPapers;
    private final SlipContext context;
    private final Papers papers;

    Letters(SignedPapers signedPapers, SlipContext context, Papers papers) {
        this.signedPapers = signedPapers;
        this.context = context;
        this.papers = papers;
    }

    String nextNumber(Dossier dossier, Kind kind, Instant at) {
        return signedPapers.nextNumber(dossier, kind.form, at);
    }

    /** What the letter says besides what every slip names. */
    record Content(String number, Map<String, Object> values) {}

    SignedResult sign(Dossier dossier, Kind kind, Content content, Account leader, Instant at) {
        var sheet = new SignedPapers.Sheet(kind.signed, kind.form, false, content.number(), (signer, code) -> {
            var values = new HashMap<>(context.common(dossier, at));
            values.put("number", content.number());
            values.put("signer", ResultContext.signer(signer));
            values.putAll(content.values());
            var body = papers.fill(PaperForms.read(String.valueOf(kind.form.template())), values);
            var footer = "Mã xác thực: " + code;
            return papers.render(
                    new Paper(kind.form.name(), PageSize.A4, body, context.verificationAddress(code), footer));
        });
        return signedPapers.sign(dossier, sheet, leader, at);
    }
}
