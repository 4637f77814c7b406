package vn.tinhso.identity.signin;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.TestClock;

/** The sign-in of the running product, and the way back to how it was. */
public final class Door {

    public final JdbcClient jdbc;
    public final TestClock clock;
    private final int port;

    public Door(ApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        clock = context.getBean(TestClock.class);
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public Person person() {
        return new Person(port);
    }

    public Person signedIn(String login) {
        var person = person();
        var answer = person.signIn(login, Person.PASSWORD);
        if (answer.status() != 302 || answer.location().startsWith("/dang-nhap")) {
            throw new AssertionError(login + " is not in: " + answer.status() + " " + answer.location());
        }
        return person;
    }

    public UUID account(String login) {
        return jdbc.sql("select id from identity.account where login = :login")
                .param("login", login)
                .query(UUID.class)
                .single();
    }

    /** What the log says of the account, in order. */
    public List<String> deeds(String login) {
        return jdbc.sql("select deed from audit.entry where subject = :subject order by id")
                .param("subject", "account:" + account(login))
                .query(String.class)
                .list();
    }

    public long deeds(String login, String deed) {
        return deeds(login).stream().filter(deed::equals).count();
    }

    /** Everybody can sign in as before. */
    public void reset() {
        clock.set(TestClock.START);
        for (var table : List.of("sign_in_guard", "authenticator_app", "recovery_code", "passkey", "passkey_owner")) {
            jdbc.sql("delete from identity." + table).update();
        }
        jdbc.sql("delete from identity.reset_code").update();
        jdbc.sql("""
                        update identity.account
                        set password_hash = (
                            select password_hash from identity.account where login = 'vang.a.pao')""").update();
    }
}
