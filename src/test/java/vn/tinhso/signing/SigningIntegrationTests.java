package vn.tinhso.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.files.PageSize;
import vn.tinhso.files.Paper;
import vn.tinhso.files.Papers;

/** The modules put together by Spring with their default settings. */
class SigningIntegrationTests {

    @Test
    void printsSignsSealsAndVerifiesAPaper(@TempDir Path directory) {
        try (var context = start(directory)) {
            var signatures = context.getBean(Signatures.class);
            var paper = context.getBean(Papers.class)
                    .render(new Paper(
                            "Trích lục khai sinh",
                            PageSize.A4,
                            "<h1>Trích lục khai sinh</h1><div class=\"signature-space\" id=\"signature\"></div>",
                            null,
                            null));
            assertThat(directory.resolve("keys"))
                    .as("no key before the first signature")
                    .doesNotExist();

            var signed = signatures.signPerson(
                    paper.pdf(), SignedPaper.PERSON, paper.signatureSpace(), "Ký trích lục khai sinh");
            var sealed = signatures.sealAgency(signed, SignedPaper.AGENCY, paper.signatureSpace());

            assertThat(signatures.verify(sealed)).isInstanceOf(Verification.Genuine.class);
            assertThat(Files.exists(directory.resolve("keys/root.p12"))).isTrue();
        }
    }

    private static AnnotationConfigApplicationContext start(Path directory) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("tinhso.database.directory", directory.toString())));
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.registerBean(Clock.class, () -> Clock.fixed(Installation.NOW, ZoneOffset.UTC));
        context.registerBean(JdbcClient.class, Installation::jdbc);
        context.registerBean(TransactionOperations.class, TransactionOperations::withoutTransaction);
        context.scan("vn.tinhso.files", "vn.tinhso.privacy", "vn.tinhso.signing");
        context.refresh();
        return context;
    }
}
