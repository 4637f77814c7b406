package vn.tinhso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product on its own embedded PostgreSQL with the demonstration province, on a random port and with a clock
 * that stands still at {@link TestClock#START}. One server and one database serve every test that asks for it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = TinhSo.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WholeProduct.OwnDirectory.class)
@Import({TestClock.class, QuickCommits.class})
public @interface WholeProduct {

    /** A data directory that no other run uses. */
    class OwnDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                var parent = Files.createDirectories(Path.of("target", "test-data"));
                var directory = Files.createTempDirectory(parent, "run-").toAbsolutePath();
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "test-directory",
                                Map.ofEntries(
                                        Map.entry("tinhso.database.directory", directory.toString()),
                                        // Reminders come when a test asks for them.
                                        Map.entry("tinhso.warnings.check", "-"),
                                        Map.entry("tinhso.proactive.check", "-"),
                                        // Everybody here comes from one address.
                                        Map.entry("tinhso.limits.enabled", "false"),
                                        // So do links, seals and verifications of the log.
                                        Map.entry("tinhso.audit.link", "-"),
                                        Map.entry("tinhso.audit.seal", "-"),
                                        Map.entry("tinhso.audit.work", "-"),
                                        Map.entry("tinhso.retention.work", "-"),
                                        // A test that moves the clock by days signs nobody out.
                                        Map.entry("tinhso.sign-in.sessions.absolute", "36500d"),
                                        // Everything runs beside everything here, and hardly compiled.
                                        Map.entry("tinhso.sign-in.hashing.patience", "5m"),
                                        // Hundreds sign in here; what a hash must cost is tried by its own tests.
                                        Map.entry("tinhso.sign-in.hashing.memory", "64"),
                                        Map.entry("tinhso.sign-in.hashing.iterations", "1"))));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
