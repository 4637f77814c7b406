package vn.tinhso.signing;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of {@code signing.certificate}: the public register of what was issued. */
@Component
class CertificateStore {

    private final JdbcClient jdbc;

    CertificateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters a certificate once; entering it again changes nothing. */
    void register(String holder, X509Certificate certificate) {
        jdbc.sql("""
                        insert into signing.certificate (serial, holder, subject, certificate, not_before, not_after)
                        values (:serial, :holder, :subject, :certificate, :not_before, :not_after)
                        on conflict (serial) do nothing
                        """)
                .param("serial", certificate.getSerialNumber().toString(16))
                .param("holder", holder)
                .param("subject", certificate.getSubjectX500Principal().getName())
                .param("certificate", encoded(certificate))
                .param("not_before", certificate.getNotBefore().toInstant().atOffset(ZoneOffset.UTC))
                .param("not_after", certificate.getNotAfter().toInstant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
