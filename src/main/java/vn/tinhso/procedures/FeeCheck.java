package vn.tinhso.procedures;

import static vn.tinhso.procedures.QuestionCheck.isText;

import java.util.List;
import vn.tinhso.procedures.Problem.Part;
import vn.tinhso.procedures.Procedure.Fee;

/** Fees and charges. */
final class FeeCheck {

    /** Bảng giá công bố trên mạng hay mất ba số 0 cuối: 50 là 50.000 đồng. */
    private static final long LOWEST_LIKELY = 1_000;

    private FeeCheck() {}

    static void run(List<Fee> fees, List<Channel> channels, Findings findings) {
        for (var fee : fees) {
            var name = "Phí «" + fee.name() + "»";
            findings.require(fee.amount() == null || fee.amount() >= 0, Part.FEES, fee.name(), name + " là số âm.");
            findings.require(
                    fee.cap() == null || fee.cap() > 0, Part.FEES, fee.name(), name + ": mức trần phải lớn hơn 0.");
            findings.require(
                    fee.channel() == null || channels.contains(fee.channel()),
                    Part.FEES,
                    fee.name(),
                    name + " dành cho cách nộp mà thủ tục không có.");
            findings.require(
                    fee.onlineReduction() == null || (fee.onlineReduction() >= 1 && fee.onlineReduction() <= 100),
                    Part.FEES,
                    fee.name(),
                    name + ": phần trăm giảm từ 1 đến 100.");
            findings.require(
                    fee.from() == null || fee.to() == null || !fee.to().isBefore(fee.from()),
                    Part.FEES,
                    fee.name(),
                    name + ": ngày cuối đứng trước ngày đầu.");
            findings.advise(
                    isFree(fee) || isText(fee.basis()) || isText(fee.authority()),
                    Part.FEES,
                    fee.name(),
                    name + " chưa ghi văn bản hay cơ quan quy định mức thu.");
            findings.advise(
                    fee.amount() == null || fee.amount() == 0 || fee.amount() >= LOWEST_LIKELY,
                    Part.FEES,
                    fee.name(),
                    name + " thấp bất thường (" + fee.amount() + " đồng): nguồn có thể đã mất ba số 0.");
        }
    }

    private static boolean isFree(Fee fee) {
        return fee.amount() != null && fee.amount() == 0;
    }
}
