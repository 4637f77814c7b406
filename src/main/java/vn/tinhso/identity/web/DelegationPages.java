package vn.tinhso.identity.web;

import static vn.tinhso.web.Words.t;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Delegation;
import vn.tinhso.identity.Delegations;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.Choice;
import vn.tinhso.web.DateParts;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Tag;

/** The page of delegations as one account sees it. */
@Component
class DelegationPages {

    private final Delegations delegations;
    private final Clock clock;

    DelegationPages(Delegations delegations, Clock clock) {
        this.delegations = delegations;
        this.clock = clock;
    }

    /**
     * @param delegators for whom this account may delegate; empty when only for itself
     * @param asksForBoth whether another delegation at the same time was found
     */
    record DelegationPage(
            List<Row> given,
            List<Row> received,
            List<Row> led,
            List<Choice> delegators,
            List<Choice> colleagues,
            DelegationForm form,
            boolean asksForBoth,
            List<FieldError> errors) {

        DateParts begin() {
            return form.date(DelegationForm.BEGIN);
        }

        DateParts end() {
            return form.date(DelegationForm.END);
        }
    }

    /** @param path where it is ended, empty when it cannot be */
    record Row(String delegator, String delegate, String period, String reason, Tag tag, String path) {

        @Override
        public String toString() {
            return "Row";
        }
    }

    DelegationPage page(Account account, Map<String, String> posted, List<FieldError> errors) {
        if (!account.isOfficial()) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "DN-029",
                    "Chỉ cán bộ ủy quyền cho đồng nghiệp được.",
                    "Muốn người khác nộp hồ sơ thay, nộp kèm giấy ủy quyền.");
        }
        var delegators = delegations.delegators(account);
        return new DelegationPage(
                rows(delegations.givenBy(account), account),
                rows(delegations.receivedBy(account), account),
                rows(delegations.ledBy(account), account),
                delegators.size() == 1 ? List.of() : choices(delegators),
                choices(delegations.colleagues(account)),
                new DelegationForm(posted),
                errors.stream().anyMatch(error -> error.field().equals(DelegationForm.BOTH)),
                errors);
    }

    private static List<Choice> choices(List<Account> accounts) {
        return Choice.of(accounts, account -> account.id().toString(), DelegationPages::words);
    }

    private static String words(Account account) {
        var official = account.official();
        return official == null ? account.name() : account.name() + " – " + official.title();
    }

    private List<Row> rows(List<Delegation> some, Account account) {
        return some.stream().map(one -> row(one, account)).toList();
    }

    private Row row(Delegation delegation, Account account) {
        var open = delegation.isOpen(Moments.day(clock.instant()));
        return new Row(
                delegation.delegator().name(),
                delegation.delegate().name(),
                t("{} đến hết {}", Moments.date(delegation.from()), Moments.date(delegation.to())),
                delegation.reason(),
                tag(delegation),
                open && delegations.mayEnd(account, delegation) ? "/uy-quyen/" + delegation.id() + "/ket-thuc" : "");
    }

    private Tag tag(Delegation delegation) {
        var today = Moments.day(clock.instant());
        if (delegation.endedAt() != null) {
            return Tag.neutral(t("Đã kết thúc sớm"));
        }
        if (delegation.isInForce(today)) {
            return Tag.ok(t("Đang có hiệu lực"));
        }
        return delegation.isOpen(today) ? Tag.wait(t("Chưa đến ngày")) : Tag.neutral(t("Đã hết hiệu lực"));
    }
}
