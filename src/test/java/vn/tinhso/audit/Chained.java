package vn.tinhso.audit;

import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain of the whole product, where the timers stand still. */
public final class Chained {

    private static final String FIRST = " where e.id = (select entry_id from audit.link where position = 1)";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Linker linker;
    private final Seals seals;
    private final AuditChain chain;

    public Chained(ApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        transaction = context.getBean(TransactionTemplate.class);
        linker = context.getBean(Linker.class);
        seals = context.getBean(Seals.class);
        chain = context.getBean(AuditChain.class);
    }

    /** What is done now, tied into the chain, and nothing else. */
    public <T> Written<T> stretchOf(Supplier<T> deeds) {
        linker.workOn();
        var before = chain.whole().to();
        var result = deeds.get();
        linker.workOn();
        return new Written<>(result, new Stretch(before + 1, chain.whole().to(), false));
    }

    /** Whatever waits is tied. */
    public void tie() {
        linker.workOn();
    }

    public record Written<T>(T result, Stretch stretch) {}

    public Verified verify(Stretch stretch) {
        return chain.verify(stretch, seen -> {});
    }

    /** While this runs, the first line of the log says that somebody else did it; afterwards it is right again. */
    public void forged(Runnable meanwhile) {
        linker.workOn();
        var name = jdbc.sql("select e.actor_name from audit.entry e" + FIRST)
                .query(String.class)
                .single();
        rename("Lò Văn Giả");
        try {
            meanwhile.run();
        } finally {
            rename(name);
        }
    }

    private void rename(String name) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("update audit.entry e set actor_name = :name" + FIRST)
                    .param("name", name)
                    .update();
        });
    }

    public Seal seal() {
        linker.workOn();
        return seals.seal().orElseThrow();
    }
}
