package vn.tinhso.identity.provider;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Clients;
import vn.tinhso.shared.Rejected;

/** What a system has asked and the person has not answered yet. */
@Component
public class ConsentRequests {

    private final Authorizations authorizations;
    private final Clients clients;

    ConsentRequests(Authorizations authorizations, Clients clients) {
        this.authorizations = authorizations;
        this.clients = clients;
    }

    /** @param site where the answer goes */
    public record Request(String client, String system, String site, List<PersonScope> scopes) {}

    /** {@link Rejected} {@code DN-100} when it was answered, is too old or is somebody else's. */
    public Request find(Account account, String state) {
        var found = authorizations.findByToken(state, new OAuth2TokenType(OAuth2ParameterNames.STATE));
        if (found == null || !found.getPrincipalName().equals(account.id().toString())) {
            throw new Rejected(
                    Rejected.Kind.NOT_FOUND,
                    "DN-100",
                    "Yêu cầu này đã trả lời hoặc đã quá cũ.",
                    "Quay lại hệ thống kia và đăng nhập lại từ đó.");
        }
        OAuth2AuthorizationRequest request =
                Objects.requireNonNull(found.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        var client = Objects.requireNonNull(clients.findById(found.getRegisteredClientId()));
        var asked = new HashSet<>(request.getScopes());
        asked.remove(PersonScope.OPENID.value());
        var address = URI.create(Objects.requireNonNull(request.getRedirectUri()));
        return new Request(
                client.getClientId(),
                client.getClientName(),
                address.getScheme() + "://" + address.getAuthority(),
                PersonScope.of(asked));
    }
}
