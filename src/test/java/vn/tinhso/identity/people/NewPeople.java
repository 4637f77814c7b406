package vn.tinhso.identity.people;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts that tests open, all with a sign-in name that begins with {@code thu.}; and the way back. */
public final class NewPeople {

    private NewPeople() {}

    public static void forget(JdbcClient jdbc) {
        for (var sql : new String[] {
            "delete from identity.role_grant where account_id in (select id from identity.account where login like 'thu.%')",
            "delete from organisations.former_post where official_id in (select id from identity.account where login like 'thu.%')",
            "delete from organisations.official where id in (select id from identity.account where login like 'thu.%')",
            "delete from identity.account where login like 'thu.%'",
            "delete from identity.role_grant where valid_from = date '2020-02-02'"
        }) {
            jdbc.sql(sql).update();
        }
    }
}
