package vn.tinhso.web;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.tinhso.web.Problems.Wrong;

/** Where a request is wrong. Values are never repeated: they may be somebody's. */
final class WrongPlaces {

    private WrongPlaces() {}

    static Wrong missing(String part, String field) {
        return new Wrong(part, field, "Bắt buộc. / Required.");
    }

    static List<Wrong> of(TypeMismatchException mismatch) {
        return mismatch instanceof MethodArgumentTypeMismatchException argument
                ? List.of(place(argument.getParameter(), expected(argument.getRequiredType())))
                : List.of(new Wrong(
                        "QUERY", String.valueOf(mismatch.getPropertyName()), expected(mismatch.getRequiredType())));
    }

    static List<Wrong> of(MethodArgumentNotValidException invalid) {
        return invalid.getFieldErrors().stream().map(WrongPlaces::bodyField).toList();
    }

    static List<Wrong> of(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> places(result).stream())
                .toList();
    }

    /** What would have been right: {@code "Chọn một trong: ONLINE, DESK. / One of: ONLINE, DESK."}. */
    static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "Sai kiểu. / Wrong type.";
        }
        if (type.isEnum()) {
            return oneOf(Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", ")));
        }
        if (type == LocalDate.class) {
            return "Cần một ngày, ví dụ 2026-11-20. / A date is expected.";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "Cần một thời điểm, ví dụ 2026-11-20T02:12:00Z. / A point in time is expected.";
        }
        if (type == UUID.class) {
            return "Cần một UUID. / A UUID is expected.";
        }
        if (type == String.class) {
            return "Cần một chuỗi. / A string is expected.";
        }
        if (type == byte[].class) {
            return "Cần nội dung tệp mã hóa base64. / Base64 is expected.";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "Cần true hoặc false. / true or false is expected.";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type)
                ? "Cần một số. / A number is expected."
                : "Sai kiểu. / Wrong type.";
    }

    static String oneOf(String values) {
        return "Chọn một trong: " + values + ". / One of: " + values + ".";
    }

    private static List<Wrong> places(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getFieldErrors().stream().map(WrongPlaces::bodyField).toList();
        }
        return result.getResolvableErrors().stream()
                .map(error -> place(result.getMethodParameter(), String.valueOf(error.getDefaultMessage())))
                .toList();
    }

    private static Wrong bodyField(FieldError error) {
        return new Wrong("BODY", error.getField(), String.valueOf(error.getDefaultMessage()));
    }

    private static Wrong place(MethodParameter parameter, String message) {
        var path = parameter.getParameterAnnotation(PathVariable.class);
        if (path != null) {
            return new Wrong("PATH", name(path.name(), parameter), message);
        }
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null) {
            return new Wrong("HEADER", name(header.name(), parameter), message);
        }
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
            return new Wrong("BODY", "", message);
        }
        var query = parameter.getParameterAnnotation(RequestParam.class);
        return new Wrong("QUERY", name(query == null ? "" : query.name(), parameter), message);
    }

    private static String name(String given, MethodParameter parameter) {
        return given.isEmpty() ? Objects.requireNonNullElse(parameter.getParameterName(), "") : given;
    }
}
