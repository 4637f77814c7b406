package vn.tinhso.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhso.WholeProduct;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.spi.Destination;
import vn.tinhso.organisations.spi.Destinations;
import vn.tinhso.organisations.spi.Order;
import vn.tinhso.organisations.spi.Rehoming;
import vn.tinhso.procedures.design.ExchangeFile;

/** A definition names an agency; the agency ends; the published version stays as it is. */
@WholeProduct
class NamedAgenciesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Set<String> ENDING = Set.of("so-van-hoa");

    @Autowired
    private NamedAgencies named;

    @Autowired
    private DecidingAgencies deciding;

    @Autowired
    private Procedures procedures;

    @Autowired
    private ExchangeFile exchange;

    @Test
    void letsTheHeirStandForAnAgencyThatEnded() {
        var version = publish("8.000961");
        var before = procedures.bundle(version);
        var destinations = new Destinations(ENDING, DAY, (agency, traits) -> new Destination("so-noi-vu"));
        var recorded = new ArrayList<Rehoming>();
        var order = new Order("Nghị quyết 9/NQ", DAY, recorded::add);

        assertThat(named.count(ENDING)).isEqualTo(1);
        assertThat(named.foresee(destinations, "", 10).moves())
                .singleElement()
                .satisfies(move -> assertThat(move.code()).isEqualTo("8.000961"));
        assertThat(deciders(before)).containsExactly("so-van-hoa");

        named.rehome(destinations, order, "", 10);
        named.rehome(destinations, order, "", 10);

        assertThat(recorded).hasSize(1);
        assertThat(named.count(ENDING)).isZero();
        assertThat(deciders(before)).containsExactly("so-noi-vu");
        assertThat(procedures.bundle(version)).isEqualTo(before);
    }

    private List<String> deciders(Bundle bundle) {
        return deciding.of(bundle.procedure()).stream().map(Agency::id).toList();
    }

    private UUID publish(String code) {
        var model = procedures.bundle(procedures.find("1.004873").versionId());
        var text = exchange.write(model)
                .replaceFirst("code: \"?1\\.004873\"?", "code: \"" + code + "\"")
                .replaceFirst("handling: *\\{\\s*\\}", "handling:\n    competent: [so-van-hoa]");
        var bundle = exchange.read(text);
        assertThat(bundle.procedure().handling().competent()).containsExactly("so-van-hoa");
        return procedures.publish(bundle, new Publication("A", "B"));
    }
}
