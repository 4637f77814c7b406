package vn.tinhso.retention;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Destruction of the whole product, where the timer stands still. */
public final class Retaining {

    /** An official of the province who approves what its administrator proposes. */
    public static final String SECOND = "lanhdao.tinh";

    private final DestructionWorker worker;
    private final JdbcClient jdbc;

    public Retaining(ApplicationContext product) {
        worker = product.getBean(DestructionWorker.class);
        jdbc = product.getBean(JdbcClient.class);
    }

    public void workOn() {
        worker.workOn();
    }

    /** Whether there was something to do. */
    public boolean step() {
        return worker.step();
    }

    /** The province has a second administrator from now on. */
    public void appointSecond() {
        jdbc.sql("""
                        insert into identity.role_grant (account_id, role, agency_id, valid_from)
                        select a.id, 'ADMINISTRATOR', g.agency_id, date '2026-01-01'
                        from identity.account a
                        cross join lateral (
                            select g.agency_id
                            from identity.role_grant g
                            join identity.account q on q.id = g.account_id
                            where q.login = 'quantri.tinh'
                              and g.role = 'ADMINISTRATOR'
                            limit 1) g
                        where a.login = :login
                        on conflict do nothing""").param("login", SECOND).update();
    }

    public void dismissSecond() {
        jdbc.sql("""
                        delete from identity.role_grant
                        where role = 'ADMINISTRATOR'
                          and account_id = (select id from identity.account where login = :login)""").param("login", SECOND).update();
    }

    /** A period and the day from which it counts. */
    public static Rule.Wanted kept(Reaching reaching, Period period, LocalDate from) {
        return new Rule.Wanted(reaching, new Keep.For(period), "Quyết định số 1/QĐ-UBND", true, from);
    }
}
