package vn.tinhso.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.WholeProduct;
import vn.tinhso.procedures.spi.LookupSource;

/** Questions that are answered by choosing a unit or an agency of the province. */
@WholeProduct
class ProvinceLookupsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final ProvinceLookups lookups;

    ProvinceLookupsTests(@Autowired ApplicationContext context) {
        lookups = context.getBean(ProvinceLookups.class);
    }

    @Test
    void offersTheCommunesInForceThatDay() {
        var now = lookups.entries("units", TODAY);
        var before = lookups.entries("units", LocalDate.of(2025, 6, 30));

        assertThat(now).hasSize(45).contains(new LookupSource.Entry("03325", "Xã Mường Phăng"));
        assertThat(before).hasSize(129).contains(new LookupSource.Entry("03124", "Phường Noong Bua"));
    }

    @Test
    void namesAUnitByTheDayOfTheAnswer() {
        assertThat(lookups.label("units", "03124", LocalDate.of(2025, 6, 30))).hasValue("Phường Noong Bua");
        assertThat(lookups.label("units", "03124", TODAY)).isEmpty();
        assertThat(lookups.label("units", "99999", TODAY)).isEmpty();
    }

    @Test
    void offersAgenciesThatDecide() {
        var agencies = lookups.entries("agencies", TODAY);

        assertThat(agencies)
                .extracting(LookupSource.Entry::label)
                .contains("Ủy ban nhân dân xã Mường Phăng", "Ủy ban nhân dân tỉnh Điện Biên");
        assertThat(lookups.label("agencies", "xa-03325", TODAY)).hasValue("Ủy ban nhân dân xã Mường Phăng");
        assertThat(List.of("units", "agencies")).allMatch(lookups::knows);
    }
}
