package vn.tinhso.identity.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhso.shared.Rejected;

class TaxCodeTests {

    @Test
    void takesTheCodeAsPeopleTypeIt() {
        assertThat(TaxCode.typed(" 01.00.233 488 ").value()).isEqualTo("0100233488");
        assertThat(TaxCode.typed("0314409058002").value()).isEqualTo("0314409058-002");
        assertThat(TaxCode.typed("0314409058-002").value()).isEqualTo("0314409058-002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "010023348", "01002334881", "0100233488-01", "O100233488", "011068000001"})
    void refusesWhatHasNotTheForm(String typed) {
        assertThatThrownBy(() -> TaxCode.typed(typed))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo("TM-001"));
    }

    /** Codes of python-stdnum's own tests; the last digit changed, and two neighbours changed places. */
    @Test
    void noticesAWrongCheckDigitAndDigitsThatChangedPlaces() {
        for (var code : new String[] {"0100233488", "0314409058-002", "0100112437", "0312687878-001"}) {
            assertThat(TaxCode.typed(code).checks()).as(code).isTrue();
        }
        assertThat(new TaxCode("0100233480").checks()).isFalse();
        assertThat(new TaxCode("0102033488").checks()).isFalse();
    }
}
