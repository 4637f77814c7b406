package vn.tinhso.identity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationServerMetadata;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;
import vn.tinhso.identity.provider.PersonClaims;
import vn.tinhso.identity.provider.PersonScope;

/** What the platform says about its interface where machines look first (RFC 8414, RFC 9728). */
final class InterfaceMetadata {

    /** Every scope with what it opens. */
    static final Map<String, String> SCOPES = scopes();

    private InterfaceMetadata() {}

    static void ofServer(OAuth2AuthorizationServerMetadata.Builder server) {
        server.claims(InterfaceMetadata::tailor);
    }

    /** The same for systems to which people sign in (OpenID Connect Discovery 1.0). */
    static void ofProvider(OidcProviderConfiguration.Builder provider) {
        provider.claims(facts -> {
            tailor(facts);
            facts.put("scopes_supported", ofPeople());
            facts.put("claims_supported", PersonClaims.ALL);
            facts.put("acr_values_supported", PersonClaims.ACR);
            facts.put("prompt_values_supported", List.of("none", "login"));
            facts.put("backchannel_logout_supported", true);
            facts.put("backchannel_logout_session_supported", true);
            facts.put("request_parameter_supported", false);
            facts.put("request_uri_parameter_supported", false);
            facts.put("claims_parameter_supported", false);
        });
    }

    private static void tailor(Map<String, Object> facts) {
        facts.keySet()
                .removeIf(name -> name.startsWith("introspection_")
                        || name.startsWith("device_")
                        || name.startsWith("pushed_")
                        || name.startsWith("registration_")
                        || name.startsWith("tls_")
                        || name.startsWith("dpop_"));
        var methods = List.of("client_secret_basic", "client_secret_post");
        facts.put("token_endpoint_auth_methods_supported", methods);
        facts.put("revocation_endpoint_auth_methods_supported", methods);
        facts.put(
                "grant_types_supported",
                List.of(
                        AuthorizationGrantType.AUTHORIZATION_CODE.getValue(),
                        AuthorizationGrantType.REFRESH_TOKEN.getValue(),
                        AuthorizationGrantType.CLIENT_CREDENTIALS.getValue()));
        facts.put("code_challenge_methods_supported", List.of("S256"));
        facts.put(
                "scopes_supported",
                Stream.concat(ofPeople().stream(), SCOPES.keySet().stream()).toList());
        facts.put("service_documentation", facts.get("issuer") + "/v3/api-docs");
    }

    private static List<String> ofPeople() {
        return Arrays.stream(PersonScope.values()).map(PersonScope::value).toList();
    }

    static void ofResource(OAuth2ProtectedResourceMetadata.Builder resource, String publicUrl) {
        resource.resource(publicUrl + "/api")
                .authorizationServers(servers -> servers.add(publicUrl))
                .scopes(scopes -> scopes.addAll(SCOPES.keySet()))
                .tlsClientCertificateBoundAccessTokens(false);
    }

    private static Map<String, String> scopes() {
        var scopes = new LinkedHashMap<String, String>();
        scopes.put("procedures.read", "Tra cứu thủ tục và cơ quan. / Read procedures and agencies.");
        scopes.put("dossiers.read", "Xem hồ sơ, cả dữ liệu cá nhân. / Read dossiers, personal data included.");
        scopes.put("dossiers.write", "Nộp và xử lý hồ sơ. / File dossiers and act on them.");
        scopes.put("calendar.read", "Xem lịch làm việc, tính hạn. / Read the working calendar, compute due times.");
        scopes.put(
                "can-bo:cap-phat", "Cấp phát tài khoản cán bộ theo SCIM. / Provision accounts of officials by SCIM.");
        return scopes;
    }
}
