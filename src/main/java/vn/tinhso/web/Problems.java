package vn.tinhso.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import vn.tinhso.shared.Rejected;

/**
 * Troubles as machines read them (RFC 9457): {@code type}, {@code title}, {@code status}, {@code detail} and {@code
 * remedy} in Vietnamese, the stable {@code code}, and {@code en} with the same in English.
 */
public final class Problems {

    private Problems() {}

    /**
     * One place that is wrong.
     *
     * @param part {@code QUERY}, {@code PATH}, {@code HEADER}, {@code BODY}; {@code FORM} or {@code EVIDENCE} of a dossier
     * @param field its name there
     * @param message what to put right
     */
    public record Wrong(String part, String field, String message) {}

    public static ProblemDetail of(ApiTrouble trouble) {
        return of(trouble, trouble.status());
    }

    public static ProblemDetail of(ApiTrouble trouble, List<Wrong> errors) {
        return withErrors(of(trouble), errors);
    }

    public static ProblemDetail of(Rejected refusal) {
        var trouble = Trouble.of(refusal);
        var problem = problem(trouble.status(), refusal.code(), trouble.title(), refusal.getMessage());
        problem.setProperty("remedy", refusal.remedy());
        problem.setProperty("en", english(refusal));
        return problem;
    }

    public static ProblemDetail of(Rejected refusal, List<Wrong> errors) {
        return withErrors(of(refusal), errors);
    }

    static ProblemDetail ofStatus(int status) {
        return of(ApiTrouble.of(status), status);
    }

    static ProblemDetail failure(String reference) {
        var problem = of(ApiTrouble.FAILURE);
        problem.setProperty("reference", reference);
        return problem;
    }

    private static ProblemDetail of(ApiTrouble trouble, int status) {
        var problem = problem(status, trouble.code(), trouble.title(), trouble.detail());
        problem.setProperty("remedy", trouble.remedy());
        problem.setProperty(
                "en", new English(trouble.englishTitle(), trouble.englishDetail(), trouble.englishRemedy()));
        return problem;
    }

    private static ProblemDetail problem(int status, String code, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
        problem.setType(URI.create("/loi/" + code));
        problem.setTitle(title);
        problem.setProperty("code", code);
        return problem;
    }

    private static ProblemDetail withErrors(ProblemDetail problem, List<Wrong> errors) {
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    /** The kind of refusal; what exactly stands in {@code detail}, which only some sentences have in English. */
    private static English english(Rejected refusal) {
        var title = switch (refusal.kind()) {
            case INVALID -> "Refused: something must be put right first";
            case FORBIDDEN -> "Refused: not yours to do";
            case NOT_FOUND -> "Not found";
            case CONFLICT -> "Refused: not possible in the present state";
            case TOO_LARGE -> "File too large";
            case BUSY -> "Too many at once: try again in a few seconds";
        };
        var detail = Words.inEnglish(refusal.getMessage()).orElse("See docs/api.md for code " + refusal.code() + ".");
        return new English(title, detail, Words.inEnglish(refusal.remedy()).orElse(null));
    }

    private record English(
            String title, String detail, @Nullable String remedy) {}
}
