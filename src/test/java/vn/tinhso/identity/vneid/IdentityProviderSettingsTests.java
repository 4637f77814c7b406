package vn.tinhso.identity.vneid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;
import vn.tinhso.identity.AssuranceLevel;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Audience;

class IdentityProviderSettingsTests {

    private static final Pattern EXAMPLE =
            Pattern.compile("```yaml\\n(# /etc/tinhso/application.yaml\\n.*?)```", Pattern.DOTALL);

    @Test
    void hasNoProviderWithoutAWord() throws IOException {
        assertThat(bound("tinhso.demonstration: true", Map.of()).identityProviders())
                .isEmpty();
    }

    @Test
    void readsTheExampleThatOperatorsCopy() throws IOException {
        var providers = bound(example(), Map.of()).identityProviders();

        var vneid = providers.getFirst();
        assertThat(vneid.audience()).isEqualTo(Audience.CITIZENS);
        assertThat(vneid.client().secret()).isEqualTo("bí mật 1");
        assertThat(vneid.client().scopes()).containsExactly("openid", "profile");
        assertThat(vneid.trust().leastLevel()).isEqualTo(AssuranceLevel.LEVEL_2);
        assertThat(vneid.trust().timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(vneid.claims().personalNumber()).isEqualTo("SoDinhDanh");
        assertThat(vneid.claims().values().levelTwo()).contains("2");
        assertThat(vneid.endpoints().userinfoAsked()).isTrue();
        assertThat(vneid.parameters()).isEmpty();
        assertThat(providers.getLast().audience()).isEqualTo(Audience.OFFICIALS);
        assertThat(providers.getLast().labelEn()).isEqualTo("Civil service account");
        assertThat(new IdentityProviders(bound(example(), Map.of()), Clock.systemUTC()).offers())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, http://sso.vidu.gov.vn, https",
        "issuer, không phải địa chỉ, https",
        "logout, javascript:alert(1), https",
        "key, VNeID, key",
        "key, can-bo, trùng",
        "trust.algorithms, HS256, thuật toán",
        "trust.algorithms, none, thuật toán",
        "client.scopes, profile, openid"
    })
    void stopsTheStartAndSaysWhy(String name, String value, String reason) throws IOException {
        var settings = bound(example(), Map.of("tinhso.identity-providers[0]." + name, value));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdentityProviders(settings, Clock.systemUTC()))
                .withMessageContaining(reason)
                .withMessageContaining("tinhso.identity-providers");
    }

    private static String example() throws IOException {
        var found = EXAMPLE.matcher(Files.readString(Path.of("docs/van-hanh.md")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** What is changed replaces single lines: lists of the settings are taken from one source only. */
    private static IdentityProviderSettings bound(String yaml, Map<String, Object> changed) throws IOException {
        var environment = new StandardEnvironment();
        var all = new LinkedHashMap<String, Object>();
        all.put("VNEID_SECRET", "bí mật 1");
        all.put("CAN_BO_SECRET", "bí mật 2");
        var resource = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8));
        for (var source : new YamlPropertySourceLoader().load("example", resource)) {
            ((Map<?, ?>) source.getSource()).forEach((key, value) -> all.put(key.toString(), value.toString()));
        }
        all.putAll(changed);
        environment.getPropertySources().addFirst(new MapPropertySource("all", all));
        return Binder.get(environment).bindOrCreate("tinhso", IdentityProviderSettings.class);
    }
}
