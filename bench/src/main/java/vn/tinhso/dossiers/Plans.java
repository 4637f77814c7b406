package vn.tinhso.dossiers;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.TinhSo;
import vn.tinhso.bench.Explaining;
import vn.tinhso.bench.Options;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;

/** Writes down how PostgreSQL answers what work lists, searches and dossier pages ask it. */
public final class Plans {

    private final PrintStream out;
    private final WorkStore work;
    private final EventStore events;
    private final DossierStore dossiers;

    private Plans(ApplicationContext product, PrintStream out) {
        this.out = out;
        var jdbc = JdbcClient.create(new Explaining(product.getBean(DataSource.class), out).dataSource());
        var json = product.getBean(JsonMapper.class);
        var personal = product.getBean(PersonalColumns.class);
        dossiers = new DossierStore(jdbc, json, personal);
        events = new EventStore(jdbc, json, personal);
        work = new WorkStore(jdbc, dossiers, new ClosedWorkStore(jdbc, dossiers), product.getBean(Clock.class));
    }

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        try (var out = new PrintStream(options.text("out", "bench/target/plans.txt"), StandardCharsets.UTF_8);
                var product = new SpringApplicationBuilder(TinhSo.class)
                        .run("--server.port=0", "--logging.level.root=WARN", "--spring.main.log-startup-info=false")) {
            var plans = new Plans(product, out);
            var jdbc = JdbcClient.create(product.getBean(DataSource.class));
            for (var login :
                    List.of("motcua.03325", "motcua.trung-tam-tinh", "chuyenvien.so-tu-phap", "lanhdao.03325")) {
                var id = jdbc.sql("select id from identity.account where login = ?")
                        .param(login)
                        .query(UUID.class)
                        .single();
                plans.of(login, product.getBean(Accounts.class).find(id).orElseThrow());
            }
        }
    }

    private void of(String login, Account account) {
        title(login + ": counts");
        work.counts(account);
        for (var queue : List.of(WorkQueue.TO_RECEIVE, WorkQueue.TO_EXAMINE, WorkQueue.IN_PROGRESS, WorkQueue.CLOSED)) {
            title(login + ": " + queue);
            work.page(account, queue, "", 0, 31);
        }
        for (var search : List.of("vang a pao", "dang ky khai sinh", "pao khai sinh", "0001", "quang thi xuan")) {
            title(login + ": closed, «" + search + "»");
            work.page(account, WorkQueue.CLOSED, search, 0, 31);
        }
        title(login + ": open, «vang a pao»");
        work.page(account, WorkQueue.IN_PROGRESS, "vang a pao", 0, 31);
        var some = work.page(account, WorkQueue.CLOSED, "", 0, 1);
        some.forEach(dossier -> {
            title(login + ": one dossier and its events");
            dossiers.visible(dossier.code(), Visibility.of(account), false);
            events.of(dossier.id());
        });
    }

    private void title(String words) {
        out.println("== " + words + "\n");
    }
}
