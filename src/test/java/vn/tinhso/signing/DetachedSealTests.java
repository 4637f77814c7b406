package vn.tinhso.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhso.audit.spi.Sealer.Examined;

/** What a seal beside its document is worth. */
class DetachedSealTests {

    private static final byte[] DOCUMENT = "{\"position\":12}".getBytes(StandardCharsets.UTF_8);

    private static final Clock CLOCK = Clock.fixed(Installation.NOW, ZoneOffset.UTC);

    @TempDir
    Path directory;

    @Test
    void vouchesForWhatAnAgencySealedAndWhen() {
        var installation = Installation.in(directory);
        var signature = signed(installation, installation.signerKeys().of(SignedPaper.AGENCY));

        assertThat(verifier(installation).examine(DOCUMENT, signature))
                .isEqualTo(new Examined.Genuine(SignedPaper.AGENCY.agencyName(), Installation.NOW));
        assertThat(verifier(installation).examine("{\"position\":13}".getBytes(StandardCharsets.UTF_8), signature))
                .isInstanceOf(Examined.SealBroken.class);
        assertThat(verifier(installation).examine(DOCUMENT, Arrays.copyOf(signature, 900)))
                .isInstanceOf(Examined.SealBroken.class);
        assertThat(verifier(installation).examine(DOCUMENT, new byte[0])).isInstanceOf(Examined.SealBroken.class);
    }

    @Test
    void believesNoPersonAndNoStranger(@TempDir Path elsewhere) {
        var installation = Installation.in(directory);
        var stranger = Installation.in(elsewhere);
        var person = signed(installation, installation.signerKeys().of(SignedPaper.PERSON));
        var foreign = signed(stranger, stranger.signerKeys().of(SignedPaper.AGENCY));

        assertThat(verifier(installation).examine(DOCUMENT, person))
                .isEqualTo(new Examined.SealBroken("Người ký không phải là một cơ quan."));
        assertThat(verifier(installation).examine(DOCUMENT, foreign)).isNotInstanceOf(Examined.Genuine.class);
    }

    @Test
    void missesATimestampThatWasTakenOff() throws Exception {
        var installation = Installation.in(directory);
        var signature = signed(installation, installation.signerKeys().of(SignedPaper.AGENCY));

        assertThat(verifier(installation).examine(DOCUMENT, withoutTimestamp(signature)))
                .isInstanceOf(Examined.TimestampBroken.class);
    }

    private static byte[] withoutTimestamp(byte[] signature) throws CMSException, IOException {
        var cms = new CMSSignedData(signature);
        var signer = cms.getSignerInfos().getSigners().iterator().next();
        var bare = SignerInformation.replaceUnsignedAttributes(signer, null);
        return CMSSignedData.replaceSigners(cms, new SignerInformationStore(Collections.singletonList(bare)))
                .getEncoded();
    }

    private static byte[] signed(Installation installation, SigningKey key) {
        var timestamps = new DemonstrationTimestamps(installation.authority(), CLOCK);
        return new DetachedSigner(timestamps, anchors(installation)).sign(DOCUMENT, key, Installation.NOW);
    }

    private static DetachedVerifier verifier(Installation installation) {
        return new DetachedVerifier(anchors(installation), CLOCK);
    }

    private static TrustAnchors anchors(Installation installation) {
        return new TrustAnchors(installation.authority(), Path.of("target", "no-such-trust"), CLOCK);
    }
}
