package vn.tinhso.dossiers;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.DossierEvent.DossierWithdrawn;
import vn.tinhso.dossiers.DossierEvent.ResultReturned;
import vn.tinhso.dossiers.DossierEvent.ServiceRated;
import vn.tinhso.shared.Rejected;

/** Người nộp: withdraws, takes the electronic result, rates. */
@Service
public class Applicants {

    private static final int LONGEST_COMMENT = 1000;

    private final Dossiers dossiers;
    private final RatingStore ratings;
    private final Chronicle chronicle;
    private final Clock clock;

    Applicants(Dossiers dossiers, RatingStore ratings, Chronicle chronicle, Clock clock) {
        this.dossiers = dossiers;
        this.ratings = ratings;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** Rút hồ sơ: possible until the result is issued. */
    @Transactional
    public Dossier withdraw(Party party, String code, String reason) {
        var before = dossiers.forUpdate(party, code);
        dossiers.mustBeApplicantOrDesk(party, before, "rút");
        return chronicle.advance(
                before, before.at(Move.WITHDRAW, Stage.CLOSED), new DossierWithdrawn(reason.strip()), party.actor());
    }

    /** Nhận kết quả điện tử: whoever chose the electronic result takes it without the desk. */
    @Transactional
    public Dossier takeResult(Party party, String code) {
        var before = dossiers.forUpdate(party, code);
        mustBeApplicant(party, before, "nhận kết quả của");
        if (before.delivery() != Delivery.ONLINE) {
            throw new Rejected(
                    "HS-021",
                    "Bạn đã đăng ký nhận kết quả bản giấy.",
                    "Đến Trung tâm Phục vụ hành chính công nơi tiếp nhận, mang theo giấy hẹn.");
        }
        return chronicle.advance(
                before,
                before.at(Move.RETURN, Stage.CLOSED).with(before.timing().returnedAt(clock.instant())),
                new ResultReturned(Delivery.ONLINE, before.applicant().name()),
                party.actor());
    }

    /** Đánh giá, once, from 1 (rất không hài lòng) to 5 (rất hài lòng). */
    @Transactional
    public Dossier rate(Party party, String code, int score, String comment) {
        var before = dossiers.forUpdate(party, code);
        mustBeApplicant(party, before, "đánh giá");
        if (before.status() != DossierStatus.RETURNED) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT, "HS-022", "Hồ sơ chưa trả kết quả.", "Đánh giá sau khi nhận kết quả.");
        }
        if (score < 1 || score > 5) {
            throw new Rejected("HS-023", "Chưa chọn mức hài lòng.", "Chọn một mức từ 1 đến 5.");
        }
        var words = comment.strip();
        if (words.length() > LONGEST_COMMENT) {
            throw new Rejected("HS-024", "Góp ý dài hơn " + LONGEST_COMMENT + " ký tự.", "Rút gọn góp ý.");
        }
        if (!ratings.add(before.id(), score, words, clock.instant())) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "HS-025",
                    "Bạn đã đánh giá hồ sơ này.",
                    "Cảm ơn bạn; không cần làm gì thêm.");
        }
        return chronicle.advance(before, before, new ServiceRated(score), party.actor());
    }

    private static void mustBeApplicant(Party party, Dossier dossier, String deed) {
        if (!party.isApplicantOf(dossier)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "HS-026",
                    "Chỉ người nộp được " + deed + " hồ sơ này.",
                    "Đăng nhập bằng tài khoản đã nộp hồ sơ.");
        }
    }
}
