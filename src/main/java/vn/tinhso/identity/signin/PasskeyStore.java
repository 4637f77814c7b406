package vn.tinhso.identity.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Repository;

@Repository
class PasskeyStore {

    private static final String RECORD = """
            select k.credential_id, o.handle, k.label, k.public_key, k.signature_count, k.uv_initialized,
                   k.backup_eligible, k.backup_state, k.transports, k.attestation_object, k.client_data, k.created_at,
                   k.last_used_at
            from identity.passkey k
            join identity.passkey_owner o on o.account_id = k.account_id
            """;

    /** A passkey as its owner sees it. */
    record Named(UUID id, String label, Instant createdAt, Instant lastUsedAt) {}

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    byte[] handleOf(UUID account, byte[] fresh) {
        jdbc.sql("""
                        insert into identity.passkey_owner (account_id, handle)
                        values (:account, :handle)
                        on conflict (account_id) do nothing""").param("account", account).param("handle", fresh).update();
        return jdbc.sql("select handle from identity.passkey_owner where account_id = :account")
                .param("account", account)
                .query((row, number) -> row.getBytes("handle"))
                .single();
    }

    Optional<UUID> ownerOf(byte[] handle) {
        return jdbc.sql("select account_id from identity.passkey_owner where handle = :handle")
                .param("handle", handle)
                .query(UUID.class)
                .optional();
    }

    Optional<CredentialRecord> find(byte[] credential) {
        return jdbc.sql(RECORD + "where k.credential_id = :credential")
                .param("credential", credential)
                .query(PasskeyStore::record)
                .optional();
    }

    List<CredentialRecord> ofHandle(byte[] handle) {
        return jdbc.sql(RECORD + "where o.handle = :handle")
                .param("handle", handle)
                .query(PasskeyStore::record)
                .list();
    }

    void save(CredentialRecord passkey, Instant now) {
        jdbc.sql("""
                        insert into identity.passkey
                            (credential_id, id, account_id, label, public_key, signature_count, uv_initialized,
                             backup_eligible, backup_state, transports, attestation_object, client_data, created_at,
                             last_used_at)
                        select :credential, gen_random_uuid(), o.account_id, :label, :key, :count, :uv, :eligible,
                               :state, :transports, :attestation, :data, :now, :now
                        from identity.passkey_owner o
                        where o.handle = :handle
                        on conflict (credential_id) do update
                        set signature_count = excluded.signature_count,
                            uv_initialized = excluded.uv_initialized,
                            backup_state = excluded.backup_state,
                            last_used_at = excluded.last_used_at""")
                .param("credential", passkey.getCredentialId().getBytes())
                .param("label", passkey.getLabel())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("uv", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("state", passkey.isBackupState())
                .param("transports", transports(passkey))
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("data", bytes(passkey.getAttestationClientDataJSON()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("handle", passkey.getUserEntityUserId().getBytes())
                .update();
    }

    List<Named> of(UUID account) {
        return jdbc.sql("""
                        select id, label, created_at, last_used_at
                        from identity.passkey
                        where account_id = :account
                        order by created_at, id""")
                .param("account", account)
                .query((row, number) -> new Named(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_used_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    int count(UUID account) {
        return of(account).size();
    }

    boolean rename(UUID account, UUID id, String label) {
        return jdbc.sql("""
                        update identity.passkey
                        set label = :label
                        where account_id = :account
                          and id = :id""")
                        .param("label", label)
                        .param("account", account)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean remove(UUID account, UUID id) {
        return jdbc.sql("delete from identity.passkey where account_id = :account and id = :id")
                        .param("account", account)
                        .param("id", id)
                        .update()
                == 1;
    }

    void removeAll(UUID account) {
        jdbc.sql("delete from identity.passkey where account_id = :account")
                .param("account", account)
                .update();
    }

    private static String[] transports(CredentialRecord passkey) {
        return passkey.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new);
    }

    private static byte @Nullable [] bytes(@Nullable Bytes some) {
        return some == null ? null : some.getBytes();
    }

    private static CredentialRecord record(ResultSet row, int number) throws SQLException {
        var transports = (String[]) row.getArray("transports").getArray();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(Arrays.stream(transports)
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
                .build();
    }
}
