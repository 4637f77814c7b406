package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhso.dossiers.DossierStatus.ACCEPTED;
import static vn.tinhso.dossiers.DossierStatus.COMPLETED;
import static vn.tinhso.dossiers.DossierStatus.NOT_ACCEPTED;
import static vn.tinhso.dossiers.DossierStatus.PAYMENT_REQUESTED;
import static vn.tinhso.dossiers.DossierStatus.PROCESSING;
import static vn.tinhso.dossiers.DossierStatus.REGISTERED;
import static vn.tinhso.dossiers.DossierStatus.RETURNED;
import static vn.tinhso.dossiers.DossierStatus.STOPPED;
import static vn.tinhso.dossiers.DossierStatus.SUPPLEMENT_REQUESTED;
import static vn.tinhso.dossiers.DossierStatus.WITHDRAWN;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tinhso.shared.Rejected;

class DossierStatusTests {

    /** The national table: from each status, the statuses that may follow another one. */
    private static final Map<DossierStatus, Set<DossierStatus>> NATIONAL = Map.of(
            REGISTERED, Set.of(ACCEPTED, NOT_ACCEPTED, SUPPLEMENT_REQUESTED, WITHDRAWN),
            ACCEPTED, Set.of(PROCESSING, SUPPLEMENT_REQUESTED, WITHDRAWN, STOPPED),
            PROCESSING, Set.of(SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED, WITHDRAWN, STOPPED, COMPLETED),
            SUPPLEMENT_REQUESTED, Set.of(PROCESSING, ACCEPTED, NOT_ACCEPTED, WITHDRAWN, STOPPED),
            PAYMENT_REQUESTED, Set.of(PROCESSING, WITHDRAWN, STOPPED),
            STOPPED, Set.of(PROCESSING),
            COMPLETED, Set.of(RETURNED, PROCESSING),
            NOT_ACCEPTED, Set.of(),
            WITHDRAWN, Set.of(),
            RETURNED, Set.of());

    @Test
    void leadsExactlyWhereTheNationalTableLeads() {
        for (var status : DossierStatus.values()) {
            var reachable = Arrays.stream(Move.values())
                    .filter(status::allows)
                    .map(status::next)
                    .filter(next -> next != status)
                    .collect(Collectors.toSet());

            assertThat(reachable).as(status.name()).isEqualTo(NATIONAL.get(status));
        }
    }

    @Test
    void numbersTheTenStatusesAsTheNationalPortalDoes() {
        for (var code = 1; code <= 10; code++) {
            assertThat(DossierStatus.of(code).code()).isEqualTo(code);
        }
    }

    @Test
    void hasNoWayOutOfAFinalStatus() {
        for (var status : DossierStatus.values()) {
            var leadsSomewhere = Arrays.stream(Move.values()).anyMatch(status::allows);

            assertThat(status.isFinal()).as(status.name()).isEqualTo(!leadsSomewhere);
        }
    }

    @Test
    void refusesAnImpossibleMoveWithWhatToDo() {
        assertThatThrownBy(() -> RETURNED.next(Move.WITHDRAW)).isInstanceOfSatisfying(Rejected.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("HS-001");
            assertThat(refusal.getMessage()).contains("Đã trả kết quả").contains("rút hồ sơ");
            assertThat(refusal.remedy()).isNotBlank();
        });
    }
}
