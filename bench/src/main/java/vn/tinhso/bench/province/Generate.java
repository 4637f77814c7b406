package vn.tinhso.bench.province;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.tinhso.TinhSo;
import vn.tinhso.bench.Options;
import vn.tinhso.dossiers.Stage;

/**
 * Fills a product's database with years of dossiers. Runs inside the product, so that agencies, procedures, the calendar,
 * the JSON of events and the schema are its own.
 */
public final class Generate {

    private static final int BATCH = 5_000;

    private Generate() {}

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        var count = options.number("dossiers", 1_000_000);
        var seed = options.number("seed", 2026);
        var years = options.number("years", 4);
        try (var product = new SpringApplicationBuilder(TinhSo.class)
                .run("--server.port=0", "--logging.level.root=WARN", "--spring.main.log-startup-info=false")) {
            var source = product.getBean(DataSource.class);
            var series = new Series(source);
            var province = new Province(product, series, seed);
            var began = Instant.now();
            var filings = Plan.filings(count, years, province.now, province.calendar.provincial(), seed);
            try (var loader = new Loader(source)) {
                loader.begin();
                load(filings, province, loader, seed, began);
                loader.finish();
            }
            series.write();
            System.out.printf(
                    "Xong sau %d s. / Done.%n",
                    Duration.between(began, Instant.now()).toSeconds());
        }
    }

    private static void load(Instant[] filings, Province province, Loader loader, long seed, Instant began)
            throws InterruptedException {
        var random = new Random(seed);
        long events = 0;
        var open = 0;
        for (var from = 0; from < filings.length; from += BATCH) {
            var batch = new Batch();
            var until = Math.min(from + BATCH, filings.length);
            for (var i = from; i < until; i++) {
                var life = province.add(filings[i], batch, random);
                events += life.events.size();
                open += life.stage == Stage.CLOSED ? 0 : 1;
            }
            loader.add(batch);
            if (until % 50_000 == 0 || until == filings.length) {
                System.out.printf(
                        "  %,d hồ sơ, %,d sự kiện, %,d đang mở, %d s%n",
                        until,
                        events,
                        open,
                        Duration.between(began, Instant.now()).toSeconds());
            }
        }
    }
}
