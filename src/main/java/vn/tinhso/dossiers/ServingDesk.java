package vn.tinhso.dossiers;

import java.util.Comparator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Role;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.shared.Rejected;

/** The desk at which an official serves somebody: that of the official's own post, if it is one. */
final class ServingDesk {

    private ServingDesk() {}

    /** By how somebody is served; {@code null} for who files for themselves. */
    static @Nullable String of(Account account, Draft.Mode mode, Procedure procedure) {
        return switch (mode) {
            case OWN -> null;
            case ASSISTED -> helping(account);
            case DESK -> taking(account, procedure);
        };
    }

    /** Where a paper dossier of this procedure is taken; {@code HS-157} when the official may not take it anywhere. */
    private static String taking(Account account, Procedure procedure) {
        helping(account);
        var field = procedure.field().name();
        return desk(
                account,
                desk -> account.holds(Role.DESK_OFFICER, desk, field, procedure.code()),
                () -> new Rejected(
                        Rejected.Kind.FORBIDDEN,
                        "HS-157",
                        "Vai trò một cửa của bạn không gồm thủ tục «" + procedure.name() + "».",
                        "Mời người nộp đến quầy phụ trách thủ tục này, hoặc hỗ trợ họ nộp trực tuyến."));
    }

    /** Where somebody is helped to file online, whatever the procedure; {@code HS-006} for who works at no desk. */
    private static String helping(Account account) {
        return desk(
                account,
                desk -> true,
                () -> new Rejected(
                        Rejected.Kind.FORBIDDEN,
                        "HS-006",
                        "Chỉ cán bộ một cửa được nộp hồ sơ thay người dân.",
                        "Nộp hồ sơ của chính bạn, hoặc đến Trung tâm Phục vụ hành chính công để được hỗ trợ."));
    }

    private static String desk(Account account, Predicate<String> fits, Supplier<Rejected> refusal) {
        var own = account.official() == null ? "" : account.official().agencyId();
        return account.agenciesAs(Role.DESK_OFFICER).stream()
                .filter(fits)
                .min(Comparator.comparing((String desk) -> !desk.equals(own)).thenComparing(Comparator.naturalOrder()))
                .orElseThrow(refusal);
    }
}
