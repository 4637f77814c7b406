package vn.tinhso.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhso.procedures.Procedure.Evidence;
import vn.tinhso.procedures.Procedure.Fee;
import vn.tinhso.procedures.Procedure.Limit;

/** What a procedure asks of this person in this situation: documents, time, money. */
public final class Requirements {

    private Requirements() {}

    /** Documents that apply to these answers, in the published order. */
    public static List<Evidence> applicableEvidence(Procedure procedure, Map<String, String> answers) {
        return procedure.evidence().stream()
                .filter(evidence -> evidence.when().holds(answers))
                .toList();
    }

    /** The first matching limit; one made for this channel goes before one made for any. */
    public static Optional<Limit> limit(Procedure procedure, Channel channel, Map<String, String> answers) {
        return firstLimit(procedure, channel, answers, true).or(() -> firstLimit(procedure, channel, answers, false));
    }

    /**
     * Fees of this channel that count on this day; one made for this channel replaces the general one of the same name.
     * Empty: free.
     */
    public static List<FeeLine> feeLines(Procedure procedure, Channel channel, LocalDate day) {
        return feeLines(procedure.fees(), channel, day);
    }

    static List<FeeLine> feeLines(List<Fee> fees, Channel channel, LocalDate day) {
        var counting = fees.stream().filter(fee -> fee.countsOn(day)).toList();
        return counting.stream()
                .filter(fee -> fee.channel() == channel || (fee.channel() == null && !hasOwn(counting, channel, fee)))
                .map(fee -> FeeLine.of(fee, channel))
                .toList();
    }

    private static Optional<Limit> firstLimit(
            Procedure procedure, Channel channel, Map<String, String> answers, boolean ownOnly) {
        return procedure.limits().stream()
                .filter(limit -> ownOnly ? limit.channel() == channel : limit.channel() == null)
                .filter(limit -> limit.when().holds(answers))
                .findFirst();
    }

    private static boolean hasOwn(List<Fee> fees, Channel channel, Fee general) {
        return fees.stream()
                .anyMatch(fee -> fee.channel() == channel && fee.name().equals(general.name()));
    }
}
