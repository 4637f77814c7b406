package vn.tinhso.procedures.design.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Channel;
import vn.tinhso.procedures.Condition;
import vn.tinhso.procedures.Phrases;
import vn.tinhso.procedures.Problem.Part;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.Handling;
import vn.tinhso.shared.Moments;

/** A part of a definition in a line for each item, as a list shows it. */
final class ItemLines {

    private ItemLines() {}

    static List<String> of(Procedure procedure, Part part) {
        return switch (part) {
            case HEAD ->
                List.of(
                        procedure.field().name(),
                        t(
                                "Quyết định {}, áp dụng từ {}",
                                procedure.decision(),
                                Moments.date(procedure.effectiveFrom())));
            case AGENCIES -> agencies(procedure.handling());
            case QUESTIONS ->
                procedure.questions().stream()
                        .map(one -> one.text() + when(one.when()))
                        .toList();
            case LIMITS ->
                procedure.limits().stream()
                        .map(one -> Phrases.limit(one) + by(one.channel()) + when(one.when()))
                        .toList();
            case FEES ->
                procedure.fees().stream()
                        .map(one -> one.name() + ": " + Phrases.fee(one) + by(one.channel()))
                        .toList();
            case EVIDENCE ->
                procedure.evidence().stream()
                        .map(one -> t(
                                        "{}: {} giấy tờ thay nhau",
                                        one.name(),
                                        one.alternatives().size())
                                + when(one.when()))
                        .toList();
            case FORM ->
                procedure.form().stream()
                        .map(one -> t("{}: {} ô", one.title(), one.fields().size()) + when(one.when()))
                        .toList();
            case RULES ->
                procedure.rules().stream()
                        .map(one -> one.left() + ": " + one.message())
                        .toList();
            case STEPS ->
                procedure.steps().stream()
                        .map(one -> t("{}: {} giờ", one.name(), one.hours()))
                        .toList();
            case CONSULTATIONS ->
                procedure.consultations().stream()
                        .map(one -> t("{}: {} ngày làm việc", one.agency(), one.days()) + when(one.when()))
                        .toList();
            case RESULTS ->
                procedure.results().stream()
                        .map(one -> one.name() + " (" + one.code() + ")")
                        .toList();
            case LETTERS ->
                procedure.letters().stream().map(Procedure.Letter::name).toList();
        };
    }

    /** Lines of the items inside an item. */
    static List<String> children(Procedure procedure, Part part, int index) {
        return switch (part) {
            case EVIDENCE ->
                procedure.evidence().get(index).alternatives().stream()
                        .map(Procedure.Alternative::name)
                        .toList();
            case FORM ->
                procedure.form().get(index).fields().stream()
                        .map(field -> field.label() + (field.required() ? " *" : "") + when(field.when()))
                        .toList();
            case HEAD, AGENCIES, QUESTIONS, LIMITS, FEES, RULES, STEPS, CONSULTATIONS, RESULTS, LETTERS -> List.of();
        };
    }

    private static List<String> agencies(Handling handling) {
        return Stream.of(
                        handling.competent().isEmpty()
                                ? t("Giải quyết theo cấp và lĩnh vực")
                                : t(
                                        "{} cơ quan giải quyết",
                                        handling.competent().size()),
                        handling.receiving().isEmpty()
                                ? t("Tiếp nhận ở mọi nơi trong tỉnh")
                                : t("{} nơi tiếp nhận", handling.receiving().size()),
                        handling.supporting().isEmpty()
                                ? ""
                                : t("{} cơ quan phối hợp", handling.supporting().size()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String by(@Nullable Channel channel) {
        return channel == null ? "" : ", " + Phrases.channel(channel).toLowerCase(Locale.ROOT);
    }

    private static String when(Condition condition) {
        return condition.isAlways() ? "" : " – " + t("có điều kiện");
    }
}
