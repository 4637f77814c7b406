package vn.tinhso.procedures.imports;

import static vn.tinhso.procedures.imports.NationalRecord.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Channel;
import vn.tinhso.procedures.Condition;
import vn.tinhso.procedures.Procedure.Limit;
import vn.tinhso.procedures.Procedure.LimitUnit;
import vn.tinhso.procedures.imports.NationalRecord.Way;

/** Time limits of a national record: one for all channels where they agree. */
final class NationalLimits {

    private final List<Way> ways;
    private final List<String> remarks;

    NationalLimits(List<Way> ways, List<String> remarks) {
        this.ways = ways;
        this.remarks = remarks;
    }

    List<Limit> limits() {
        var limits = new ArrayList<Limit>();
        for (var way : ways) {
            var channel = channel(way);
            var time = way.time();
            if (channel == null) {
                remarks.add("Cách nộp “" + text(way.channel()) + "” không có ở đây.");
            } else if (time == null || time <= 0) {
                remarks.add("Nguồn không ghi thời hạn khi nộp " + channel.label() + ".");
            } else {
                limits.add(new Limit(channel, Condition.ALWAYS, time, unit(way, time, channel), null));
            }
        }
        var distinct = limits.stream()
                .map(limit -> limit.amount() + " " + limit.unit())
                .distinct()
                .count();
        if (distinct == 1) {
            var one = limits.getFirst();
            return List.of(new Limit(null, Condition.ALWAYS, one.amount(), one.unit(), null));
        }
        if (distinct > 1) {
            remarks.add("Thời hạn khác nhau theo cách nộp; đối chiếu với quyết định công bố.");
        }
        return List.copyOf(limits);
    }

    private LimitUnit unit(Way way, int time, Channel channel) {
        return switch (text(way.unit())) {
            case "Giờ" -> LimitUnit.HOUR;
            case "Ngày" -> LimitUnit.CALENDAR_DAY;
            case "Ngày làm việc" -> LimitUnit.WORKING_DAY;
            default -> {
                remarks.add("Nguồn ghi thời hạn “" + time + "” không có đơn vị khi nộp " + channel.label()
                        + "; tạm hiểu là ngày làm việc.");
                yield LimitUnit.WORKING_DAY;
            }
        };
    }

    static @Nullable Channel channel(Way way) {
        for (var channel : Channel.values()) {
            if (Objects.equals(channel.name(), way.channel())) {
                return channel;
            }
        }
        return null;
    }
}
