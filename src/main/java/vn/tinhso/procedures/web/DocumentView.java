package vn.tinhso.procedures.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Procedure.Alternative;
import vn.tinhso.procedures.Procedure.Evidence;

/**
 * One thing to bring.
 *
 * @param note "Xuất trình tại quầy, không nộp", "Nếu có"; {@code null} when it is simply handed in
 * @param choices the papers that satisfy it, any one of them
 * @param data why it need not be brought at all; {@code null} when it must
 */
record DocumentView(
        String name,
        @Nullable String note,
        List<Paper> choices,
        @Nullable String data) {

    /** @param count "1 bản chính", "1 bản chính hoặc 1 bản sao" */
    record Paper(
            String name,
            String count,
            @Nullable String form,
            @Nullable String file) {}

    static DocumentView of(Evidence evidence) {
        var papers = evidence.alternatives().stream()
                .filter(alternative -> alternative.originals() + alternative.copies() > 0)
                .map(paper -> new Paper(paper.name(), count(paper), paper.form(), paper.file()))
                .toList();
        var data = evidence.alternatives().stream()
                .filter(Alternative::heldAsData)
                .map(Alternative::name)
                .findFirst()
                .orElse(null);
        return new DocumentView(evidence.name(), note(evidence), papers, data);
    }

    boolean isChoice() {
        return choices.size() > 1;
    }

    /** The one paper says the same as the heading: it is not said twice. */
    boolean saysItself() {
        return choices.size() == 1 && choices.getFirst().name().equals(name);
    }

    private static @Nullable String note(Evidence evidence) {
        if (evidence.present()) {
            return evidence.required() ? t("Xuất trình tại quầy, không phải nộp lại") : t("Xuất trình nếu có");
        }
        return evidence.required() ? null : t("Nộp nếu có");
    }

    /** Both numbers above zero mean one or the other, as the national catalogue writes it. */
    private static String count(Alternative paper) {
        return Stream.of(
                        paper.originals() > 0 ? t("{} bản chính", paper.originals()) : "",
                        paper.copies() > 0 ? t("{} bản sao", paper.copies()) : "")
                .filter(words -> !words.isEmpty())
                .reduce((originals, copies) -> originals + " " + t("hoặc") + " " + copies)
                .orElse("");
    }
}
