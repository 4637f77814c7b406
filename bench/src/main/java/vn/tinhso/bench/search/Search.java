package vn.tinhso.bench.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import vn.tinhso.TinhSo;
import vn.tinhso.bench.Options;
import vn.tinhso.bench.Timings;
import vn.tinhso.bench.Work;
import vn.tinhso.procedures.Procedures;

/** Searches the catalogue, six thousand invented procedures in it, with what people type; and so do plain rivals. */
public final class Search {

    private static final String LARGE = "9.000001";

    private final List<Query> queries = Query.read("queries.csv");
    private final List<Query> unseen = Query.read("unseen-queries.csv");
    private final int users;
    private final int seconds;

    private Search(Options options) {
        users = options.number("users", 16);
        seconds = Math.min(options.number("seconds", 10), 60);
    }

    public static void main(String[] arguments) throws Exception {
        var search = new Search(Options.of(arguments));
        try (var product = new SpringApplicationBuilder(TinhSo.class)
                .run("--server.port=0", "--logging.level.root=WARN", "--spring.main.log-startup-info=false")) {
            var source = product.getBean(DataSource.class);
            fill(source);
            search.measure(product.getBean(Procedures.class), JdbcClient.create(source));
        }
    }

    private static void fill(DataSource source) {
        var jdbc = JdbcClient.create(source);
        var known = jdbc.sql("select count(*) from procedures.version where code = ?")
                .param(LARGE)
                .query(Integer.class)
                .single();
        if (known == 0) {
            new ResourceDatabasePopulator(new ClassPathResource("procedures/large-catalogue.sql")).execute(source);
        }
        jdbc.sql("analyze").update();
    }

    private void measure(Procedures procedures, JdbcClient jdbc) throws InterruptedException {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("the product", Way.product(procedures));
        ways.put("like, without accents", Way.like(jdbc));
        ways.put("full text, without accents", Way.fullText(jdbc));
        ways.put("trigrams", Way.trigrams(jdbc));
        ways.forEach((name, way) -> System.out.printf(
                "%-28s %d/%d, unseen %d/%d%n",
                name, found(way, queries), queries.size(), found(way, unseen), unseen.size()));
        System.out.println(Timings.head());
        for (var way : ways.entrySet()) {
            System.out.println(
                    run(way.getKey() + ", one user", way.getValue(), 1).line());
        }
        System.out.println(run("the product, " + users + " users", Way.product(procedures), users)
                .line());
    }

    /** How many find their procedure among the first three. */
    private static long found(Way way, List<Query> queries) {
        return queries.stream()
                .filter(query -> way.codes(query.typed()).stream().limit(3).anyMatch(query.code()::equals))
                .count();
    }

    /** Everybody asks the next question as soon as one is answered; the first two seconds are not counted. */
    private Timings run(String name, Way way, int askers) throws InterruptedException {
        ask(way, askers, 2, new ConcurrentLinkedQueue<>());
        var taken = new ConcurrentLinkedQueue<Long>();
        var work = new Work(ProcessHandle.current().pid());
        var before = work.spent();
        var began = System.nanoTime();
        ask(way, askers, seconds, taken);
        return Timings.of(name, taken, 0, (System.nanoTime() - began) / 1e9)
                .costing(work.spent().minus(before));
    }

    private void ask(Way way, int askers, int forSeconds, ConcurrentLinkedQueue<Long> taken)
            throws InterruptedException {
        var end = System.nanoTime() + forSeconds * 1_000_000_000L;
        var threads = new ArrayList<Thread>();
        for (var asker = 0; asker < askers; asker++) {
            var first = asker * queries.size() / askers;
            threads.add(Thread.ofVirtual().start(() -> {
                for (var next = first; System.nanoTime() < end; next++) {
                    var began = System.nanoTime();
                    way.codes(queries.get(next % queries.size()).typed());
                    taken.add(System.nanoTime() - began);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
    }
}
