package vn.tinhso.procedures.imports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One procedure as the national portal publishes it. Everything may be missing; numbers come without a unit, fees as text.
 *
 * @param levels {@code Cấp tỉnh, Cấp xã}
 * @param subjects who may ask, with commas between
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record NationalRecord(
        @Nullable String code,
        @Nullable String name,
        @Nullable String decision,
        @Nullable String levels,
        @Nullable String field,
        @Nullable String subjects,
        List<Way> channels,
        List<Group> documents,
        List<Outcome> results,
        @Nullable String url) {

    NationalRecord {
        channels = orEmpty(channels);
        documents = orEmpty(documents);
        results = orEmpty(results);
    }

    /**
     * @param channel {@code ONLINE}, {@code POST}, {@code DIRECT}
     * @param time a bare number when {@code unit} is missing
     * @param fee {@code Miễn phí}, {@code 50,000 VNĐ}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Way(
            @Nullable String channel,
            @Nullable Integer time,
            @Nullable String unit,
            @Nullable String fee,
            @Nullable String note) {}

    /** @param group heading or alternative case */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Group(@Nullable String group, List<Item> items) {
        Group {
            items = orEmpty(items);
        }

        String heading() {
            return text(group);
        }
    }

    /** @param kind {@code DOCUMENT} or {@code NOTE}; a line that asks for nothing is a note whatever it says */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(
            @Nullable String name,
            @Nullable String form,
            @Nullable Integer originals,
            @Nullable Integer copies,
            @Nullable String kind) {

        boolean isNote() {
            return "NOTE".equals(kind) || count(originals) + count(copies) == 0;
        }

        static int count(@Nullable Integer number) {
            return number == null ? 0 : Math.max(number, 0);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Outcome(@Nullable String name, @Nullable String code) {}

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
