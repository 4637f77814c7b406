package vn.tinhso.signing;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the validation of one signature means, in sentences. */
final class Findings {

    static final String DAMAGED = "Cấu trúc của tệp bị hỏng ở phần chữ ký.";

    static final String LAID_OVER = "Có ghi chú, ô điền hoặc hình được thêm lên trang sau khi ký.";

    static final String TAKEN_AWAY = "Chữ ký hoặc hình trên trang đã bị gỡ bỏ, che giấu sau khi ký.";

    private static final Set<SubIndication> CHANGED = Set.of(
            SubIndication.HASH_FAILURE,
            SubIndication.SIG_CRYPTO_FAILURE,
            SubIndication.FORMAT_FAILURE,
            SubIndication.SIGNED_DATA_NOT_FOUND);

    private Findings() {}

    /** Why the document is not as it was signed; empty when it is. */
    static List<String> changes(SignatureWrapper signature, SimpleReport report) {
        var changes = new ArrayList<String>();
        if (!signature.isSignatureIntact() || !signature.isSignatureValid()) {
            changes.add("Nội dung đã bị thay đổi sau khi ký: giá trị băm không khớp.");
        }
        var revision = signature.getPDFRevision();
        if (revision == null || !revision.isSignatureByteRangeValid()) {
            changes.add("Chữ ký không bao trùm trọn vẹn nội dung của tệp.");
            return changes;
        }
        if (!revision.getPdfPageDifferenceConcernedPages().isEmpty()) {
            changes.add("Số trang đã thay đổi sau khi ký.");
        }
        if (!revision.getPdfVisualDifferenceConcernedPages().isEmpty()) {
            changes.add("Hình ảnh của trang đã thay đổi sau khi ký.");
        }
        if (!revision.getPdfUndefinedChanges().isEmpty()) {
            changes.add("Tệp đã bị sửa sau khi ký.");
        }
        if (!revision.getPdfAnnotationChanges().isEmpty()) {
            changes.add(LAID_OVER);
        }
        var verdict = report.getSubIndication(signature.getId());
        if (changes.isEmpty() && verdict != null && CHANGED.contains(verdict)) {
            changes.add("Tệp đã bị sửa sau khi ký hoặc chữ ký sai định dạng.");
        }
        return changes;
    }

    /** Why the signer is not believed; null when they are. */
    static @Nullable String doubt(SignatureWrapper signature, SimpleReport report) {
        if (report.isValid(signature.getId())) {
            return null;
        }
        return switch (report.getSubIndication(signature.getId())) {
            case NO_CERTIFICATE_CHAIN_FOUND, NO_CERTIFICATE_CHAIN_FOUND_NO_POE, NO_SIGNING_CERTIFICATE_FOUND ->
                "Chứng thư số không do tổ chức chứng thực mà hệ thống này tin cậy cấp.";
            case REVOKED, REVOKED_NO_POE, REVOKED_CA_NO_POE -> "Chứng thư số đã bị thu hồi.";
            case EXPIRED, NOT_YET_VALID, OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED ->
                "Chứng thư số hết hạn hoặc chưa có hiệu lực vào lúc ký.";
            case TRY_LATER, REVOCATION_OUT_OF_BOUNDS_NO_POE, CERTIFICATE_CHAIN_GENERAL_FAILURE ->
                "Không có danh sách thu hồi để kiểm tra tình trạng của chứng thư số.";
            case CRYPTO_CONSTRAINTS_FAILURE, CRYPTO_CONSTRAINTS_FAILURE_NO_POE ->
                "Chữ ký dùng thuật toán không còn đủ an toàn.";
            case null, default ->
                "Chữ ký không đạt yêu cầu kiểm tra." + report.getSubIndication(signature.getId())
                        + report.getAdESValidationErrors(signature.getId()).stream()
                                .map(m -> m.getValue())
                                .toList();
        };
    }
}
