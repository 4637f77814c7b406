package vn.tinhso.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tinhso.privacy.spi.RetainedRecords.RecordClass;
import vn.tinhso.privacy.spi.RetainedRecords.Retained;
import vn.tinhso.shared.Moments;

/**
 * Ngày đến hạn tiêu hủy of one record, and why.
 *
 * @param rule {@code null} where nothing is laid down: then nothing is destroyed
 * @param on {@code null} for never
 * @param reasons sentences in the order of the computation
 */
public record DueDate(
        @Nullable Rule rule, LocalDate begins, @Nullable LocalDate on, List<String> reasons) {

    static DueDate of(RecordClass about, Retained record, Optional<Rule> found) {
        var begins = Moments.day(record.begins());
        var reasons = new ArrayList<String>();
        reasons.add("Loại: " + about.name() + ".");
        reasons.add(record.event() + " ngày " + Moments.date(begins) + ".");
        if (found.isEmpty()) {
            reasons.add("Chưa có quy định thời hạn cho loại này nên không tiêu hủy.");
            return new DueDate(null, begins, null, List.copyOf(reasons));
        }
        var rule = found.get();
        var due = rule.keep().due(begins).orElse(null);
        reasons.add("Quy định số " + rule.id() + reach(rule.reaching()) + ": lưu "
                + rule.keep().words() + ". Căn cứ: " + stopped(rule.ground()));
        reasons.add(
                due == null
                        ? "Không bao giờ đến hạn tiêu hủy."
                        : "Đến hạn tiêu hủy từ ngày " + Moments.date(due) + ".");
        if (!rule.verified()) {
            reasons.add("Quy định chưa đối chiếu với văn bản nên chưa tiêu hủy theo nó.");
        }
        return new DueDate(rule, begins, due, List.copyOf(reasons));
    }

    boolean isDue(LocalDate asOf) {
        return rule != null && rule.verified() && on != null && !on.isAfter(asOf);
    }

    private static String reach(Reaching reaching) {
        if (reaching.procedure() != null) {
            return " (thủ tục " + reaching.procedure() + ")";
        }
        return reaching.field() == null ? "" : " (lĩnh vực " + reaching.field() + ")";
    }

    private static String stopped(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
