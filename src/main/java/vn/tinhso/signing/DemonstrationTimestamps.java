package vn.tinhso.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Dấu thời gian (RFC 3161) made inside this process, by the clock of the platform. */
@Component
class DemonstrationTimestamps implements TSPSource {

    /** An object identifier of our own under the arc for examples (2.999): no policy anybody could rely on. */
    private static final String POLICY = "2.999.30.2020";

    private final transient DemonstrationAuthority authority;
    private final transient Clock clock;

    DemonstrationTimestamps(DemonstrationAuthority authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        var key = authority.timestamps();
        var source = new KeyEntityTSPSource(key.key(), key.certificate(), key.chain());
        source.setTsaPolicy(POLICY);
        source.setProductionTime(Date.from(clock.instant()));
        return source.getTimeStampResponse(algorithm, digest);
    }
}
