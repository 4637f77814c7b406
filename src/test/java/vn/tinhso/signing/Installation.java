package vn.tinhso.signing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.OwnDatabase;

/** The signing module put together by hand in a directory of its own; all installations share one database. */
record Installation(KeyDirectory keys, DemonstrationAuthority authority, SignerKeys signerKeys, Signatures signatures) {

    static final Instant NOW = Instant.parse("2026-07-24T10:00:00Z");

    static Installation in(Path directory) {
        return in(directory, NOW);
    }

    static Installation in(Path directory, Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var keys = new KeyDirectory(directory.resolve("keys"), clock);
        var authority = new DemonstrationAuthority(keys, clock, "http://localhost:8080/ky-so");
        var signerKeys = new SignerKeys(keys, authority, new CertificateStore(jdbc()));
        var anchors = new TrustAnchors(authority, directory.resolve("trust"), clock);
        var signatures = new Signatures(
                signerKeys,
                new PdfSigner(new DemonstrationTimestamps(authority, clock), anchors),
                new PdfVerifier(anchors, clock),
                clock);
        return new Installation(keys, authority, signerKeys, signatures);
    }

    static JdbcClient jdbc() {
        return JdbcClient.create(Tables.DATABASE);
    }

    private static final class Tables {

        private static final DataSource DATABASE = OwnDatabase.of("signing");
    }
}
