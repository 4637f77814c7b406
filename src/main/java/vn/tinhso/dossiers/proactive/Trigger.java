package vn.tinhso.dossiers.proactive;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Khi nào nhắc: what the province knows that makes a rule speak. */
public sealed interface Trigger {

    /** Code of the procedure whose results it looks at. */
    String procedure();

    /** From when until when a result signed on this day is worth a reminder; nothing if it never is. */
    Optional<Window> window(LocalDate signed, @Nullable Integer validMonths);

    /** Both days belong to it. */
    record Window(LocalDate from, LocalDate until) {}

    /**
     * Giấy tờ sắp hết giá trị.
     *
     * @param daysBefore so many days before the last day the paper is valid
     */
    record PaperExpires(String procedure, int daysBefore) implements Trigger {

        @Override
        public Optional<Window> window(LocalDate signed, @Nullable Integer validMonths) {
            return Optional.ofNullable(validMonths)
                    .map(signed::plusMonths)
                    .map(end -> new Window(end.minusDays(daysBefore), end));
        }
    }

    /**
     * Kết quả vừa cấp, mở ra quyền lợi tiếp theo.
     *
     * @param daysAfter so many days after it was signed
     * @param daysLong for so many days more it is not too late to say it: an old result reaches nobody when a rule begins
     */
    record ResultIssued(String procedure, int daysAfter, int daysLong) implements Trigger {

        @Override
        public Optional<Window> window(LocalDate signed, @Nullable Integer validMonths) {
            var from = signed.plusDays(daysAfter);
            return Optional.of(new Window(from, from.plusDays(daysLong)));
        }
    }
}
