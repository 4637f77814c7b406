package vn.tinhso.web;

import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.Problems.Wrong;

/** What an interface answers when a controller throws: always a problem, never a page. */
final class ApiAnswers {

    private ApiAnswers() {}

    /** Whether machines live at this address. */
    static boolean concern(String path) {
        return path.equals("/api")
                || path.startsWith("/api/")
                || path.startsWith("/oauth2/")
                || path.startsWith("/scim/");
    }

    /** The answer, or {@code null} when the failure is the platform's own and must be noted first. */
    static @Nullable ResponseEntity<ProblemDetail> answer(Exception failure) {
        var problem = problem(failure);
        return problem == null
                ? null
                : answer(problem, failure instanceof ErrorResponse known ? known.getHeaders() : HttpHeaders.EMPTY);
    }

    static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static @Nullable ProblemDetail problem(Exception failure) {
        return switch (failure) {
            case Rejected refusal -> Problems.of(refusal);
            case ApiRefused refused -> Problems.of(refused.trouble(), refused.errors());
            case MaxUploadSizeExceededException large -> Problems.of(ApiTrouble.TOO_LARGE);
            case HttpMessageNotReadableException unreadable -> UnreadableBody.problem(unreadable);
            case TypeMismatchException mismatch -> wrong(ApiTrouble.WRONG_VALUE, WrongPlaces.of(mismatch));
            case MethodArgumentNotValidException invalid -> wrong(ApiTrouble.WRONG_VALUE, WrongPlaces.of(invalid));
            case HandlerMethodValidationException invalid -> wrong(ApiTrouble.WRONG_VALUE, WrongPlaces.of(invalid));
            case MissingServletRequestParameterException missing ->
                wrong(ApiTrouble.MISSING, List.of(WrongPlaces.missing("QUERY", missing.getParameterName())));
            case MissingRequestHeaderException missing ->
                wrong(ApiTrouble.MISSING, List.of(WrongPlaces.missing("HEADER", missing.getHeaderName())));
            case RequestRejectedException strange -> Problems.of(ApiTrouble.UNCLEAR);
            case InvalidParameterException refused -> Problems.ofStatus(refused.getErrorCode());
            case ErrorResponse known
            when known.getStatusCode().is4xxClientError() ->
                Problems.ofStatus(known.getStatusCode().value());
            default -> null;
        };
    }

    private static ProblemDetail wrong(ApiTrouble trouble, List<Wrong> places) {
        return Problems.of(trouble, places);
    }
}
