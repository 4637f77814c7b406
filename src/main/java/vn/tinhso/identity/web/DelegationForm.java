package vn.tinhso.identity.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Delegation;
import vn.tinhso.web.Choice;
import vn.tinhso.web.DateParts;
import vn.tinhso.web.FieldError;

/** What was typed on the page of delegations. */
record DelegationForm(Map<String, String> posted) {

    static final String FROM = "nguoi-vang";
    static final String TO = "nguoi-thay";
    static final String BEGIN = "tu-ngay";
    static final String END = "den-ngay";
    static final String REASON = "ly-do";
    static final String BOTH = "ca-hai";

    List<FieldError> errors(DelegationPages.DelegationPage page) {
        var errors = new ArrayList<FieldError>();
        if (!page.delegators().isEmpty() && !offered(page.delegators(), value(FROM))) {
            errors.add(new FieldError(FROM, t("Chọn người vắng mặt.")));
        }
        if (!offered(page.colleagues(), value(TO))) {
            errors.add(new FieldError(TO, t("Chọn người thay.")));
        }
        if (date(BEGIN).date().isEmpty()) {
            errors.add(new FieldError(BEGIN, t("Nhập ngày bắt đầu, ví dụ 1 12 2026.")));
        }
        if (date(END).date().isEmpty()) {
            errors.add(new FieldError(END, t("Nhập ngày cuối cùng, ví dụ 5 12 2026.")));
        }
        return errors;
    }

    /** Only when there are no {@link #errors}. */
    Delegation.Wish wish(Account account) {
        return new Delegation.Wish(
                value(FROM).isEmpty() ? account.id() : UUID.fromString(value(FROM)),
                UUID.fromString(value(TO)),
                date(BEGIN).date().orElseThrow(),
                date(END).date().orElseThrow(),
                value(REASON));
    }

    boolean besideAnother() {
        return value(BOTH).equals("co");
    }

    /** The input a refusal is about. */
    static String fieldOf(String code) {
        return switch (code) {
            case "DN-022" -> BEGIN;
            case "DN-023" -> REASON;
            case "DN-025" -> BOTH;
            default -> TO;
        };
    }

    DateParts date(String field) {
        return DateParts.read(field, posted::get);
    }

    String value(String field) {
        return posted.getOrDefault(field, "");
    }

    private static boolean offered(List<Choice> choices, String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }
}
