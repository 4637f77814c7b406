package vn.tinhso.identity.scim;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.shared.Rejected;

/** Bodies of answers; refusals of ours in the words of the standard. */
@RestControllerAdvice(basePackageClasses = ScimAnswers.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ScimAnswers {

    private final JsonMapper json;

    ScimAnswers(JsonMapper json) {
        this.json = json;
    }

    ResponseEntity<byte[]> of(int status, JsonNode body) {
        return ResponseEntity.status(status).contentType(Scim.TYPE).body(json.writeValueAsBytes(body));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(ScimRefused refusal) {
        return of(refusal.status(), error(refusal.status(), refusal.type(), String.valueOf(refusal.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Rejected refusal) {
        var detail = refusal.getMessage() + " " + refusal.remedy() + " (" + refusal.code() + ")";
        return switch (refusal.kind()) {
            case INVALID -> of(400, error(400, "invalidValue", detail));
            case CONFLICT -> of(409, error(409, "uniqueness", detail));
            case FORBIDDEN, NOT_FOUND, TOO_LARGE, BUSY ->
                of(refusal.kind().httpStatus(), error(refusal.kind().httpStatus(), null, detail));
        };
    }

    /** Where no controller is. */
    void write(HttpServletResponse response, int status, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType(Scim.TYPE.toString());
        response.getOutputStream().write(json.writeValueAsBytes(error(status, null, detail)));
    }

    private JsonNode error(int status, @Nullable String type, String detail) {
        var error = json.createObjectNode();
        error.putArray("schemas").add(Scim.ERROR);
        error.put("status", String.valueOf(status));
        if (type != null) {
            error.put("scimType", type);
        }
        return error.put("detail", detail);
    }
}
