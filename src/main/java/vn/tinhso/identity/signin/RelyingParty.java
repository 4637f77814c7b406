package vn.tinhso.identity.signin;

import java.net.URI;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import vn.tinhso.web.PlatformSettings;

/** Who passkeys are made for: the public address of this installation, and no other. */
@Component
class RelyingParty {

    private final PasskeyOwners owners;
    private final PasskeyRecords records;
    private final PlatformSettings settings;
    private final Environment environment;

    RelyingParty(PasskeyOwners owners, PasskeyRecords records, PlatformSettings settings, Environment environment) {
        this.owners = owners;
        this.records = records;
        this.settings = settings;
        this.environment = environment;
    }

    /** Put together when asked: a server that may take any port knows it only once it listens. */
    WebAuthnRelyingPartyOperations operations() {
        var address = URI.create(settings.publicUrl());
        var party = PublicKeyCredentialRpEntity.builder()
                .id(address.getHost())
                .name(settings.province())
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(owners, records, party, Set.of(origin(address)));
        // The person shows the authenticator that it is them, by finger, face or PIN: thus a passkey counts as two
        // factors.
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private String origin(URI address) {
        var port = address.getPort() == 0
                ? environment.getRequiredProperty("local.server.port", Integer.class)
                : address.getPort();
        return address.getScheme() + "://" + address.getHost() + (port < 0 ? "" : ":" + port);
    }
}
