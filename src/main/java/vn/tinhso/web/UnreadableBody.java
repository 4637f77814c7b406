package vn.tinhso.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import vn.tinhso.web.Problems.Wrong;

/** Why a JSON body could not be read: too large, not JSON, or a value of the wrong kind, with its place. */
final class UnreadableBody {

    private UnreadableBody() {}

    static ProblemDetail problem(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            var problem = problem(cause);
            if (problem != null) {
                return problem;
            }
        }
        return Problems.of(ApiTrouble.NOT_JSON);
    }

    private static @Nullable ProblemDetail problem(Throwable cause) {
        return switch (cause) {
            case BodyLimit.Exceeded large -> Problems.of(ApiTrouble.TOO_LARGE);
            case StreamConstraintsException bound ->
                Problems.of(isLongText(bound) ? ApiTrouble.TOO_LARGE : ApiTrouble.NOT_JSON);
            case StreamReadException syntax -> Problems.of(ApiTrouble.NOT_JSON, List.of(position(syntax)));
            case InvalidTypeIdException unknown -> wrongValue(kindProperty(unknown), kinds(unknown));
            case MismatchedInputException mismatch ->
                wrongValue(path(mismatch), WrongPlaces.expected(mismatch.getTargetType()));
            default -> null;
        };
    }

    /** A file in one string; the other bounds (nesting, digits of a number) no honest request reaches. */
    private static boolean isLongText(StreamConstraintsException bound) {
        return String.valueOf(bound.getOriginalMessage()).startsWith("String value length");
    }

    private static ProblemDetail wrongValue(String field, String message) {
        return Problems.of(ApiTrouble.WRONG_VALUE, List.of(new Wrong("BODY", field, message)));
    }

    private static Wrong position(StreamReadException syntax) {
        var place = syntax.getLocation();
        return place == null
                ? new Wrong("BODY", "", "Sai cú pháp. / Syntax error.")
                : new Wrong(
                        "BODY",
                        "",
                        "Dòng %d, cột %d. / Line %d, column %d."
                                .formatted(
                                        place.getLineNr(),
                                        place.getColumnNr(),
                                        place.getLineNr(),
                                        place.getColumnNr()));
    }

    /** {@code files[0].evidenceId}. */
    private static String path(JacksonException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String kindProperty(InvalidTypeIdException unknown) {
        var family = unknown.getBaseType().getRawClass().getAnnotation(JsonTypeInfo.class);
        return family == null ? path(unknown) : family.property();
    }

    private static String kinds(InvalidTypeIdException unknown) {
        var family = unknown.getBaseType().getRawClass().getAnnotation(JsonSubTypes.class);
        return family == null
                ? WrongPlaces.expected(null)
                : WrongPlaces.oneOf(Arrays.stream(family.value())
                        .map(JsonSubTypes.Type::name)
                        .collect(Collectors.joining(", ")));
    }
}
