package vn.tinhso.dossiers.api;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The client's own name for a write: 1 to 200 visible ASCII characters, best a UUID. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Pattern(regexp = "[!-~]{1,200}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Parameter(
        description =
                "Khóa chống lặp do bạn đặt, nên là UUID: gửi lại cùng khóa và nội dung thì nhận lại kết quả cũ; nhớ ít nhất 24 giờ. /"
                        + " Your own key, best a UUID: the same key and content give the same answer again, for 24 hours at least.",
        example = "8e03978e-40d5-43e8-bc93-6894a57f9324")
@interface WriteKey {

    String message() default
            "Từ 1 đến 200 ký tự ASCII không dấu cách, nên là UUID. / 1 to 200 visible ASCII characters, best a UUID.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
