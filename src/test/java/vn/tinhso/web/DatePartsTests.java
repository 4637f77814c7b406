package vn.tinhso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatePartsTests {

    @Test
    void readsThreeBoxes() {
        var typed = Map.of("sinh-ngay", " 24 ", "sinh-thang", "7", "sinh-nam", "2026");

        assertThat(DateParts.read("sinh", typed::get).date()).contains(LocalDate.of(2026, 7, 24));
    }

    @Test
    void keepsWhatWasTypedWhenThereIsNoSuchDay() {
        var parts = new DateParts("31", "2", "2026");

        assertThat(parts.date()).isEmpty();
        assertThat(parts.isBlank()).isFalse();
        assertThat(DateParts.read("sinh", name -> null)).isEqualTo(DateParts.EMPTY);
    }
}
