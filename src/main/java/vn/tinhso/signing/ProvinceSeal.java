package vn.tinhso.signing;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tinhso.audit.spi.Sealer;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;

/** Con dấu của Ủy ban nhân dân tỉnh over records that are no papers: a detached CAdES-B-T signature. */
@Component
class ProvinceSeal implements Sealer {

    private final SignerKeys keys;
    private final DetachedSigner signer;
    private final DetachedVerifier verifier;
    private final ObjectProvider<Organisations> organisations;
    private final Clock clock;

    ProvinceSeal(
            SignerKeys keys,
            DetachedSigner signer,
            DetachedVerifier verifier,
            ObjectProvider<Organisations> organisations,
            Clock clock) {
        this.keys = keys;
        this.signer = signer;
        this.verifier = verifier;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String agency() {
        return province().agencyName();
    }

    @Override
    public byte[] seal(byte[] document) {
        return signer.sign(document, keys.of(province()), clock.instant());
    }

    @Override
    public Examined examine(byte[] document, byte[] signature) {
        return verifier.examine(document, signature);
    }

    private AgencyIdentity province() {
        var agency =
                organisations.getObject().agencies(List.of(AgencyKind.PROVINCE)).getFirst();
        return new AgencyIdentity(agency.id(), agency.name());
    }
}
