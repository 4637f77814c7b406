package vn.tinhso.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.DisconnectedClientHelper;
import vn.tinhso.shared.Rejected;

/** Turns what controllers throw into an answer with the right status, the sentence and what to do. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

    /** Two writers met in the database and one was sent away; nothing of what it did remains. */
    private static final Rejected COLLISION = new Rejected(
            Rejected.Kind.CONFLICT,
            "HT-001",
            "Người khác vừa làm cùng một việc nên việc này chưa thực hiện.",
            "Tải lại trang rồi làm lại.");

    private final TroubleAnswers answers;
    private final Failures failures;

    Refusals(TroubleAnswers answers, Failures failures) {
        this.answers = answers;
        this.failures = failures;
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException denied) {
        throw denied; // Spring Security decides: sign in, or 403.
    }

    @ExceptionHandler
    @Nullable
    Object failed(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        var failure = thrown instanceof ConcurrencyFailureException ? COLLISION : thrown;
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        return ApiAnswers.concern(request.getRequestURI())
                ? forMachines(failure, request)
                : answers.answer(trouble(failure, request), request, response);
    }

    private Object forMachines(Exception failure, HttpServletRequest request) {
        var answer = ApiAnswers.answer(failure);
        return answer != null
                ? answer
                : ApiAnswers.answer(Problems.failure(failures.note(place(request), failure)), HttpHeaders.EMPTY);
    }

    private Trouble trouble(Exception failure, HttpServletRequest request) {
        return switch (failure) {
            case Rejected refusal -> Trouble.of(refusal);
            case MaxUploadSizeExceededException large -> Trouble.of(413);
            case TypeMismatchException misunderstood -> Trouble.of(400);
            case HttpMessageNotReadableException misunderstood -> Trouble.of(400);
            case RequestRejectedException misunderstood -> Trouble.of(400);
            case InvalidParameterException refused -> Trouble.of(refused.getErrorCode());
            case ErrorResponse known
            when known.getStatusCode().is4xxClientError() ->
                Trouble.of(known.getStatusCode().value());
            default -> Trouble.failure(failures.note(place(request), failure));
        };
    }

    private static String place(HttpServletRequest request) {
        return request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }
}
