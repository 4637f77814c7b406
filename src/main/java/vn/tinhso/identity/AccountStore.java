package vn.tinhso.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.privacy.Vault;
import vn.tinhso.shared.PersonalId;

@Repository
class AccountStore {

    private static final String ACCOUNT = """
            select a.id, a.login, a.password_hash, a.name, a.official_id, a.personal_id, a.personal_number,
                   a.birth_date, a.gender, a.phone, a.email, a.address, a.unit_code, a.enabled
            from identity.account a
            """;

    /** One row of {@code identity.account}. */
    record Row(
            UUID id,
            String login,
            String passwordHash,
            String name,
            @Nullable UUID officialId,
            Account.Citizen citizen,
            boolean enabled) {

        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    private final JdbcClient jdbc;
    private final Vault vault;

    AccountStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from identity.account)")
                .query(Boolean.class)
                .single();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(ACCOUNT + "where a.id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    Optional<Row> byLogin(String login) {
        return jdbc.sql(ACCOUNT + "where a.login = lower(:login)")
                .param("login", login)
                .query(this::row)
                .optional();
    }

    List<Row> ofOfficials(List<UUID> officials) {
        return jdbc.sql(ACCOUNT + """
                        where a.official_id = any(:officials)
                          and a.enabled
                        order by a.name collate "vi-x-icu", a.id""")
                .param("officials", officials.toArray(UUID[]::new))
                .query(this::row)
                .list();
    }

    Optional<String> residenceOf(UUID id) {
        return jdbc.sql("select unit_code from identity.account where id = :id and unit_code is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    Optional<UUID> citizenWith(String personalId) {
        return jdbc.sql("""
                        select a.id
                        from identity.account a
                        where (a.personal_index = any(:indexes) or a.personal_id = :personalId)
                          and a.official_id is null
                          and a.enabled""")
                .param("indexes", vault.indexes(personalId))
                .param("personalId", personalId)
                .query(UUID.class)
                .optional();
    }

    Set<UUID> enabled(Collection<UUID> ids) {
        return Set.copyOf(jdbc.sql("select id from identity.account where id in (:ids) and enabled")
                .param("ids", ids)
                .query(UUID.class)
                .list());
    }

    List<Row> holding(Role role, String agencyId, LocalDate day) {
        return jdbc.sql(ACCOUNT + """
                        join identity.role_grant g on g.account_id = a.id
                        where g.role = :role
                          and g.agency_id = :agency
                          and g.valid_from <= :day
                          and (g.valid_to is null or g.valid_to > :day)
                          and a.enabled
                        order by a.name collate "vi-x-icu", a.id""")
                .param("role", role.name())
                .param("agency", agencyId)
                .param("day", day)
                .query(this::row)
                .list();
    }

    Set<String> agenciesWith(Role role, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select distinct g.agency_id
                        from identity.role_grant g
                        join identity.account a on a.id = g.account_id
                        where g.role = :role
                          and g.valid_from <= :day
                          and (g.valid_to is null or g.valid_to > :day)
                          and a.enabled""")
                .param("role", role.name())
                .param("day", day)
                .query(String.class)
                .list());
    }

    Set<Grant> grants(UUID accountId, LocalDate day) {
        return new LinkedHashSet<>(jdbc.sql("""
                        select g.role, g.agency_id, g.fields, g.procedures, g.below, g.restricted
                        from identity.role_grant g
                        where g.account_id = :account
                          and g.valid_from <= :day
                          and (g.valid_to is null or g.valid_to > :day)
                        order by g.agency_id, g.role""")
                .param("account", accountId)
                .param("day", day)
                .query((row, number) -> new Grant(
                        Role.valueOf(row.getString("role")),
                        row.getString("agency_id"),
                        new Scope(words(row, "fields"), words(row, "procedures")),
                        new Reach(row.getBoolean("below"), row.getBoolean("restricted"))))
                .list());
    }

    /** Citizens first, then officials by agency; the agency's id is resolved to words by who shows it. */
    List<DemonstrationAccounts.Entry> demonstrationEntries(LocalDate day) {
        return jdbc.sql("""
                        select a.login, a.name, coalesce(g.role, 'CITIZEN') as role,
                               coalesce(g.agency_id, a.address, '') as place
                        from identity.account a
                        left join identity.role_grant g
                          on g.account_id = a.id
                          and g.valid_from <= :day
                          and (g.valid_to is null or g.valid_to > :day)
                        where a.official_id is null
                           or g.role is not null
                        order by g.agency_id nulls first, a.login""")
                .param("day", day)
                .query((row, number) -> new DemonstrationAccounts.Entry(
                        row.getString("login"), row.getString("name"), row.getString("role"), row.getString("place")))
                .list();
    }

    void add(Row account) {
        var citizen = account.citizen();
        var personalId = citizen.personalId();
        jdbc.sql("""
                        insert into identity.account
                            (id, login, password_hash, name, official_id, personal_number, personal_index, birth_date, gender,
                             phone, email, address, unit_code, enabled)
                        values (:id, :login, :hash, :name, :official, :number, :index, :birthDate, :gender, :phone, :email,
                                :address, :unit, :enabled)
                        on conflict do nothing""")
                .param("id", account.id())
                .param("login", account.login())
                .param("hash", account.passwordHash())
                .param("name", account.name())
                .param("official", account.officialId())
                .param("number", personalId == null ? null : vault.seal(personalId.digits(), place(account.id())))
                .param("index", personalId == null ? null : vault.index(personalId.digits()))
                .param("birthDate", citizen.birthDate())
                .param("gender", citizen.gender())
                .param("phone", citizen.phone())
                .param("email", citizen.email())
                .param("address", citizen.address())
                .param("unit", citizen.unitCode())
                .param("enabled", account.enabled())
                .update();
    }

    void correctContact(UUID account, OwnContact.Contact contact) {
        jdbc.sql("""
                        update identity.account
                        set phone = :phone, email = :email, address = :address
                        where id = :id""")
                .param("phone", contact.phone())
                .param("email", contact.email())
                .param("address", contact.address())
                .param("id", account)
                .update();
    }

    void grant(UUID accountId, Role role, String agencyId, LocalDate from) {
        jdbc.sql("""
                        insert into identity.role_grant (account_id, role, agency_id, valid_from)
                        values (:account, :role, :agency, :from)
                        on conflict do nothing""")
                .param("account", accountId)
                .param("role", role.name())
                .param("agency", agencyId)
                .param("from", from)
                .update();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var sealed = row.getBytes("personal_number");
        var personalId = sealed == null ? row.getString("personal_id") : vault.open(sealed, place(id));
        return new Row(
                id,
                row.getString("login"),
                row.getString("password_hash"),
                row.getString("name"),
                row.getObject("official_id", UUID.class),
                new Account.Citizen(
                        personalId == null ? null : new PersonalId(personalId),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("gender"),
                        row.getString("phone"),
                        row.getString("email"),
                        row.getString("address"),
                        row.getString("unit_code")),
                row.getBoolean("enabled"));
    }

    private static Set<String> words(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    static String place(UUID account) {
        return "identity.account.personal_number/" + account;
    }
}
