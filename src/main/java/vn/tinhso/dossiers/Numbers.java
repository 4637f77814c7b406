package vn.tinhso.dossiers;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.tinhso.shared.AgencyCode;
import vn.tinhso.shared.Moments;

/** Mã hồ sơ, số và ký hiệu của phiếu, văn bản: taken in the transaction of what they number. */
@Component
class Numbers {

    private final SeriesStore store;

    Numbers(SeriesStore store) {
        this.store = store;
    }

    /** {@code H18.101-261122-0001}; past 9999 it grows wider, for a number is never used again. */
    String ofDossier(AgencyCode agency, Instant at) {
        var day = Moments.day(at);
        return "%s-%02d%02d%02d-%04d"
                .formatted(
                        agency.value(),
                        day.getYear() % 100,
                        day.getMonthValue(),
                        day.getDayOfMonth(),
                        store.next(Series.ofDossiers(agency), at));
    }

    /** {@code 12/TLKT}: the next number under this symbol of the agency and the year. */
    String ofPaper(String agencyId, String symbol, Instant at) {
        return numbered(store.next(Series.ofPapers(agencyId, symbol), at), symbol);
    }

    /** Phiếu yêu cầu bổ sung (mẫu số 02), in the centre's own series. */
    String ofSupplement(Dossier dossier, Instant at) {
        return ofPaper(dossier.parties().receiving(), "HDHS", at);
    }

    /** Phiếu từ chối tiếp nhận (mẫu số 03), in the centre's own series. */
    String ofRefusal(Dossier dossier, Instant at) {
        return ofPaper(dossier.parties().receiving(), "TCTN", at);
    }

    /** {@code 12/2026}: of a paper without a symbol, numbered by its own register: births apart from marriages. */
    String ofRegister(String agencyId, String register, Instant at) {
        var year = Moments.day(at).getYear();
        return numbered(store.next(Series.ofPapers(agencyId, register), at), String.valueOf(year));
    }

    /** Numbers below 10 carry a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
    private static String numbered(int number, String sign) {
        return "%02d/%s".formatted(number, sign);
    }
}
