package vn.tinhso.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
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

    private final TroubleAnswers answers;
    private final Failures failures;

    Refusals(TroubleAnswers answers, Failures failures) {
        this.answers = answers;
        this.failures = failures;
    }

    @ExceptionHandler
    Object refused(Rejected refusal, HttpServletRequest request, HttpServletResponse response) {
        return answer(Trouble.of(refusal), request, response);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException failure, HttpServletRequest request, HttpServletResponse response) {
        return answer(Trouble.of(413), request, response);
    }

    @ExceptionHandler({TypeMismatchException.class, HttpMessageNotReadableException.class})
    Object misunderstood(HttpServletRequest request, HttpServletResponse response) {
        return answer(Trouble.of(400), request, response);
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException denied) {
        throw denied; // Spring Security decides: sign in, or 403.
    }

    @ExceptionHandler
    @Nullable
    Object failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(Trouble.of(known.getStatusCode().value()), request, response);
        }
        return answer(Trouble.failure(failures.note(place(request), failure)), request, response);
    }

    private Object answer(Trouble trouble, HttpServletRequest request, HttpServletResponse response) {
        return answers.answer(trouble, request.getRequestURI(), request, response);
    }

    private static String place(HttpServletRequest request) {
        return request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }
}
