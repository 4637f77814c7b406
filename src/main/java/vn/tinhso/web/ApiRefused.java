package vn.tinhso.web;

import java.util.List;

/** An interface refuses a request for how it is made, not for what the law says about it. */
public class ApiRefused extends RuntimeException {

    private final ApiTrouble trouble;
    private final transient List<Problems.Wrong> errors;

    public ApiRefused(ApiTrouble trouble, List<Problems.Wrong> errors) {
        super(trouble.code());
        this.trouble = trouble;
        this.errors = List.copyOf(errors);
    }

    public ApiRefused(ApiTrouble trouble) {
        this(trouble, List.of());
    }

    ApiTrouble trouble() {
        return trouble;
    }

    List<Problems.Wrong> errors() {
        return errors;
    }
}
