package vn.tinhso.procedures.imports;

import static vn.tinhso.procedures.imports.NationalRecord.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Channel;
import vn.tinhso.procedures.Procedure.Fee;
import vn.tinhso.procedures.imports.NationalRecord.Way;

/** Fees of a national record, which come as text. */
final class NationalFees {

    /** At most eighteen characters: more is no fee, and no number that fits. */
    private static final Pattern DONG = Pattern.compile("(\\d[\\d.,]{0,17})\\s*(VNĐ|VND|Việt Nam Đồng|đồng)");

    private static final String NAME = "Phí, lệ phí";
    private static final String COUNCIL = "Hội đồng nhân dân";

    private final List<Way> ways;
    private final List<String> remarks;

    NationalFees(List<Way> ways, List<String> remarks) {
        this.ways = ways;
        this.remarks = remarks;
    }

    List<Fee> fees() {
        var fees = new ArrayList<Fee>();
        for (var way : ways) {
            var channel = NationalLimits.channel(way);
            if (channel != null) {
                fee(way, channel, fees);
            }
        }
        var amounts = fees.stream().map(Fee::amount).distinct().count();
        var allChannels =
                ways.stream().filter(way -> NationalLimits.channel(way) != null).count() == fees.size();
        if (amounts == 1 && allChannels && !fees.isEmpty()) {
            var one = fees.getFirst();
            return isFree(one) ? List.of() : List.of(fee(null, one.amount(), one.note(), one.authority()));
        }
        return List.copyOf(fees);
    }

    private static boolean isFree(Fee fee) {
        return Objects.equals(fee.amount(), 0L) && fee.authority() == null;
    }

    private void fee(Way way, Channel channel, List<Fee> fees) {
        var words = text(way.fee());
        var note = text(way.note());
        var authority = note.contains(COUNCIL) ? "Hội đồng nhân dân tỉnh" : null;
        var dong = DONG.matcher(words);
        if (words.equals("Miễn phí")) {
            if (authority != null) {
                remarks.add("Nguồn ghi miễn phí khi nộp " + channel.label()
                        + " nhưng chú thích giao Hội đồng nhân dân quy định.");
                fees.add(fee(channel, null, note, authority));
            } else {
                fees.add(fee(channel, 0L, note, null));
            }
        } else if (words.isEmpty()) {
            if (authority != null) {
                fees.add(fee(channel, null, note, authority));
            } else {
                remarks.add("Nguồn không ghi phí, lệ phí khi nộp " + channel.label() + ".");
                fees.add(fee(channel, null, note, null));
            }
        } else if (dong.matches()) {
            var amount = Long.parseLong(dong.group(1).replaceAll("[.,]", ""));
            if (amount > 0 && amount < 1_000) {
                remarks.add("Mức thu “" + words + "” có thể đã mất ba số 0 (= " + amount
                        + ".000 đồng); giữ như nguồn, cần đối chiếu.");
            }
            fees.add(fee(channel, amount, note, authority));
        } else {
            remarks.add("Không hiểu mức thu “" + words + "” khi nộp " + channel.label() + ".");
            fees.add(fee(channel, null, words + ". " + note, authority));
        }
    }

    private static Fee fee(
            @Nullable Channel channel, @Nullable Long amount, @Nullable String note, @Nullable String authority) {
        var words = note == null || note.isBlank() ? null : note;
        return new Fee(NAME, channel, amount, "hồ sơ", null, words, null, List.of(), authority, null, null, null);
    }
}
