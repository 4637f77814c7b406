package vn.tinhso.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhso.procedures.Procedure.Evidence;
import vn.tinhso.procedures.Procedure.HandlingSystem;
import vn.tinhso.shared.Money;

class RequirementsTests {

    private final Procedure births = Examples.births(HandlingSystem.PROVINCE);

    @Test
    void asksOnlyForTheDocumentsOfTheSituation() {
        assertThat(Requirements.applicableEvidence(births, Map.of()))
                .extracting(Evidence::id)
                .containsExactly("can_cuoc");
        assertThat(Requirements.applicableEvidence(births, Map.of("truong_hop", "thuong", "nguoi_nop", "uy_quyen")))
                .extracting(Evidence::id)
                .containsExactly("chung_sinh", "uy_quyen", "can_cuoc");
    }

    @Test
    void takesTheLimitOfTheChannelBeforeTheGeneralOne() {
        assertThat(limit(Channel.ONLINE, Map.of())).isEqualTo("17 ngày làm việc");
        assertThat(limit(Channel.ONLINE, Map.of("truong_hop", "bo_roi"))).isEqualTo("25 ngày làm việc");
        assertThat(limit(Channel.POST, Map.of("truong_hop", "bo_roi"))).isEqualTo("30 ngày");
        assertThat(limit(Channel.DIRECT, Map.of())).isEqualTo("Nhận trước 15 giờ: trong ngày");
    }

    @Test
    void letsTheFeeOfAChannelReplaceTheGeneralOneOfTheSameName() {
        assertThat(Requirements.feeLines(births, Channel.DIRECT, Examples.TODAY))
                .extracting(FeeLine::words)
                .containsExactly("8.000 đồng/bản", "Theo mức của Hội đồng nhân dân tỉnh");
        assertThat(Requirements.feeLines(births, Channel.ONLINE, Examples.TODAY))
                .extracting(FeeLine::words)
                .containsExactly("Miễn phí");
    }

    @Test
    void capsTheTotalOfAFee() {
        var fee = Requirements.feeLines(births, Channel.POST, Examples.TODAY).getFirst();

        assertThat(fee.total(2)).hasValue(new Money(16_000));
        assertThat(fee.total(5)).hasValue(new Money(20_000));
        assertThat(Requirements.feeLines(births, Channel.DIRECT, Examples.TODAY)
                        .getLast()
                        .total(1))
                .isEmpty();
    }

    private String limit(Channel channel, Map<String, String> answers) {
        return Requirements.limit(births, channel, answers).map(Phrases::limit).orElse("");
    }

    @Test
    void takesTheReductionOffOnlineAndCountsAFeeOnItsDaysOnly() {
        var fees = List.of(new Procedure.Fee(
                "Lệ phí",
                null,
                75_001L,
                "lần",
                null,
                null,
                "Nghị quyết 12/2026/NQ-HĐND",
                List.of(),
                "Hội đồng nhân dân tỉnh",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                50));

        assertThat(Requirements.feeLines(fees, Channel.ONLINE, LocalDate.of(2026, 12, 31)))
                .singleElement()
                .satisfies(line -> assertThat(line.words()).isEqualTo("37.500 đồng/lần"))
                .satisfies(line -> assertThat(line.notes())
                        .contains("Căn cứ: Hội đồng nhân dân tỉnh, Nghị quyết 12/2026/NQ-HĐND."));
        assertThat(Requirements.feeLines(fees, Channel.DIRECT, LocalDate.of(2026, 1, 1)))
                .extracting(FeeLine::words)
                .containsExactly("75.001 đồng/lần");
        assertThat(Requirements.feeLines(fees, Channel.DIRECT, LocalDate.of(2027, 1, 1)))
                .isEmpty();
    }
}
