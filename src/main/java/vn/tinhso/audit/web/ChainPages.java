package vn.tinhso.audit.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.audit.AuditChain;
import vn.tinhso.audit.Break;
import vn.tinhso.audit.Seal;
import vn.tinhso.audit.Verification;
import vn.tinhso.audit.Verifications;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.SummaryRow;
import vn.tinhso.web.Tag;

/** The chain, its seals and its verifications as the pages show them. */
@Component
class ChainPages {

    private static final int SHOWN = 20;

    private final AuditChain chain;
    private final Verifications verifications;

    ChainPages(AuditChain chain, Verifications verifications) {
        this.chain = chain;
        this.verifications = verifications;
    }

    /** @param from as typed, {@code to} too */
    record ChainPage(
            List<SummaryRow> facts,
            List<VerificationRow> verifications,
            List<SealRow> seals,
            String from,
            String to,
            List<FieldError> errors) {}

    record VerificationRow(String href, String asked, String by, String what, Tag state) {}

    record SealRow(int number, String sealed, String position, String href, String signatureHref) {}

    /** @param working whether it goes on; the page then asks again by itself */
    record VerificationPage(
            String address,
            Tag state,
            boolean working,
            String progress,
            List<SummaryRow> facts,
            @Nullable String broken,
            String what) {}

    ChainPage page(DayRange typed, List<FieldError> errors) {
        return new ChainPage(
                facts(),
                verifications.latest(SHOWN).stream().map(ChainPages::row).toList(),
                chain.latestSeals(SHOWN).stream().map(ChainPages::row).toList(),
                DayRange.text(typed.from()),
                DayRange.text(typed.to()),
                errors);
    }

    static VerificationPage page(Verification verification) {
        var first = verification.first();
        var stretch = verification.stretch();
        var seen = verification.seen();
        return new VerificationPage(
                LogAddress.of(verification.id()),
                state(verification),
                verification.state() == Verification.State.RUNNING,
                t("Đã kiểm chứng {} trên {} dòng.", seen.links(), stretch.length()),
                facts(verification),
                first == null ? null : broken(first),
                first == null ? "" : first.what());
    }

    private List<SummaryRow> facts() {
        var state = chain.state();
        return List.of(
                SummaryRow.of(t("Số dòng trong chuỗi"), String.valueOf(state.length())),
                SummaryRow.of(t("Số dòng đang chờ nối"), String.valueOf(state.pending())),
                SummaryRow.of(
                        t("Dấu niêm phong gần nhất"),
                        state.lastSeal()
                                .map(seal -> t(
                                        "Số {}, {}, đến dòng {}",
                                        seal.number(),
                                        Moments.dateTime(seal.sealedAt()),
                                        seal.position()))
                                .orElse(null)));
    }

    private static List<SummaryRow> facts(Verification verification) {
        var seen = verification.seen();
        var facts = new ArrayList<>(List.of(
                SummaryRow.of(t("Phạm vi"), what(verification)),
                SummaryRow.of(
                        t("Vị trí trong chuỗi"),
                        verification.stretch().from() + "–"
                                + verification.stretch().to()),
                SummaryRow.of(t("Số dòng còn nguyên vẹn"), String.valueOf(seen.links())),
                SummaryRow.of(t("Số bản ghi nghiệp vụ đã đối chiếu"), String.valueOf(seen.records())),
                SummaryRow.of(t("Số dấu niêm phong đã kiểm tra"), String.valueOf(seen.seals())),
                SummaryRow.of(
                        t("Người yêu cầu"), verification.askedBy() + ", " + Moments.dateTime(verification.askedAt()))));
        var finished = verification.finishedAt();
        if (finished != null) {
            facts.add(SummaryRow.of(t("Xong lúc"), Moments.dateTime(finished)));
        }
        return List.copyOf(facts);
    }

    private static String broken(Break first) {
        return t(
                "Chỗ đứt đầu tiên ở vị trí {}: {}.",
                first.position(),
                t(first.reason().label()));
    }

    private static VerificationRow row(Verification verification) {
        return new VerificationRow(
                LogAddress.of(verification.id()),
                Moments.dateTime(verification.askedAt()),
                verification.askedBy(),
                what(verification),
                state(verification));
    }

    private static SealRow row(Seal seal) {
        return new SealRow(
                seal.number(),
                Moments.dateTime(seal.sealedAt()),
                String.valueOf(seal.position()),
                LogAddress.seal(seal.number()),
                LogAddress.seal(seal.number()) + "/chu-ky");
    }

    private static String what(Verification verification) {
        var days = verification.days();
        return days == null
                ? t("Toàn bộ nhật ký")
                : t("Từ {} đến {}", Moments.date(days.from()), Moments.date(days.to()));
    }

    private static Tag state(Verification verification) {
        var word = t(verification.state().label());
        return switch (verification.state()) {
            case RUNNING -> Tag.wait(word);
            case INTACT -> Tag.ok(word);
            case BROKEN -> Tag.late(word);
        };
    }
}
