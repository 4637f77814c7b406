package vn.tinhso.identity;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import vn.tinhso.web.Demands;
import vn.tinhso.web.PlatformSettings;

/** The first lines of {@code /v3/api-docs}, and what every operation has in common: its scope and its problems. */
@Configuration(proxyBeanMethods = false)
class InterfaceDescription {

    private static final String SCHEME = "oauth2";
    private static final String TEXT = """
            Giao diện lập trình của nền tảng chính quyền số: tra cứu thủ tục, nộp, theo dõi và xử lý hồ sơ. Mọi thao tác \
            ghi mang tiêu đề Idempotency-Key; mọi lỗi là application/problem+json (RFC 9457) với mã ổn định ở “code”. \
            Thời điểm theo ISO 8601 giờ UTC, ngày theo giờ Việt Nam.

            Interface of the digital-government platform: look up procedures; file, follow and act on dossiers. Every \
            write carries an Idempotency-Key; every error is application/problem+json (RFC 9457) with a stable “code”. \
            Times are ISO 8601 in UTC, dates are Vietnamese dates.""";

    @Bean
    OpenAPI describedInterface(PlatformSettings settings) {
        return new OpenAPI()
                .info(new Info()
                        .title("Tỉnh Số – " + settings.province())
                        .version("1.0")
                        .description(TEXT)
                        .contact(new Contact().name(settings.province()).url(settings.publicUrl()))
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("Máy chủ này / this server")))
                .components(new Components()
                        .addSecuritySchemes(SCHEME, clientCredentials())
                        .schemas(Map.of("Problem", ProblemSchema.problem(), "Wrong", ProblemSchema.wrong())));
    }

    @Bean
    GlobalOperationCustomizer commonToAllOperations() {
        return (operation, method) -> {
            var demands = method.getMethodAnnotation(Demands.class);
            if (demands != null) {
                operation.security(List.of(new SecurityRequirement().addList(SCHEME, demands.value())));
            }
            addProblems(operation, method);
            return operation;
        };
    }

    private static SecurityScheme clientCredentials() {
        var scopes = new Scopes();
        InterfaceMetadata.SCOPES.forEach(scopes::addString);
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description(
                        "Thẻ truy cập cho hệ thống khác, sống 30 phút. / Access tokens for machines, for 30 minutes.")
                .flows(new OAuthFlows()
                        .clientCredentials(
                                new OAuthFlow().tokenUrl("/oauth2/token").scopes(scopes)));
    }

    private static void addProblems(Operation operation, HandlerMethod method) {
        add(operation, "400", "Yêu cầu sai dạng. / Malformed request.");
        add(operation, "401", "Thiếu thẻ truy cập, hoặc thẻ không dùng được. / No usable access token.");
        add(operation, "403", "Thiếu phạm vi, hoặc việc này không dành cho hệ thống. / Not allowed.");
        if (has(method, PathVariable.class)) {
            add(operation, "404", "Không tìm thấy. / Not found.");
        }
        if (has(method, RequestBody.class) && has(method, PathVariable.class)) {
            add(operation, "409", "Trạng thái hiện tại không cho phép. / Not possible in the present state.");
            add(operation, "412", "Hồ sơ đã thay đổi so với If-Match. / Changed since the version in If-Match.");
        }
        if (has(method, RequestBody.class)) {
            add(operation, "413", "Nội dung hoặc tệp quá lớn. / Body or file too large.");
            add(operation, "415", "Không phải JSON. / Not JSON.");
            add(operation, "422", "Chưa đủ điều kiện; xem errors. / Refused; see errors.");
        }
        add(operation, "500", "Lỗi của hệ thống, có số tham chiếu. / Internal failure, with a reference number.");
    }

    private static void add(Operation operation, String status, String description) {
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>().$ref("#/components/schemas/Problem")))));
    }

    private static boolean has(HandlerMethod method, Class<? extends java.lang.annotation.Annotation> annotation) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
    }
}
