package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Grant;
import vn.tinhso.identity.Kin;
import vn.tinhso.identity.Role;
import vn.tinhso.identity.Scope;
import vn.tinhso.shared.Rejected;

/** Papers are taken where, and of what, the role is. */
@WholeProduct
class ServingDeskTests {

    private static final Scope BIRTHS = new Scope(Set.of("Hộ tịch"), Set.of());
    private static final Scope TREES = new Scope(Set.of(), Set.of(Scene.TREE));

    private final Scene scene;

    ServingDeskTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
    }

    @Test
    void isTheOneThatTakesTheProcedure() {
        var officer = official(
                new Grant(Role.DESK_OFFICER, "trung-tam-tinh", BIRTHS),
                new Grant(Role.DESK_OFFICER, "trung-tam-03325", TREES));

        assertThat(desk(officer, Draft.Mode.DESK, Scene.TREE)).isEqualTo("trung-tam-03325");
        assertThat(desk(officer, Draft.Mode.DESK, Scene.BIRTH)).isEqualTo("trung-tam-tinh");
        assertThat(desk(officer, Draft.Mode.OWN, Scene.TREE)).isNull();
    }

    @Test
    void refusesPapersOfWhatTheRoleIsNotForButHelpsWithAll() {
        var officer = official(new Grant(Role.DESK_OFFICER, "trung-tam-03325", BIRTHS));

        assertRefused("HS-157", officer, Draft.Mode.DESK);
        assertThat(desk(officer, Draft.Mode.ASSISTED, Scene.TREE)).isEqualTo("trung-tam-03325");
    }

    @Test
    void refusesWhoWorksAtNoDesk() {
        var leader = official(new Grant(Role.LEADER, "xa-03325"));

        for (var mode : List.of(Draft.Mode.DESK, Draft.Mode.ASSISTED)) {
            assertRefused("HS-006", leader, mode);
        }
    }

    /** A draft begun before the role ended. */
    @Test
    void refusesWhatWasTypedWhenTheRoleHasEnded() {
        var officer = scene.person("motcua.trung-tam-tinh");
        var procedure = scene.procedures.find(Scene.TREE).definition();
        var draft = scene.draft(officer, Draft.Mode.DESK, Scene.TREE, "xa-03325", Answers.of(procedure, new Random(7)));
        var left = new Party.Person(officer.account().withOnly(Set.of()));

        assertThatThrownBy(() -> scene.dossiers.file(left, draft.id(), Delivery.DESK, Map.of()))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo("HS-006"));
    }

    private @Nullable String desk(Account account, Draft.Mode mode, String procedure) {
        return ServingDesk.of(account, mode, scene.procedures.find(procedure).definition());
    }

    private void assertRefused(String code, Account account, Draft.Mode mode) {
        assertThatThrownBy(() -> scene.drafts.start(account, mode, Scene.TREE, "xa-03325", Map.of()))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Account official(Grant... grants) {
        return Scene.official(UUID.randomUUID(), Set.of(grants), Kin.NONE);
    }
}
