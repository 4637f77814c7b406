package vn.tinhso.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignerKeysTests {

    @TempDir
    private Path directory;

    @Test
    void givesThreadsAndProcessesThatAskTogetherTheSameKey() throws Exception {
        var first = Installation.in(directory);
        var second = Installation.in(directory);
        var asking = new ArrayList<Callable<SigningKey>>();
        for (var number = 0; number < 8; number++) {
            var installation = number % 2 == 0 ? first : second;
            asking.add(() -> installation.signerKeys().of(SignedPaper.PERSON));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var keys = new ArrayList<SigningKey>();
            for (var answer : threads.invokeAll(asking)) {
                keys.add(answer.get());
            }
            assertThat(keys)
                    .extracting(SigningKey::certificate)
                    .containsOnly(keys.getFirst().certificate());
        }
    }

    @Test
    void findsTheKeyAgainAfterARestart() {
        var before = Installation.in(directory).signerKeys().of(SignedPaper.PERSON);
        var after = Installation.in(directory).signerKeys().of(SignedPaper.PERSON);

        assertThat(after).isEqualTo(before);
    }

    @Test
    void renewsAKeyThatIsAboutToExpire() {
        var before = Installation.in(directory).signerKeys().of(SignedPaper.PERSON);
        var end = before.certificate().getNotAfter().toInstant();

        var shortlyBefore = Installation.in(directory, end.minus(Duration.ofHours(25)))
                .signerKeys()
                .of(SignedPaper.PERSON);
        var renewed = Installation.in(directory, end.minus(Duration.ofHours(23)))
                .signerKeys()
                .of(SignedPaper.PERSON);

        assertThat(shortlyBefore).isEqualTo(before);
        assertThat(renewed.certificate()).isNotEqualTo(before.certificate());
        assertThat(renewed.certificate().getNotAfter().toInstant()).isAfter(end);
    }

    @Test
    void neverOutlivesTheAuthority() {
        var installation = Installation.in(directory);
        var end = installation.authority().root().certificate().getNotAfter().toInstant();

        var late = Installation.in(directory, end.minus(Duration.ofDays(100)));

        assertThat(late.signerKeys()
                        .of(SignedPaper.PERSON)
                        .certificate()
                        .getNotAfter()
                        .toInstant())
                .isEqualTo(end);
    }

    @Test
    void issuesANewCertificateForANewTitle() {
        var keys = Installation.in(directory).signerKeys();
        var promoted = new SignerIdentity(
                SignedPaper.PERSON.accountId(), SignedPaper.PERSON.name(), "Chủ tịch", SignedPaper.PERSON.agencyName());

        var before = keys.of(SignedPaper.PERSON).certificate();
        var after = keys.of(promoted).certificate();

        assertThat(after.getSerialNumber()).isNotEqualTo(before.getSerialNumber());
        assertThat(after.getSubjectX500Principal().toString()).contains("Chủ tịch");
    }

    @Test
    void keepsKeysFromOtherUsers() throws Exception {
        Installation.in(directory).signerKeys().of(SignedPaper.AGENCY);
        var keys = directory.resolve("keys");

        assertThat(permissions(keys)).isEqualTo("rwx------");
        try (var files = Files.list(keys)) {
            assertThat(files.filter(file -> !file.endsWith("lock")))
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
        var password = Files.readString(keys.resolve("password"));
        assertThat(password).hasSize(48);
        assertThat(KeyStore.getInstance(keys.resolve("root.p12").toFile(), password.toCharArray())
                        .size())
                .isOne();
    }

    @Test
    void registersWhatItIssuedOnce() {
        var holder = new AgencyIdentity("H18.99", "Ủy ban nhân dân xã Mường Nhé");
        var key = Installation.in(directory).signerKeys().of(holder);
        Installation.in(directory).signerKeys().of(holder);

        var rows = Installation.jdbc()
                .sql("select certificate from signing.certificate where holder = :holder")
                .param("holder", "agency:H18.99")
                .query(byte[].class)
                .list();

        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row).isEqualTo(key.certificate().getEncoded()));
    }

    @Test
    void saysInEveryAuthorityNameThatItHasNoLegalValue() {
        var installation = Installation.in(directory);
        var key = installation.signerKeys().of(SignedPaper.PERSON);

        assertThat(key.chain()).hasSize(3);
        assertThat(key.chain().subList(1, 3))
                .allSatisfy(certificate -> assertThat(
                                certificate.getSubjectX500Principal().toString())
                        .contains("không có giá trị pháp lý"));
        assertThat(key.certificate().getExtensionValue("1.3.6.1.5.5.7.1.1"))
                .as("AIA")
                .isNotNull();
        assertThat(key.certificate().getExtensionValue("2.5.29.31")).as("CRL").isNotNull();
        assertThat(installation
                        .authority()
                        .timestamps()
                        .certificate()
                        .getSubjectX500Principal()
                        .toString())
                .contains("không có giá trị pháp lý");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
