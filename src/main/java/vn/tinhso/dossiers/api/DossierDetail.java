package vn.tinhso.dossiers.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.dossiers.DossierComponent;
import vn.tinhso.dossiers.DossierComponent.Verdict;
import vn.tinhso.dossiers.SignedResult;
import vn.tinhso.dossiers.SupplementEffect;
import vn.tinhso.dossiers.SupplementRequest;
import vn.tinhso.identity.MandateKind;

/** A dossier whole, with the person's data. */
@Schema(description = "Toàn bộ hồ sơ, có dữ liệu cá nhân. / A dossier whole, personal data included.")
record DossierDetail(
        @JsonUnwrapped DossierState state,

        @Schema(description = "Người nộp. / Applicant.") Applicant applicant,

        @Schema(description = "Mẫu đơn: id ô → giá trị. / The form: field id → value.")
        Map<String, String> answers,

        @Schema(description = "Thành phần hồ sơ. / Components.")
        List<Component> components,

        @Schema(description = "Các lần yêu cầu bổ sung. / Supplement requests.")
        List<Supplement> supplements,

        @Schema(description = "Kết quả, khi đã ký. / The result, once signed.") @Nullable
        Result result,

        @Schema(description = "Đánh giá 1–5 của người nộp. / How the applicant rated it, 1–5.", example = "5") @Nullable
        Integer rating) {

    @Override
    public String toString() {
        return "DossierDetail[" + state.code() + "]";
    }

    /** Người nộp. */
    @Schema(name = "DossierApplicant", description = "Người nộp. / The applicant.")
    record Applicant(
            @Schema(description = "Họ tên. / Name.", example = "Vàng A Páo")
            String name,

            @Schema(description = "Số định danh cá nhân. / Personal number.") @Nullable
            String personalId,

            @Schema(description = "Điện thoại. / Telephone.") @Nullable
            String phone,

            @Schema(description = "Thư điện tử. / E-mail.") @Nullable
            String email,

            @Schema(description = "Nơi cư trú. / Residence.") @Nullable
            String address,

            @Schema(
                    description = "Tài khoản hoặc hệ thống đã nộp. / Account or client that filed.",
                    example = "client:demo")
            String filedBy,

            @Schema(description = "Ai thay mặt nộp; không có khi tự nộp. / Who filed on behalf, if anybody.") @Nullable
            OnBehalf onBehalf) {

        static Applicant of(Dossier.Applicant applicant) {
            return new Applicant(
                    applicant.name(),
                    applicant.personalId(),
                    applicant.phone(),
                    applicant.email(),
                    applicant.address(),
                    applicant.filedBy(),
                    OnBehalf.of(applicant.behalf()));
        }

        @Override
        public String toString() {
            return "Applicant";
        }
    }

    /** Thay mặt. */
    @Schema(name = "DossierOnBehalf", description = "Người thay mặt nộp. / Who filed on behalf of the applicant.")
    record OnBehalf(
            @Schema(description = "CHILD con, AUTHORISED người ủy quyền, ORGANISATION tổ chức. / As what.")
            MandateKind kind,

            @Schema(description = "Họ tên người nộp. / Name of who filed.", example = "Vàng A Páo")
            String agent,

            @Schema(description = "Mã số của tổ chức. / Tax code of the organisation.") @Nullable
            String taxCode) {

        static @Nullable OnBehalf of(Dossier.@Nullable Behalf behalf) {
            return behalf == null ? null : new OnBehalf(behalf.kind(), behalf.agent(), behalf.taxCode());
        }

        @Override
        public String toString() {
            return "OnBehalf[" + kind + "]";
        }
    }

    /** Thành phần hồ sơ. */
    @Schema(name = "DossierComponent", description = "Thành phần hồ sơ. / A component.")
    record Component(
            @Schema(description = "“evidence.id” của thủ tục. / Evidence of the procedure.")
            String evidenceId,

            @Schema(description = "Tên giấy tờ. / Name.") String name,

            @Schema(description = "Bắt buộc. / Whether required.")
            boolean required,

            @Schema(description = "Chỉ xuất trình. / Shown, not handed in.")
            boolean present,

            @Schema(description = "Số bản chính đã nhận. / Originals received.")
            int originals,

            @Schema(description = "Số bản sao đã nhận. / Copies received.")
            int copies,

            @Schema(
                    description =
                            "Kết luận: UNCHECKED chưa kiểm tra, GOOD hợp lệ, MISSING thiếu, WRONG chưa đúng. / Verdict.")
            Verdict verdict,

            @Schema(description = "Ghi chú. / Note.") String note,

            @Schema(description = "Tệp, đều là PDF. / Files, all PDF.")
            List<Attachment> files) {

        static Component of(String dossier, DossierComponent component) {
            return new Component(
                    component.evidenceId(),
                    component.name(),
                    component.required(),
                    component.present(),
                    component.originals(),
                    component.copies(),
                    component.verdict(),
                    component.note(),
                    component.files().stream()
                            .map(file -> new Attachment(
                                    file.fileId(),
                                    file.name(),
                                    "/api/v1/dossiers/" + dossier + "/files/" + file.fileId()))
                            .toList());
        }
    }

    /** Tệp. */
    @Schema(name = "DossierFile", description = "Tệp của hồ sơ. / A file of the dossier.")
    record Attachment(
            @Schema(description = "Mã tệp. / Id.") UUID id,

            @Schema(description = "Tên tệp. / File name.") String name,

            @Schema(description = "Địa chỉ tải. / Where to fetch it.")
            String href) {}

    /** Yêu cầu bổ sung. */
    @Schema(name = "DossierSupplement", description = "Một lần yêu cầu bổ sung. / A supplement request.")
    record Supplement(
            @Schema(description = "Lần thứ. / Number.") int seq,

            @Schema(description = "Yêu cầu lúc. / Asked at.")
            Instant askedAt,

            @Schema(description = "Những thứ còn thiếu. / What is missing.")
            List<String> items,

            @Schema(description = "Hướng dẫn. / Guidance.") String note,

            @Schema(description = "Bổ sung trước. / Answer until.")
            Instant answerUntil,

            @Schema(
                    description =
                            "Ảnh hưởng đến thời hạn: NONE chưa tính, RESTART tính lại từ đầu, PAUSE tạm dừng. / Effect on the"
                                    + " time limit.")
            SupplementEffect effect,

            @Schema(description = "Đã bổ sung lúc. / Answered at.") @Nullable
            Instant answeredAt) {

        static Supplement of(SupplementRequest request) {
            return new Supplement(
                    request.seq(),
                    request.askedAt(),
                    request.items(),
                    request.note(),
                    request.answerUntil(),
                    request.effect(),
                    request.answeredAt());
        }
    }

    /** Kết quả. */
    @Schema(name = "DossierResult", description = "Kết quả giải quyết đã ký số. / The signed result.")
    record Result(
            @Schema(description = "Mã kết quả quốc gia. / National result code.", example = "KQ.G15.000031")
            String code,

            @Schema(description = "Tên văn bản. / Name.", example = "Giấy khai sinh")
            String name,

            @Schema(description = "Đồng ý hay từ chối. / Approved or refused.")
            boolean approved,

            @Schema(description = "Số, ký hiệu. / Number.", example = "12/2026")
            String number,

            @Schema(description = "Ký lúc. / Signed at.") Instant signedAt,

            @Schema(description = "Người ký. / Signer.") String signerName,

            @Schema(description = "Chức danh. / Title.") String signerTitle,

            @Schema(description = "Cơ quan. / Agency.") String agencyName,

            @Schema(description = "Mã xác thực trên giấy. / Verification code on the paper.")
            String verificationCode,

            @Schema(description = "Địa chỉ tải bản PDF đã ký. / Where to fetch the signed PDF.")
            String href) {

        static Result of(String dossier, SignedResult result) {
            return new Result(
                    result.resultCode(),
                    result.name(),
                    result.approved(),
                    result.number(),
                    result.signedAt(),
                    result.signerName(),
                    result.signerTitle(),
                    result.agencyName(),
                    result.verificationCode(),
                    "/api/v1/dossiers/" + dossier + "/result");
        }
    }
}
