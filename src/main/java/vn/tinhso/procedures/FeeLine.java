package vn.tinhso.procedures;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Procedure.Fee;
import vn.tinhso.shared.Money;

/**
 * Một dòng phí, lệ phí, as it applies to one way of filing.
 *
 * @param amount for one unit; {@code null} when the level is set elsewhere
 * @param cap highest total
 * @param words the amount as people read it: "8.000 đồng/bản", "Miễn phí"
 */
public record FeeLine(
        String name,
        @Nullable Money amount,
        String unit,
        @Nullable Money cap,
        String words,
        @Nullable String note,
        @Nullable String basis,
        List<String> exemptions) {

    static FeeLine of(Fee fee, Channel channel) {
        var amount = fee.amountBy(channel);
        return new FeeLine(
                fee.name(),
                amount == null ? null : new Money(amount),
                fee.unit(),
                fee.cap() == null ? null : new Money(fee.cap()),
                Phrases.fee(amount, fee.unit()),
                fee.note(),
                ground(fee),
                fee.exemptions());
    }

    private static @Nullable String ground(Fee fee) {
        var ground =
                Stream.of(fee.authority(), fee.basis()).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return ground.isEmpty() ? null : ground;
    }

    /** "Phí cấp bản sao trích lục hộ tịch: 8.000 đồng/bản". */
    public String sentence() {
        return name + ": " + words;
    }

    /** The cap, the note and who is exempt, one sentence each. */
    public List<String> notes() {
        return Stream.of(
                        cap == null ? "" : t("Không quá {}.", cap),
                        note == null ? "" : note,
                        exemptions.isEmpty() ? "" : t("Miễn: {}.", String.join("; ", exemptions)),
                        basis == null ? "" : t("Căn cứ: {}.", basis))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** What this many units cost, at most the cap; empty when the amount is unknown. */
    public Optional<Money> total(long quantity) {
        if (amount == null) {
            return Optional.empty();
        }
        var total = amount.times(quantity);
        return Optional.of(cap != null && total.compareTo(cap) > 0 ? cap : total);
    }
}
