package vn.tinhso.bench.province;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.bench.province.History.Case;
import vn.tinhso.bench.province.Market.Offer;
import vn.tinhso.bench.province.Market.Place;
import vn.tinhso.bench.province.Writer.Paper;
import vn.tinhso.bench.province.Writer.Told;
import vn.tinhso.calendar.Term;
import vn.tinhso.calendar.TermUnit;
import vn.tinhso.calendar.WorkingCalendar;
import vn.tinhso.dossiers.Competence;
import vn.tinhso.dossiers.Delivery;
import vn.tinhso.files.Files;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.procedures.Channel;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.Requirements;
import vn.tinhso.shared.Moments;

/** The province whose dossiers are made up: everything but the histories is the product's own. */
final class Province {

    private static final Procedure.Result REFUSAL =
            new Procedure.Result("", "Thông báo từ chối giải quyết hồ sơ", "tu-choi-giai-quyet", true, "TB-TC", null);

    final WorkingCalendar calendar;
    final Instant now;
    private final Market market;
    private final Town town;
    private final Series series;
    private final Writer writer;
    private final Map<UUID, Forms> forms = new HashMap<>();
    private final UUID paper;

    Province(ApplicationContext product, Series series, long seed) {
        var procedures = product.getBean(Procedures.class);
        var organisations = product.getBean(Organisations.class);
        this.series = series;
        calendar = product.getBean(WorkingCalendar.class);
        now = product.getBean(Clock.class).instant();
        market = new Market(procedures, product.getBean(Competence.class), organisations, seed);
        town = new Town(organisations);
        writer = new Writer(product.getBean(JsonMapper.class));
        paper = product.getBean(Files.class)
                .storeBytes("giay-to-sinh-ra-de-do.pdf", SamplePaper.pdf(), "application/pdf")
                .id();
        for (var offer : market.offers()) {
            var version = offer.procedure().versionId();
            forms.put(version, new Forms(procedures, version, seed));
        }
    }

    /** One dossier filed at this moment, from its first event to what has become of it; how many events that were. */
    Life add(Instant filed, Batch batch, Random random) {
        var offer = market.offer(random);
        var place = market.place(offer, random);
        var of = handedIn(offer, place, random);
        var form =
                Objects.requireNonNull(forms.get(offer.procedure().versionId())).filled(of.person(), random);
        var life = new Life(filed, now, calendar.scheduleOf(place.competent().id()));
        var definition = offer.procedure().definition();
        var limit = Requirements.limit(definition, of.channel(), form.answers())
                .orElse(definition.limits().getFirst());
        var timed =
                of.within(new Term(limit.amount(), TermUnit.valueOf(limit.unit().name()), null));
        var code = series.code(place.competent().code().value(), Moments.day(filed));
        var signed = new Signing(place, definition);
        new History(town, random, calendar.scheduleOf(place.competent().id()), timed, life).live(signed);
        var told = new Told(
                new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63),
                code,
                offer.procedure(),
                form,
                timed,
                life,
                signed.paper(life));
        writer.write(told, batch, random);
        return life;
    }

    private Case handedIn(Offer offer, Place place, Random random) {
        var draw = random.nextDouble();
        var channel = draw < 0.55 ? Channel.ONLINE : draw < 0.97 ? Channel.DIRECT : Channel.POST;
        var delivery = channel == Channel.ONLINE && random.nextDouble() < 0.8 ? Delivery.ONLINE : Delivery.DESK;
        var result = offer.procedure().definition().mainResult().orElseThrow();
        return new Case(
                place,
                Term.sameDay(),
                channel,
                delivery,
                People.anybody(random, place.competent().shortName().replace("UBND ", "")),
                channel == Channel.ONLINE || random.nextDouble() < 0.2,
                result.code(),
                result.name(),
                paper);
    }

    /** Numbers the result when the leader signs it. */
    private final class Signing implements History.Numbers {

        private final Place place;
        private final Procedure definition;
        private @Nullable String number;
        private boolean approved;

        private Signing(Place place, Procedure definition) {
            this.place = place;
            this.definition = definition;
        }

        @Override
        public String next(boolean approve, Instant at) {
            approved = approve;
            number = series.result(place.competent().id(), result(), Moments.day(at));
            return number;
        }

        private Procedure.Result result() {
            return approved ? definition.mainResult().orElseThrow() : REFUSAL;
        }

        private @Nullable Paper paper(Life life) {
            if (number == null) {
                return null;
            }
            var leader = life.events.stream()
                    .filter(event -> event.at().equals(life.finished))
                    .findFirst()
                    .orElseThrow()
                    .actor();
            return new Paper(result(), approved, number, leader.name(), String.valueOf(leader.title()));
        }
    }
}
