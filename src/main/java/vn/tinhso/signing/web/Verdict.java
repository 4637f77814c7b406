package vn.tinhso.signing.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhso.shared.Moments;
import vn.tinhso.signing.SignatureFact;
import vn.tinhso.signing.Verification;

/**
 * The result of a verification in plain words; shown by {@code signing/web/verdict.jte}.
 *
 * @param headline the answer in one sentence, a key of {@code Words}
 * @param advice what it means for the reader
 * @param reasons what was found, where something is wrong
 */
public record Verdict(Tone tone, String headline, String advice, List<String> reasons, List<Signature> signatures) {

    /** Colour and mark of the answer; the words say the same. */
    public enum Tone {
        GOOD,
        DOUBTFUL,
        BAD
    }

    /** One signature as rows of text. */
    public record Signature(
            String kind, String name, @Nullable String title, String organisation, String signedAt, String timestamp) {

        @Override
        public String toString() {
            return "Signature[" + kind + "]";
        }
    }

    public static Verdict of(Verification verification) {
        return switch (verification) {
            case Verification.Genuine genuine ->
                new Verdict(
                        Tone.GOOD,
                        "Chữ ký hợp lệ, văn bản nguyên vẹn",
                        "Nội dung văn bản đúng như khi được ký.",
                        List.of(),
                        signatures(genuine.signatures()));
            case Verification.Tampered tampered ->
                new Verdict(
                        Tone.BAD,
                        "Văn bản đã bị thay đổi sau khi ký",
                        "Không sử dụng văn bản này. Hãy xin lại bản gốc từ cơ quan ban hành.",
                        tampered.reasons(),
                        List.of());
            case Verification.NotSigned _ ->
                new Verdict(
                        Tone.DOUBTFUL,
                        "Văn bản không có chữ ký số",
                        "Tệp này chưa được ký số, hoặc là bản chụp, bản in lại của văn bản đã ký. Hãy kiểm tra tệp gốc.",
                        List.of(),
                        List.of());
            case Verification.UnknownSigner unknown ->
                new Verdict(
                        Tone.DOUBTFUL,
                        "Chưa xác nhận được người ký",
                        "Nội dung không bị thay đổi, nhưng hệ thống này không xác nhận được chữ ký. Hãy hỏi cơ quan ghi"
                                + " trên văn bản.",
                        List.of(unknown.reason()),
                        signatures(unknown.signatures()));
            case Verification.Unreadable _ ->
                new Verdict(
                        Tone.BAD,
                        "Không đọc được tệp",
                        "Tệp không phải PDF hoặc bị hỏng, bị cắt ngắn khi tải về. Hãy tải lại tệp gốc rồi kiểm tra lần nữa.",
                        List.of(),
                        List.of());
        };
    }

    private static List<Signature> signatures(List<SignatureFact> facts) {
        return facts.stream().map(Verdict::signature).toList();
    }

    private static Signature signature(SignatureFact fact) {
        return new Signature(
                fact.seal() ? "Con dấu của cơ quan" : "Chữ ký của cá nhân",
                fact.signerName(),
                fact.title(),
                fact.organisation(),
                Moments.spoken(fact.signedAt()),
                timestamp(fact.timestampedAt()));
    }

    private static String timestamp(@Nullable Instant instant) {
        return instant == null ? "Không có" : Moments.spoken(instant);
    }
}
