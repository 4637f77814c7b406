package vn.tinhso.bench.province;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.TinhSo;
import vn.tinhso.bench.Options;
import vn.tinhso.bench.Timings;
import vn.tinhso.bench.Work;
import vn.tinhso.dossiers.Competence;
import vn.tinhso.dossiers.Decisions;
import vn.tinhso.dossiers.Delivery;
import vn.tinhso.dossiers.Desk;
import vn.tinhso.dossiers.Dossiers;
import vn.tinhso.dossiers.MachineFiling;
import vn.tinhso.dossiers.Party;
import vn.tinhso.files.Upload;
import vn.tinhso.identity.MachineReach;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.procedures.Channel;
import vn.tinhso.procedures.Procedure.Alternative;
import vn.tinhso.procedures.Procedure.OnlineLevel;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.shared.Actor;

/** Many writers at once, inside the product: how many dossiers can be filed and acted on in a second, and how well. */
public final class Write {

    private static final int READY = 256;

    private final Dossiers dossiers;
    private final Desk desk;
    private final Decisions decisions;
    private final JdbcClient jdbc;
    private final int writers;
    private final int seconds;
    private final Party.Machine machine =
            new Party.Machine(new Actor("client:demo", "Hệ thống trình diễn", null, null), MachineReach.PROVINCE);

    private Write(ApplicationContext product, Options options) {
        dossiers = product.getBean(Dossiers.class);
        desk = product.getBean(Desk.class);
        decisions = product.getBean(Decisions.class);
        jdbc = JdbcClient.create(product.getBean(DataSource.class));
        writers = options.number("writers", 16);
        seconds = Math.min(options.number("seconds", 10), 60);
    }

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        try (var product = new SpringApplicationBuilder(TinhSo.class)
                .run("--server.port=0", "--logging.level.root=WARN", "--spring.main.log-startup-info=false")) {
            var write = new Write(product, options);
            var filings = filings(product, options.number("seed", 7), "");
            System.out.println(Timings.head());
            // People attach their papers before they file: what is filed then is a form. Machines send both at once.
            var forms =
                    filings.stream().filter(filing -> filing.files().isEmpty()).toList();
            write.fileAndAct("over the whole province", forms);
            write.fileAndAct(
                    "all at one agency",
                    filings(product, 8, "xa-03325").stream()
                            .filter(filing -> filing.files().isEmpty())
                            .toList());
            write.fileAndAct(
                    "with its PDFs",
                    filings.stream().filter(filing -> !filing.files().isEmpty()).toList());
            write.checkNumbers();
        }
    }

    private void fileAndAct(String where, List<MachineFiling> filings) throws InterruptedException {
        work(
                3,
                new ConcurrentLinkedQueue<>(),
                random -> dossiers.file(machine, People.any(filings, random)).code());
        var filed = new ConcurrentLinkedQueue<String>();
        measure(
                "file, " + where,
                filed,
                random -> dossiers.file(machine, People.any(filings, random)).code());
        var accepted = new ConcurrentLinkedQueue<String>();
        measure(
                "accept, " + where,
                accepted,
                each(filed, code -> desk.accept(machine, code, List.of()).code()));
        var handedOver = new ConcurrentLinkedQueue<String>();
        measure(
                "hand over, " + where,
                handedOver,
                each(accepted, code -> desk.handOver(machine, code).code()));
        measure(
                "propose, " + where,
                new ConcurrentLinkedQueue<>(),
                each(
                        handedOver,
                        code -> decisions
                                .propose(machine, code, true, "Đủ điều kiện.")
                                .code()));
    }

    /** What one writer does again and again; empty when there is nothing left to do. */
    private interface Act {
        String done(Random random) throws Exception;
    }

    private interface Step {
        String on(String code);
    }

    private static Act each(ConcurrentLinkedQueue<String> codes, Step step) {
        return random -> {
            var code = codes.poll();
            return code == null ? "" : step.on(code);
        };
    }

    private void measure(String name, Collection<String> done, Act act) throws InterruptedException {
        var work = new Work(ProcessHandle.current().pid());
        var before = work.spent();
        var timings = work(seconds, done, act).named(name);
        System.out.println(timings.costing(work.spent().minus(before)).line());
    }

    private Timings work(int forSeconds, Collection<String> done, Act act) throws InterruptedException {
        var taken = new ConcurrentLinkedQueue<Long>();
        var errors = new AtomicLong();
        var began = System.nanoTime();
        var end = began + forSeconds * 1_000_000_000L;
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < writers; i++) {
            var random = new Random(began + i);
            threads.add(Thread.ofVirtual().start(() -> {
                var more = true;
                while (more && System.nanoTime() < end) {
                    more = once(act, random, done, taken, errors);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        return Timings.of("", taken, errors.get(), (System.nanoTime() - began) / 1e9);
    }

    private static boolean once(
            Act act, Random random, Collection<String> done, Collection<Long> taken, AtomicLong errors) {
        var began = System.nanoTime();
        try {
            var code = act.done(random);
            if (code.isEmpty()) {
                return false;
            }
            done.add(code);
        } catch (Exception failure) {
            if (errors.incrementAndGet() == 1) {
                System.out.println(failure);
            }
        }
        taken.add(System.nanoTime() - began);
        return true;
    }

    /** Every number of every series given once, none left out. */
    private void checkNumbers() {
        var wrong = jdbc.sql("""
                        with given as (
                            select regexp_replace(d.code, '-\\d+$', '') as series,
                                   count(*) as count,
                                   max(regexp_replace(d.code, '^.*-', '')::int) as last
                            from dossiers.dossier d
                            group by 1
                        ),
                        series as (
                            select s.owner || '-' || to_char(s.begins, 'YYMMDD') as series, s.last
                            from dossiers.series s
                            where s.cycle = 'DAY' and s.name = 'HS'
                        )
                        select count(*)
                        from given
                        full join series using (series)
                        where given.count is distinct from given.last
                           or given.last is distinct from series.last""").query(Long.class).single();
        var series = jdbc.sql("select count(*) from dossiers.series where cycle = 'DAY'")
                .query(Long.class)
                .single();
        System.out.printf(
                "%nDãy số: %,d; trùng hoặc hở: %,d. / Series: %,d; with twins or gaps: %,d.%n",
                series, wrong, series, wrong);
    }

    /**
     * Things to file which the product accepts, each with the papers it wants.
     *
     * @param agency empty for as many as live there
     */
    private static List<MachineFiling> filings(ApplicationContext product, long seed, String agency) {
        var procedures = product.getBean(Procedures.class);
        var market =
                new Market(procedures, product.getBean(Competence.class), product.getBean(Organisations.class), seed);
        var paper = SamplePaper.pdf();
        var random = new Random(seed);
        var ready = new ArrayList<MachineFiling>();
        while (ready.size() < READY) {
            var offer = market.offer(random);
            var definition = offer.procedure().definition();
            if (definition.onlineLevel() == OnlineLevel.NONE
                    || !definition.channels().contains(Channel.ONLINE)
                    || !(agency.isEmpty() || offer.inCommunes())) {
                continue;
            }
            var place = market.place(offer, random);
            var form = new Forms(procedures, offer.procedure().versionId(), random.nextLong())
                    .filled(People.anybody(random, place.competent().shortName()), random);
            var pieces = form.evidence().stream()
                    .filter(item -> item.required() && !item.present())
                    .filter(item -> item.alternatives().stream().noneMatch(Alternative::heldAsData))
                    .map(item -> new MachineFiling.Piece(item.id(), new Upload("giay to.pdf", paper)))
                    .toList();
            ready.add(new MachineFiling(
                    definition.code(),
                    agency.isEmpty() ? place.competent().id() : agency,
                    Delivery.ONLINE,
                    form.answers(),
                    pieces));
        }
        return ready;
    }
}
