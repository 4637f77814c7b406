package vn.tinhso.procedures;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(Requirements.feeLines(births, Channel.DIRECT))
                .extracting(FeeLine::words)
                .containsExactly("8.000 đồng/bản", "Theo mức của Hội đồng nhân dân tỉnh");
        assertThat(Requirements.feeLines(births, Channel.ONLINE))
                .extracting(FeeLine::words)
                .containsExactly("Miễn phí");
    }

    @Test
    void capsTheTotalOfAFee() {
        var fee = Requirements.feeLines(births, Channel.POST).getFirst();

        assertThat(fee.total(2)).hasValue(new Money(16_000));
        assertThat(fee.total(5)).hasValue(new Money(20_000));
        assertThat(Requirements.feeLines(births, Channel.DIRECT).getLast().total(1))
                .isEmpty();
    }

    private String limit(Channel channel, Map<String, String> answers) {
        return Requirements.limit(births, channel, answers).map(Phrases::limit).orElse("");
    }
}
