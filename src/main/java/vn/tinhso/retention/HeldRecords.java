package vn.tinhso.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.tinhso.privacy.Vault;
import vn.tinhso.privacy.spi.RetainedRecords.Retained;
import vn.tinhso.retention.Hold.Scope;
import vn.tinhso.shared.Moments;

/** The holds of one day, ready to be asked about one record after the other. */
final class HeldRecords {

    /** @param indexes of the person, under every key there is while keys are changed */
    private record Standing(Hold hold, List<byte[]> indexes) {}

    private final List<Standing> standing;

    private HeldRecords(List<Standing> standing) {
        this.standing = standing;
    }

    static HeldRecords on(LocalDate day, List<Hold> holds, Vault vault) {
        var standing = new ArrayList<Standing>();
        for (var hold : holds) {
            if (hold.isInForce(day)) {
                standing.add(new Standing(
                        hold,
                        hold.scope() instanceof Scope.OnePerson(var number)
                                ? List.of(vault.indexes(number))
                                : List.of()));
            }
        }
        return new HeldRecords(standing);
    }

    /** The hold that keeps this record from being destroyed. */
    Optional<Hold> over(Retained record) {
        return standing.stream()
                .filter(one -> covers(one, record))
                .map(Standing::hold)
                .findFirst();
    }

    private static boolean covers(Standing one, Retained record) {
        return switch (one.hold().scope()) {
            case Scope.OneRecord(var code) -> code.equals(record.code());
            case Scope.OnePerson person ->
                record.persons().stream()
                        .anyMatch(index -> one.indexes().stream().anyMatch(held -> Arrays.equals(held, index)));
            case Scope.Range(var procedure, var field, var first, var last) -> {
                var day = Moments.day(record.opened());
                yield (procedure == null || procedure.equals(record.procedure()))
                        && (field == null || field.equals(record.field()))
                        && !day.isBefore(first)
                        && !day.isAfter(last);
            }
        };
    }
}
