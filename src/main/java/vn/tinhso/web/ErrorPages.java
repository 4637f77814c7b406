package vn.tinhso.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tinhso.web.OpenTo.Audience;

/** Pages for what fails outside controllers: security, filters, templates. */
@Controller
@OpenTo(Audience.EVERYBODY)
class ErrorPages implements ErrorController {

    private final TroubleAnswers answers;
    private final Failures failures;
    private final DataSize largestFile;

    ErrorPages(
            TroubleAnswers answers,
            Failures failures,
            @Value("${spring.servlet.multipart.max-file-size:20MB}") DataSize largestFile) {
        this.answers = answers;
        this.failures = failures;
        this.largestFile = largestFile;
    }

    @RequestMapping("${server.error.path:/error}")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return ApiAnswers.concern(path)
                ? ApiAnswers.answer(problem(status, path, request), HttpHeaders.EMPTY)
                : answers.answer(trouble(status, request), request, response);
    }

    private Trouble trouble(int status, HttpServletRequest request) {
        if (status >= 500) {
            return Trouble.failure(note(status, request));
        }
        // The form's token travels in the body: when the body is refused for its size, security only sees no token.
        return Trouble.of(status == 403 && isLargeUpload(request) ? 413 : status);
    }

    private ProblemDetail problem(int status, String path, HttpServletRequest request) {
        var problem = status >= 500 ? Problems.failure(note(status, request)) : Problems.ofStatus(status);
        problem.setInstance(UriComponentsBuilder.fromPath(path).build().encode().toUri());
        return problem;
    }

    private String note(int status, HttpServletRequest request) {
        var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return failures.note("status " + status + " outside controllers", failure);
    }

    private boolean isLargeUpload(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith("multipart/")
                && request.getContentLengthLong() > largestFile.toBytes();
    }
}
