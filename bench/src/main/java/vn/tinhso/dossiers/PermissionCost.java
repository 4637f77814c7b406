package vn.tinhso.dossiers;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.TinhSo;
import vn.tinhso.bench.Clocking;
import vn.tinhso.bench.Options;
import vn.tinhso.dossiers.Visibility.Way;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Grant;
import vn.tinhso.identity.Kin;
import vn.tinhso.identity.Reach;
import vn.tinhso.identity.Role;
import vn.tinhso.identity.Scope;

/** What permission costs: the work list as the product asks for it, in turns with the same list by one plain column. */
public final class PermissionCost {

    /** Nothing else is at work meanwhile. */
    private static final List<String> QUIETLY = List.of(
            "--server.port=0",
            "--logging.level.root=WARN",
            "--spring.main.log-startup-info=false",
            "--tinhso.audit.link=-",
            "--tinhso.audit.work=-",
            "--tinhso.audit.seal=-",
            "--tinhso.retention.work=-",
            "--tinhso.warnings.check=-",
            "--tinhso.proactive.check=-");

    private static final int WARM = 40;
    private static final int PAGE = 31;

    private final ApplicationContext product;
    private final Clocking clocking;
    private final int pairs;

    private PermissionCost(ApplicationContext product, Clocking clocking, int pairs) {
        this.product = product;
        this.clocking = clocking;
        this.pairs = pairs;
    }

    /** @param ways the columns by which the plain list finds this official's dossiers */
    private record Official(String name, Account account, Set<Way> ways) {}

    private record Question(String name, ToIntFunction<WorkStore> rows) {}

    public static void main(String[] arguments) throws SQLException {
        var options = Options.of(arguments);
        try (var product = new SpringApplicationBuilder(TinhSo.class).run(QUIETLY.toArray(String[]::new));
                var clocking = new Clocking(product.getBean(DataSource.class))) {
            product.getBean(ScheduledAnnotationBeanPostProcessor.class).destroy();
            System.out.printf(
                    Locale.ROOT,
                    "%s, load %.1f%n%n| | | permission p50 ms | p95 ms | plain p50 ms | p95 ms | p50 | p95 | rows |%n"
                            + "|---|---|---:|---:|---:|---:|---:|---:|---:|%n",
                    LocalDateTime.now(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            var measured = new PermissionCost(product, clocking, options.number("pairs", 250));
            measured.officials().forEach(measured::measure);
            System.out.printf(
                    Locale.ROOT,
                    "%nload %.1f%n",
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }

    private List<Official> officials() {
        var department = account("lanhdao.so-tu-phap");
        var fields = busiest("field_name", "xa-03325", 2);
        var procedures = busiest("procedure_code", "xa-03325", 5);
        var limited = new Scope(Set.copyOf(fields), Set.copyOf(procedures.subList(3, 5)));
        return List.of(
                new Official("commune specialist", account("chuyenvien.03325"), Set.of(Way.CASE)),
                new Official("desk officer, province's centre", account("motcua.trung-tam-tinh"), Set.of(Way.DESK)),
                new Official("department leader", department, Set.of(Way.CASE)),
                new Official(
                        "three roles, limited to fields",
                        with(
                                account("chuyenvien.03325"),
                                Kin.NONE,
                                new Grant(Role.SPECIALIST, "xa-03325", limited),
                                new Grant(Role.LEADER, "xa-03325", new Scope(Set.copyOf(fields), Set.of())),
                                new Grant(Role.DESK_OFFICER, "trung-tam-03325", limited)),
                        Set.of(Way.CASE, Way.DESK)),
                new Official(
                        "department and below, restricted sight",
                        with(
                                department,
                                new Kin(Map.of("so-tu-phap", Set.of("xa-03325", "xa-03334", "xa-03328")), Map.of()),
                                new Grant(Role.LEADER, "so-tu-phap", Scope.ALL, new Reach(true, true))),
                        Set.of(Way.CASE)),
                new Official(
                        "the province, all below",
                        with(
                                department,
                                new Kin(Map.of("tinh", everyAgency()), Map.of()),
                                new Grant(Role.LEADER, "tinh", Scope.ALL, new Reach(true, true))),
                        Set.of(Way.CASE)));
    }

    private Set<String> everyAgency() {
        return Set.copyOf(JdbcClient.create(product.getBean(DataSource.class))
                .sql("select distinct competent_agency from dossiers.dossier where competent_agency <> 'tinh'")
                .query(String.class)
                .list());
    }

    private Account account(String login) {
        var id = JdbcClient.create(product.getBean(DataSource.class))
                .sql("select id from identity.account where login = ?")
                .param(login)
                .query(UUID.class)
                .single();
        return product.getBean(Accounts.class).find(id).orElseThrow();
    }

    private static Account with(Account account, Kin kin, Grant... grants) {
        return new Account(
                account.id(),
                account.login(),
                account.name(),
                account.official(),
                account.citizen(),
                Set.of(grants),
                List.of(),
                null,
                kin);
    }

    private List<String> busiest(String column, String agency, int some) {
        return JdbcClient.create(product.getBean(DataSource.class))
                .sql("select " + column + " from dossiers.dossier where competent_agency = ? group by 1"
                        + " order by count(*) desc limit ?")
                .params(agency, some)
                .query(String.class)
                .list();
    }

    private void measure(Official official) {
        var account = official.account();
        var jdbc = JdbcClient.create(clocking.dataSource());
        var permitted = store(jdbc);
        var plain = store(new Plain(jdbc, Visibility.of(account), official.ways()));
        var queue = official.ways().equals(Set.of(Way.DESK))
                ? WorkQueue.TO_RECEIVE
                : account.holds(Role.SPECIALIST) ? WorkQueue.TO_EXAMINE : WorkQueue.TO_SIGN;
        for (var question : List.of(
                new Question("queue " + queue, list(account, queue, "")),
                new Question("all in progress", list(account, WorkQueue.IN_PROGRESS, "")),
                new Question(
                        "counts",
                        store -> store.counts(account).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()),
                new Question("closed", list(account, WorkQueue.CLOSED, "")),
                new Question("search, open", list(account, WorkQueue.IN_PROGRESS, "vang a pao")),
                new Question("search, closed", list(account, WorkQueue.CLOSED, "vang a pao")),
                new Question("search, closed, rare", list(account, WorkQueue.CLOSED, "quang thi xuan")))) {
            measure(official.name(), question, List.of(permitted, plain));
        }
    }

    private static ToIntFunction<WorkStore> list(Account account, WorkQueue queue, String search) {
        return store -> store.page(account, queue, search, 0, PAGE).size();
    }

    private WorkStore store(JdbcClient jdbc) {
        var dossiers =
                new DossierStore(jdbc, product.getBean(JsonMapper.class), product.getBean(PersonalColumns.class));
        return new WorkStore(jdbc, dossiers, new ClosedWorkStore(jdbc, dossiers), product.getBean(Clock.class));
    }

    private void measure(String official, Question question, List<WorkStore> stores) {
        var reading = new TransactionTemplate(new DataSourceTransactionManager(clocking.dataSource()));
        reading.setReadOnly(true);
        var taken = new long[stores.size()][pairs];
        var rows = new int[stores.size()];
        for (var pair = -WARM; pair < pairs; pair++) {
            for (var turn = 0; turn < stores.size(); turn++) {
                // Each begins as often as the other.
                var which = (turn + pair & 1) == 0 ? 0 : 1;
                clocking.taken();
                rows[which] = reading.execute(status -> question.rows().applyAsInt(stores.get(which)));
                var nanos = clocking.taken();
                if (pair >= 0) {
                    taken[which][pair] = nanos;
                }
            }
        }
        System.out.println(line(official, question.name(), taken, rows));
    }

    private static String line(String official, String question, long[][] taken, int[] rows) {
        Arrays.stream(taken).forEach(Arrays::sort);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %s |",
                official,
                question,
                at(taken[0], 50) / 1e6,
                at(taken[0], 95) / 1e6,
                at(taken[1], 50) / 1e6,
                at(taken[1], 95) / 1e6,
                at(taken[0], 50) / at(taken[1], 50),
                at(taken[0], 95) / at(taken[1], 95),
                Arrays.stream(rows).mapToObj(String::valueOf).collect(Collectors.joining(" / ")));
    }

    private static double at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
