package vn.tinhso.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.privacy.Vault;
import vn.tinhso.shared.PersonalId;

@Repository
class ProvenCitizenStore {

    private final JdbcClient jdbc;
    private final Vault vault;

    ProvenCitizenStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The citizen's account with this number, locked ones too. */
    Optional<UUID> with(PersonalId number) {
        return jdbc.sql("""
                        select a.id
                        from identity.account a
                        where (a.personal_index = any(:indexes) or a.personal_id = :number)
                          and a.official_id is null
                        order by a.created_at, a.id
                        limit 1""")
                .param("indexes", vault.indexes(number.digits()))
                .param("number", number.digits())
                .query(UUID.class)
                .optional();
    }

    void correct(UUID account, ProvenCitizens.Person person) {
        jdbc.sql("""
                        update identity.account
                        set name = :name,
                            birth_date = coalesce(:birthDate, birth_date),
                            gender = coalesce(:gender, gender),
                            phone = coalesce(phone, :phone),
                            email = coalesce(email, :email)
                        where id = :id""")
                .param("name", person.name())
                .param("birthDate", person.birthDate())
                .param("gender", person.gender())
                .param("phone", person.phone())
                .param("email", person.email())
                .param("id", account)
                .update();
    }
}
