package vn.tinhso.retention.web;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tinhso.retention.Hold.Scope;
import vn.tinhso.retention.Holds;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.DateParts;

/** A hold as it was typed. */
record HoldForm(
        String scope, Target target, DateParts first, DateParts last, String ground, DateParts from, DateParts to) {

    static final HoldForm EMPTY = new HoldForm(
            "", new Target("", "", "", ""), DateParts.EMPTY, DateParts.EMPTY, "", DateParts.EMPTY, DateParts.EMPTY);

    /** Where a refusal is shown. */
    static final Map<String, String> FIELDS = Map.of(
            "LG-002",
            "thu-tuc",
            "LG-004",
            "can-cu",
            "LG-008",
            "tu",
            "LG-010",
            "ma",
            "LG-011",
            "ma",
            "LG-012",
            "den",
            "LG-013",
            "pham-vi",
            "LG-016",
            "so-dinh-danh");

    record Target(String code, String number, String procedure, String field) {

        @Override
        public String toString() {
            return "Target";
        }
    }

    static HoldForm read(Function<String, @Nullable String> parameter) {
        return new HoldForm(
                RuleForm.typed(parameter, "pham-vi"),
                new Target(
                        RuleForm.typed(parameter, "ma"),
                        RuleForm.typed(parameter, "so-dinh-danh"),
                        RuleForm.typed(parameter, "thu-tuc"),
                        RuleForm.typed(parameter, "linh-vuc")),
                DateParts.read("nop-tu", parameter),
                DateParts.read("nop-den", parameter),
                RuleForm.typed(parameter, "can-cu"),
                DateParts.read("tu", parameter),
                DateParts.read("den", parameter));
    }

    Holds.Wanted wanted() {
        return new Holds.Wanted(wantedScope(), ground, RuleForm.day(from), to.isBlank() ? null : RuleForm.day(to));
    }

    private Scope wantedScope() {
        return switch (scope) {
            case "ho-so" -> new Scope.OneRecord(target.code());
            case "nguoi" -> new Scope.OnePerson(target.number());
            case "khoang" ->
                new Scope.Range(
                        RuleForm.orNull(target.procedure()),
                        RuleForm.orNull(target.field()),
                        RuleForm.day(first),
                        RuleForm.day(last));
            default ->
                throw new Rejected(
                        "LG-013",
                        "Chưa chọn phạm vi tạm dừng.",
                        "Chọn một hồ sơ, một người, hoặc một thủ tục, lĩnh vực.");
        };
    }

    @Override
    public String toString() {
        return "HoldForm";
    }
}
