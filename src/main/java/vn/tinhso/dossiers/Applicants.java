package vn.tinhso.dossiers;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.Allowed.Deed;
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
    private final SuspensionStore suspensions;
    private final Chronicle chronicle;
    private final Clock clock;

    Applicants(Dossiers dossiers, RatingStore ratings, SuspensionStore suspensions, Chronicle chronicle, Clock clock) {
        this.dossiers = dossiers;
        this.ratings = ratings;
        this.suspensions = suspensions;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** Rút hồ sơ: possible until the result is issued. */
    @Transactional
    public Dossier withdraw(Party party, String code, String reason) {
        var before = dossiers.forUpdate(party, code, Deed.WITHDRAW);
        var now = clock.instant();
        suspensions.end(before.id(), now, party.actor().accountId(), "rút hồ sơ");
        var moved = before.at(Move.WITHDRAW, Stage.CLOSED);
        // Rút sau tiếp nhận cũng là kết thúc xử lý (QĐ 766/QĐ-TTg, chỉ số 2.1); before it no limit ran.
        var timing = before.isAccepted()
                ? before.timing().finishedAt(now)
                : before.timing().running();
        return chronicle.advance(
                before, moved.with(timing), new DossierWithdrawn(Grounds.remark(reason)), party.actor());
    }

    /** Nhận kết quả điện tử: whoever chose the electronic result takes it without the desk. */
    @Transactional
    public Dossier takeResult(Party party, String code) {
        var before = dossiers.forUpdate(party, code, Deed.TAKE_RESULT);
        return chronicle.advance(
                before,
                before.at(Move.RETURN, Stage.CLOSED).with(before.timing().returnedAt(clock.instant())),
                new ResultReturned(Delivery.ONLINE, before.applicant().name(), null),
                party.actor());
    }

    /** Đánh giá, once, from 1 (rất không hài lòng) to 5 (rất hài lòng). */
    @Transactional
    public Dossier rate(Party party, String code, int score, String comment) {
        var before = dossiers.forUpdate(party, code, Deed.RATE);
        if (score < 1 || score > 5) {
            throw new Rejected("HS-023", "Chưa chọn mức hài lòng.", "Chọn một mức từ 1 đến 5.");
        }
        var words = comment.strip();
        if (words.length() > LONGEST_COMMENT) {
            throw new Rejected("HS-024", "Góp ý dài hơn " + LONGEST_COMMENT + " ký tự.", "Rút gọn góp ý.");
        }
        ratings.add(before.id(), score, words, clock.instant());
        return chronicle.advance(before, before, new ServiceRated(score), party.actor());
    }
}
