package vn.tinhso.identity.vneid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tinhso.TestClock;
import vn.tinhso.identity.AssuranceLevel;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Audience;

/** What is believed of a provider, and what is not. */
class IdentityProviderTests {

    private static final String HERE = "https://tinh.example/dang-nhap/nha-cung-cap/vneid/xong";

    private final TestClock clock = new TestClock();
    private FakeProvider fake;
    private IdentityProvider provider;

    @BeforeEach
    void start() throws Exception {
        fake = new FakeProvider(clock);
        provider = new IdentityProvider(fake.settings("vneid", Audience.CITIZENS), clock);
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void asksNothingBeforeSomebodyComes() {
        assertThat(fake.discoveries).hasValue(0);

        signIn();
        signIn();

        assertThat(fake.discoveries).hasValue(1);
        assertThat(fake.keyReads).hasValue(1);
    }

    @Test
    void sendsTheBrowserWithPkceAndWhatTheSettingsAdd() {
        var awaited = awaited("a");

        var asked = FakeProvider.form(provider.request(awaited, HERE).getRawQuery());

        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", FakeProvider.CLIENT)
                .containsEntry("redirect_uri", HERE)
                .containsEntry("scope", "openid profile")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("code_challenge", Pkce.challenge(awaited.verifier()))
                .containsEntry("acr_values", "loa2")
                .doesNotContainValue(awaited.verifier());
    }

    @Test
    void readsThePersonFromTheTokenAndFromUserinfo() {
        var asserted = signIn();

        assertThat(asserted.subject()).isEqualTo("s-1");
        assertThat(asserted.level()).isEqualTo(AssuranceLevel.LEVEL_2);
        assertThat(asserted.person().personalNumber()).isEqualTo("011186000001");
        assertThat(asserted.person().name()).isEqualTo("Quàng Thị Mai");
        assertThat(asserted.person().birthDate()).isEqualTo("1986-03-08");
        assertThat(asserted.person().gender()).isEqualTo("nu");
        assertThat(asserted.secondFactor()).isFalse();
    }

    @Test
    void followsTheKeysWhenTheyChange() {
        signIn();
        fake.rotate();

        assertThat(signIn().subject()).isEqualTo("s-1");
        assertThat(fake.keyReads).hasValue(2);
    }

    @Test
    void refusesTheNonceOfAnotherSignIn() {
        refuses(claims -> claims.claim("nonce", "của lần khác"));
        refuses(claims -> claims.claim("nonce", null));
    }

    @Test
    void refusesWhatIsForAnotherClient() {
        refuses(claims -> claims.audience("dich-vu-khac"));
        refuses(claims -> claims.claim("azp", "dich-vu-khac"));
    }

    @Test
    void refusesAnotherIssuer() {
        refuses(claims -> claims.issuer("https://vneid.example"));
    }

    @Test
    void refusesWhatIsExpiredButForgivesClocksThatDiffer() {
        refuses(claims -> claims.expirationTime(at(-61)));
        refuses(claims -> claims.expirationTime(null));

        fake.twist = claims -> claims.expirationTime(at(-59));
        assertThat(signIn().subject()).isEqualTo("s-1");
    }

    @Test
    void refusesATokenWithoutSignature() {
        refusesSigned(claims -> new PlainJWT(claims).serialize());
    }

    @Test
    void refusesASignatureMadeWithTheClientsSecret() {
        var secret = (FakeProvider.SECRET + " ".repeat(32)).getBytes(StandardCharsets.UTF_8);
        refusesSigned(claims -> hmac(claims, secret));
    }

    @Test
    void refusesASignatureMadeWithThePublicKeyAsASecret() throws Exception {
        var publicKey = fake.key().toRSAPublicKey().getEncoded();
        refusesSigned(claims -> hmac(claims, publicKey));
    }

    @Test
    void refusesAKeyThatTheProviderDoesNotShow() throws Exception {
        var stranger = new RSAKeyGenerator(2048).keyID(fake.key().getKeyID()).generate();
        refusesSigned(claims -> {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(stranger.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(stranger));
            return token.serialize();
        });
    }

    @Test
    void refusesAnAlgorithmThatIsNotOnTheList() {
        refusesSigned(claims -> {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS512)
                            .keyID(fake.key().getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(fake.key()));
            return token.serialize();
        });
    }

    @Test
    void refusesUserinfoAboutSomebodyElse() {
        fake.userinfoTwist = Map.of("sub", "s-2");

        assertThatExceptionOfType(ProviderUntrusted.class).isThrownBy(this::signIn);
    }

    @Test
    void refusesACodeThatWasTakenFromAnotherBrowser() {
        var mine = awaited("a");
        var victims = awaited("b");
        var back = fake.allow(provider.request(victims, HERE), token(), userinfo());

        assertThatExceptionOfType(ProviderUntrusted.class)
                .isThrownBy(() -> provider.asserted(back.get("code"), mine, HERE));
    }

    @Test
    void givesUpAfterSeconds() {
        fake.delay = Duration.ofSeconds(10);
        givesUp();
        fake.delay = Duration.ZERO;

        fake.drips = true;
        givesUp();
    }

    @Test
    void readsNoMoreThanAMegabyte() {
        fake.huge = true;

        givesUp();
    }

    @Test
    void recoversOnceTheProviderIsBack() {
        fake.status = 503;
        givesUp();

        fake.status = 200;
        assertThat(signIn().subject()).isEqualTo("s-1");
    }

    @Test
    void goesOnWithWhatItKnewWhileDiscoveryIsDown() {
        signIn();
        clock.advance(Duration.ofDays(2));
        fake.status = 503;

        assertThat(provider.request(awaited("a"), HERE).getPath()).isEqualTo("/authorize");
    }

    @Test
    void readsTheSecondFactorFromTheSignedTokenOnly() {
        fake.twist = claims -> claims.claim("amr", List.of("pwd", "otp"));
        assertThat(signIn().secondFactor()).isTrue();

        fake.twist = UnaryOperator.identity();
        fake.userinfoTwist = Map.of("amr", List.of("otp"), "acr", "mfa");
        assertThat(signIn().secondFactor()).isFalse();
    }

    private void refuses(UnaryOperator<JWTClaimsSet.Builder> twist) {
        fake.twist = twist;
        assertThatExceptionOfType(ProviderUntrusted.class).isThrownBy(this::signIn);
    }

    private void refusesSigned(FakeProvider.Signer signer) {
        fake.signer = signer;
        assertThatExceptionOfType(ProviderUntrusted.class).isThrownBy(this::signIn);
    }

    private void givesUp() {
        var began = System.nanoTime();
        assertThatExceptionOfType(ProviderUnavailable.class).isThrownBy(this::signIn);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));
    }

    private static String hmac(JWTClaimsSet claims, byte[] secret) throws JOSEException {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private Asserted signIn() {
        var awaited = awaited("a");
        var back = fake.allow(provider.request(awaited, HERE), token(), userinfo());
        return provider.asserted(back.get("code"), awaited, HERE);
    }

    private AwaitedAnswer awaited(String mark) {
        return new AwaitedAnswer("vneid", "state-" + mark, "nonce-" + mark, "verifier-" + mark, clock.instant());
    }

    private static Map<String, Object> token() {
        return Map.of("sub", "s-1", "LOA", 2);
    }

    private static Map<String, Object> userinfo() {
        return Map.of(
                "SoDinhDanh", "011186000001",
                "HoVaTen", "  Quàng  Thị Mai",
                "NgayThangNamSinh", "19860308",
                "GioiTinh", "Nữ",
                "LoaiTaiKhoan", "1");
    }

    private Date at(int seconds) {
        return Date.from(Instant.now(clock).plusSeconds(seconds));
    }
}
