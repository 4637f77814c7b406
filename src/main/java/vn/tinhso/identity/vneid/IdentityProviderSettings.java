package vn.tinhso.identity.vneid;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.tinhso.identity.AssuranceLevel;

/** Which providers people may sign in through; none without a word. */
@ConfigurationProperties("tinhso")
record IdentityProviderSettings(@DefaultValue List<Provider> identityProviders) {

    /** Whom a provider knows. */
    enum Audience {
        CITIZENS,
        OFFICIALS
    }

    /**
     * One provider. The defaults are the claims of VNeID.
     *
     * @param key names it in addresses and in the log: lower case letters, digits, hyphens; never changes
     * @param issuer as tokens carry it; what of the endpoints is not set is read from its discovery document
     * @param parameters more of them for the authorisation request, {@code acr_values} for instance
     * @param logout where the person signs out at the provider
     */
    record Provider(
            String key,
            String label,
            @Nullable String labelEn,
            @DefaultValue("citizens") Audience audience,
            String issuer,
            @DefaultValue Endpoints endpoints,
            Client client,
            @DefaultValue Claims claims,
            @DefaultValue Trust trust,
            @DefaultValue Map<String, String> parameters,
            @Nullable String logout) {}

    /** @param userinfoAsked whether more claims are fetched from there, where such an endpoint is known */
    record Endpoints(
            @Nullable String authorization,
            @Nullable String token,
            @Nullable String userinfo,
            @Nullable String keys,
            @DefaultValue("true") boolean userinfoAsked) {}

    /**
     * Who we are to the provider.
     *
     * @param secret none for a public client
     * @param secretInBody {@code client_secret_post} instead of {@code client_secret_basic}
     */
    record Client(
            String id,
            @Nullable String secret,
            @DefaultValue("false") boolean secretInBody,
            @DefaultValue({"openid", "profile"}) List<String> scopes) {

        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    /** How the provider names what it says. */
    record Claims(
            @DefaultValue("sub") String subject,
            @DefaultValue("SoDinhDanh") String personalNumber,
            @DefaultValue("HoVaTen") String name,
            @DefaultValue("NgayThangNamSinh") String birthDate,
            @DefaultValue("GioiTinh") String gender,
            @DefaultValue("LoaiTaiKhoan") String accountType,
            @DefaultValue({"loAs", "LOA", "IAL"}) List<String> level,
            @DefaultValue("MaSoThue") String taxCode,
            @DefaultValue("TenDoanhNghiep") String organisationName,
            @DefaultValue("SoDienThoai") String phone,
            @DefaultValue("ThuDienTu") String email,
            @DefaultValue("preferred_username") String login,
            @DefaultValue Values values) {}

    /** What the values of some claims mean. */
    record Values(
            @DefaultValue({"1", "01", "nam", "male"}) List<String> male,

            @DefaultValue({"0", "2", "02", "nữ", "nu", "female"})
            List<String> female,

            @DefaultValue({"2", "02"}) List<String> organisation,
            @DefaultValue({"1", "01", "loa1"}) List<String> levelOne,
            @DefaultValue({"2", "02", "loa2"}) List<String> levelTwo) {}

    /**
     * How far the provider is believed.
     *
     * @param leastLevel who comes with less is not let in
     * @param secondFactor values of {@code amr} or {@code acr} that say it has asked for a second factor
     * @param algorithms of signatures; only those with a public key
     * @param skew how far its clock may be from ours
     * @param timeout of one answer
     * @param patience how long a person may stay at the provider
     */
    record Trust(
            @Nullable AssuranceLevel leastLevel,
            @DefaultValue({"mfa", "otp", "hwk", "webauthn"}) List<String> secondFactor,
            @DefaultValue({"RS256", "PS256", "ES256"}) List<String> algorithms,
            @DefaultValue("60s") Duration skew,
            @DefaultValue("5s") Duration timeout,
            @DefaultValue("10m") Duration patience) {}
}
