package vn.tinhso.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhso.WholeProduct;
import vn.tinhso.shared.StarterData;

@WholeProduct
class AccountStarterTests {

    @Autowired
    List<StarterData> parts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void addsNothingWhenItRunsAgain() {
        var before = contents();

        transaction.executeWithoutResult(status -> starter().load());

        assertThat(starter().isMissing()).isFalse();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void leavesNothingOfAStartThatWasCutOff() {
        var before = contents();

        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from identity.role_grant").update();
            jdbc.sql("delete from identity.account").update();
            starter().load();
            assertThat(starter().isMissing()).isFalse();
            status.setRollbackOnly();
        });

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void givesEveryRoleToSomebodyInEveryCommune() {
        var incomplete = jdbc.sql("""
                        select a.id
                        from organisations.agency a
                        where a.kind = 'COMMUNE'
                          and (select count(distinct g.role)
                               from identity.role_grant g
                               where g.agency_id in (a.id, replace(a.id, 'xa-', 'trung-tam-'))) < 4""").query(String.class).list();

        assertThat(incomplete).isEmpty();
    }

    private StarterData starter() {
        return parts.stream()
                .filter(AccountStarter.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> contents() {
        return List.of("identity.account", "identity.role_grant", "identity.client").stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }
}
