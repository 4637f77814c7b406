package vn.tinhso.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.identity.OwnContact.Contact;
import vn.tinhso.privacy.Vault;
import vn.tinhso.shared.PersonalId;

/** Accounts of officials as they are opened, changed and closed. */
@Repository
class OfficialAccountStore {

    private static final String ACCOUNT = """
            select a.id, a.login, a.name, a.official_id, a.personal_number, a.phone, a.email, a.enabled,
                   a.created_at, a.changed_at
            from identity.account a
            where a.official_id is not null
            """;

    /** The account without its post, which another module keeps. */
    record Row(
            UUID id,
            String login,
            String name,
            UUID officialId,
            Optional<PersonalId> personalId,
            Contact contact,
            boolean open,
            Instant created,
            Instant changed) {

        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    private final JdbcClient jdbc;
    private final Vault vault;
    private final UnusablePassword password;

    OfficialAccountStore(JdbcClient jdbc, Vault vault, UnusablePassword password) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.password = password;
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(ACCOUNT + "  and a.id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    List<Row> withLogins(Collection<String> logins) {
        return jdbc.sql(ACCOUNT + "  and a.login = any(:logins)")
                .param("logins", logins.toArray(String[]::new))
                .query(this::row)
                .list();
    }

    List<Row> all() {
        return jdbc.sql(ACCOUNT + "order by a.created_at, a.id")
                .query(this::row)
                .list();
    }

    List<Row> closed() {
        return jdbc.sql(ACCOUNT + """
                          and not a.enabled
                        order by a.name collate "vi-x-icu", a.id
                        limit 1000""").query(this::row).list();
    }

    /** Sign-in names that are anybody's, citizens' included. */
    boolean isTaken(String login) {
        return jdbc.sql("select exists (select from identity.account where login = :login)")
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    /** Logins of these that are a citizen's. */
    List<String> ofCitizens(Collection<String> logins) {
        return jdbc.sql("select login from identity.account where official_id is null and login = any(:logins)")
                .param("logins", logins.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** By number: the official's account that bears it. */
    Map<PersonalId, UUID> bearing(Collection<PersonalId> numbers) {
        var asked = new HashMap<String, PersonalId>();
        var indexes = numbers.stream()
                .flatMap(number -> Arrays.stream(vault.indexes(number.digits()))
                        .peek(index -> asked.put(HexFormat.of().formatHex(index), number)))
                .toArray(byte[][]::new);
        var found = new HashMap<PersonalId, UUID>();
        jdbc.sql("""
                        select id, personal_index
                        from identity.account
                        where official_id is not null
                          and personal_index = any(:indexes)""").param("indexes", indexes).query(row -> {
            var index = HexFormat.of().formatHex(row.getBytes("personal_index"));
            var number = asked.get(index);
            if (number != null) {
                found.put(number, row.getObject("id", UUID.class));
            }
        });
        return found;
    }

    /** Whether nobody else had the sign-in name or the number. */
    boolean add(UUID id, Appointment wish, Instant now) {
        var number = wish.personalId();
        return jdbc.sql("""
                        insert into identity.account
                            (id, login, password_hash, name, official_id, personal_number, personal_index, phone, email,
                             created_at, changed_at)
                        values (:id, :login, :hash, :name, :id, :number, :index, :phone, :email, :now, :now)
                        on conflict do nothing""")
                        .param("id", id)
                        .param("login", wish.login())
                        .param("hash", password.hash())
                        .param("name", wish.name())
                        .param("number", number == null ? null : vault.seal(number.digits(), AccountStore.place(id)))
                        .param("index", number == null ? null : vault.index(number.digits()))
                        .param("phone", wish.contact().phone())
                        .param("email", wish.contact().email())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    void update(UUID id, Appointment wish, Instant now) {
        var number = wish.personalId();
        jdbc.sql("""
                        update identity.account
                        set login = :login,
                            name = :name,
                            personal_number = :number,
                            personal_index = :index,
                            phone = :phone,
                            email = :email,
                            changed_at = :now
                        where id = :id""")
                .param("login", wish.login())
                .param("name", wish.name())
                .param("number", number == null ? null : vault.seal(number.digits(), AccountStore.place(id)))
                .param("index", number == null ? null : vault.index(number.digits()))
                .param("phone", wish.contact().phone())
                .param("email", wish.contact().email())
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    /** The old password opens nothing even when the account is open again. */
    boolean close(UUID id, Instant now) {
        jdbc.sql("delete from identity.reset_code where account_id = :id")
                .param("id", id)
                .update();
        return jdbc.sql("""
                        update identity.account
                        set enabled = false,
                            password_hash = :hash,
                            closed_at = :now,
                            changed_at = :now
                        where id = :id
                          and enabled""")
                        .param("hash", password.hash())
                        .param("now", at(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean reopen(UUID id, Instant now) {
        return jdbc.sql("""
                        update identity.account
                        set enabled = true,
                            closed_at = null,
                            changed_at = :now
                        where id = :id
                          and not enabled""").param("now", at(now)).param("id", id).update() == 1;
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var personalId = vault.openOrNull(row.getBytes("personal_number"), AccountStore.place(id));
        return new Row(
                id,
                row.getString("login"),
                row.getString("name"),
                row.getObject("official_id", UUID.class),
                Optional.ofNullable(personalId).map(PersonalId::new),
                new Contact(row.getString("phone"), row.getString("email"), null),
                row.getBoolean("enabled"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
