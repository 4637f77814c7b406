package vn.tinhso.identity.mandates.web;

import static vn.tinhso.web.Words.t;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.mandates.Mandate;
import vn.tinhso.identity.mandates.MandateBasis;
import vn.tinhso.identity.mandates.Mandates;
import vn.tinhso.identity.spi.ScopeSource;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.Choice;
import vn.tinhso.web.DateParts;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Tag;

/** «Thay mặt» as one person sees it. */
@Component
class MandatePages {

    private final Mandates mandates;
    private final ScopeSource scopes;
    private final Clock clock;

    MandatePages(Mandates mandates, ScopeSource scopes, Clock clock) {
        this.mandates = mandates;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * @param held in which one acts or is asked to
     * @param given by oneself, or by the organisation with whose account one came
     */
    record MandatesPage(List<Row> held, List<Row> given) {}

    /**
     * @param who the other side
     * @param path of the mandate
     */
    record Row(
            String who,
            String what,
            String period,
            Tag tag,
            String note,
            String path,
            boolean mayAccept,
            boolean mayEnd) {

        @Override
        public String toString() {
            return "Row";
        }
    }

    /** @param givers in whose name one may authorise; empty when only in one's own */
    record AskPage(MandateForm form, String path, List<Choice> fields, List<Choice> givers, List<FieldError> errors) {

        boolean is(String path) {
            return form.sort().path().equals(path);
        }

        DateParts date(String field) {
            return form.date(field);
        }
    }

    MandatesPage page(Account account) {
        return new MandatesPage(
                mandates.heldBy(account).stream()
                        .map(mandate -> row(account, mandate, principal(mandate), account.id()))
                        .toList(),
                mandates.givenBy(account).stream()
                        .map(mandate -> row(account, mandate, agent(mandate), null))
                        .toList());
    }

    AskPage ask(Account account, MandateForm form, List<FieldError> errors) {
        return new AskPage(
                form,
                "/thay-mat/" + form.sort().path(),
                Choice.of(scopes.fields(), field -> field, field -> field),
                givers(account),
                errors);
    }

    private List<Choice> givers(Account account) {
        var organisations = mandates.heldBy(account).stream()
                .filter(mandate -> mandate.basis().kind() == MandateBasis.PROVIDER)
                .map(mandate -> mandate.principal().organisation())
                .filter(Objects::nonNull)
                .toList();
        return organisations.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(Choice.of("", t("Tôi"))),
                                organisations.stream()
                                        .map(one -> Choice.of(one.id().toString(), one.name())))
                        .toList();
    }

    private Row row(Account account, Mandate mandate, String who, @Nullable UUID agent) {
        var open = mandate.isOpen(Moments.day(clock.instant()));
        var asked = agent != null && mandate.awaitsAgent();
        return new Row(
                who,
                what(mandate),
                period(mandate),
                tag(mandate),
                note(mandate),
                "/thay-mat/" + mandate.id(),
                open && asked,
                open && !asked && mandates.mayEnd(account, mandate));
    }

    static String principal(Mandate mandate) {
        var organisation = mandate.principal().organisation();
        return organisation == null
                ? mandate.principal().name()
                : organisation.name() + " – " + organisation.taxCode().value();
    }

    private static String agent(Mandate mandate) {
        var name = mandate.agent().name();
        return name == null ? t("Người được nhờ, chưa nhận") : name;
    }

    static String what(Mandate mandate) {
        var scope = mandate.scope();
        var limits = scope.isAll()
                ? t("Mọi thủ tục")
                : String.join(
                        ", ",
                        Stream.concat(
                                        scope.fields().stream().sorted(),
                                        scope.procedures().stream().sorted())
                                .toList());
        return t(mandate.kind().label()) + ": " + limits;
    }

    static String period(Mandate mandate) {
        var to = mandate.to();
        if (mandate.basis().kind() == MandateBasis.PROVIDER) {
            return t("Trong phiên đăng nhập này");
        }
        return to == null
                ? t("Từ {}", Moments.date(mandate.from()))
                : t("Từ {} đến hết {}", Moments.date(mandate.from()), Moments.date(to));
    }

    private Tag tag(Mandate mandate) {
        var today = Moments.day(clock.instant());
        return switch (mandate.state()) {
            case WAITING ->
                mandate.isPast(today)
                        ? Tag.neutral(t("Đã hết hiệu lực"))
                        : mandate.awaitsAgent() ? Tag.wait(t("Chờ người được nhờ nhận")) : Tag.wait(t("Chờ xác nhận"));
            case VALID -> mandate.isInForce(today) ? Tag.ok(t("Đang có hiệu lực")) : Tag.neutral(t("Đã hết hiệu lực"));
            case ENDED -> Tag.neutral(t("Đã kết thúc"));
            case REFUSED -> Tag.late(t("Bị từ chối"));
        };
    }

    private static String note(Mandate mandate) {
        var reason = mandate.reason();
        if (reason != null) {
            return t("Lý do: {}", reason);
        }
        return mandate.awaitsDesk() ? t("Mang giấy tờ gốc đến bộ phận một cửa bất kỳ trong tỉnh để đối chiếu.") : "";
    }
}
