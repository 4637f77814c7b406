package vn.tinhso.procedures;

import static vn.tinhso.web.Words.t;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Procedure.Fee;
import vn.tinhso.procedures.Procedure.Level;
import vn.tinhso.procedures.Procedure.Limit;
import vn.tinhso.shared.Money;

/** The parts of a procedure in the words people read. */
public final class Phrases {

    private Phrases() {}

    /** "3 ngày làm việc", "trong ngày (nhận trước 15 giờ)". */
    public static String limit(Limit limit) {
        return switch (limit.unit()) {
            case HOUR -> t("{} giờ", limit.amount());
            case WORKING_DAY -> t("{} ngày làm việc", limit.amount());
            case CALENDAR_DAY -> t("{} ngày", limit.amount());
            case SAME_DAY -> t("Nhận trước 15 giờ: trong ngày");
        };
    }

    /** "8.000 đồng/bản"; "Miễn phí" for nothing. */
    public static String fee(Fee fee) {
        return fee(fee.amount(), fee.unit());
    }

    static String fee(@Nullable Long amount, String unit) {
        if (amount == null) {
            return t("Theo mức của Hội đồng nhân dân tỉnh");
        }
        if (amount == 0) {
            return t("Miễn phí");
        }
        return new Money(amount) + (unit.isBlank() ? "" : "/" + unit);
    }

    /** The name without its long brackets, for headings and lists: official names count up to 1,094 characters. */
    public static String shortName(String officialName) {
        return officialName.replaceAll("\\s*\\([^()]{40,}\\)", "");
    }

    public static String channel(Channel channel) {
        return t(channel.label());
    }

    public static String level(Level level) {
        return switch (level) {
            case PROVINCE -> t("Cấp tỉnh");
            case COMMUNE -> t("Cấp xã");
        };
    }

    /** Every distinct limit in one line: "17 ngày làm việc hoặc 20 ngày làm việc". */
    public static String limits(Procedure procedure) {
        return procedure.limits().stream().map(Phrases::limit).distinct().collect(Collectors.joining(t(" hoặc ")));
    }

    /** Every distinct fee in one line; "Miễn phí" when there is none. */
    public static String fees(Procedure procedure) {
        return procedure.fees().isEmpty()
                ? t("Miễn phí")
                : procedure.fees().stream().map(Phrases::fee).distinct().collect(Collectors.joining(t(" hoặc ")));
    }
}
