package vn.tinhso.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Optional;

/** Thời hạn lưu giữ. */
public sealed interface Keep {

    /** From when on it may be destroyed; empty for never. */
    Optional<LocalDate> due(LocalDate begins);

    /** In words: {@code 10 năm}. */
    String words();

    /** Vĩnh viễn. */
    record Forever() implements Keep {

        @Override
        public Optional<LocalDate> due(LocalDate begins) {
            return Optional.empty();
        }

        @Override
        public String words() {
            return "vĩnh viễn";
        }
    }

    /** Years, months, days: at least one of them. */
    record For(Period period) implements Keep {

        @Override
        public Optional<LocalDate> due(LocalDate begins) {
            return Optional.of(begins.plus(period));
        }

        @Override
        public String words() {
            var parts = new ArrayList<String>();
            if (period.getYears() > 0) {
                parts.add(period.getYears() + " năm");
            }
            if (period.getMonths() > 0) {
                parts.add(period.getMonths() + " tháng");
            }
            if (period.getDays() > 0) {
                parts.add(period.getDays() + " ngày");
            }
            return String.join(" ", parts);
        }
    }

    /** Thôi áp dụng: from here on the wider rule counts again. */
    record Ended() implements Keep {

        @Override
        public Optional<LocalDate> due(LocalDate begins) {
            return Optional.empty();
        }

        @Override
        public String words() {
            return "thôi áp dụng";
        }
    }
}
