package vn.tinhso.database;

import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhso.shared.StarterData;

/** Loads what the modules bring along, in rank order, once; a second node waits for the first. */
@Component
@Profile("!verify-audit")
@Order(Ordered.HIGHEST_PRECEDENCE)
class StarterDataLoader implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(StarterDataLoader.class);
    private static final long LOCK = 7_411_001;

    private final List<StarterData> parts;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    StarterDataLoader(List<StarterData> parts, TransactionTemplate transaction, JdbcClient jdbc) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(StarterData::rank))
                .toList();
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        parts.forEach(part -> transaction.executeWithoutResult(status -> loadOnce(part)));
    }

    private void loadOnce(StarterData part) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> 1)
                .list();
        if (part.isMissing()) {
            log.info("Nạp dữ liệu ban đầu: {}", part.getClass().getSimpleName());
            part.load();
        }
    }
}
