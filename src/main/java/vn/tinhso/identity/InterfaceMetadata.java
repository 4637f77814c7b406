package vn.tinhso.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationServerMetadata;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;

/** What the platform says about its interface where machines look first (RFC 8414, RFC 9728). */
final class InterfaceMetadata {

    /** Every scope with what it opens. */
    static final Map<String, String> SCOPES = scopes();

    private InterfaceMetadata() {}

    static void ofServer(OAuth2AuthorizationServerMetadata.Builder server) {
        // The library insists on naming an authorization_endpoint; with client credentials alone nobody goes there.
        server.claims(facts -> {
            facts.keySet()
                    .removeIf(name -> name.startsWith("revocation_")
                            || name.startsWith("introspection_")
                            || name.startsWith("device_")
                            || name.startsWith("pushed_")
                            || name.startsWith("tls_")
                            || name.startsWith("dpop_")
                            || name.startsWith("code_"));
            facts.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
            facts.put("grant_types_supported", List.of(AuthorizationGrantType.CLIENT_CREDENTIALS.getValue()));
            facts.put("scopes_supported", List.copyOf(SCOPES.keySet()));
            facts.put("service_documentation", facts.get("issuer") + "/v3/api-docs");
        });
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
