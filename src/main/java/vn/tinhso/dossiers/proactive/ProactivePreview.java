package vn.tinhso.dossiers.proactive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Whom a rule would reach as things stand.
 *
 * @param horizons how many within each of these numbers of days, today being 0
 * @param leftOut why others are not reminded, and how many
 * @param people the first of them, masked
 * @param total reached and left out together
 */
public record ProactivePreview(
        Map<Integer, Integer> horizons, Map<String, Integer> leftOut, List<Person> people, int total) {

    /** Days the preview looks ahead. */
    public static final List<Integer> HORIZONS = List.of(0, 30, 90);

    /**
     * @param name masked
     * @param reached whether the person is reminded
     * @param why in words
     */
    public record Person(String name, String dossier, LocalDate on, boolean reached, String why, ServiceLevel level) {

        @Override
        public String toString() {
            return "Person[" + dossier + "]";
        }
    }

    public int today() {
        return horizons.getOrDefault(0, 0);
    }
}
