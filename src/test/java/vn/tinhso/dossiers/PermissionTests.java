package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.TestClock;
import vn.tinhso.WholeProduct;
import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Grant;
import vn.tinhso.identity.Role;
import vn.tinhso.shared.Rejected;

/** Every deed by everybody in every state: what {@link Allowed} offers works, what it does not is refused. */
@WholeProduct
class PermissionTests {

    private static final String AFTER_THE_TIME_TO_ANSWER = "2026-12-14T09:00";

    private final Scene scene;

    PermissionTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
    }

    @AfterEach
    void resetClock() {
        scene.clock.set(TestClock.START);
    }

    @Test
    void offersExactlyWhatCanBeDone() {
        var done = new LinkedHashMap<String, Set<Deed>>();
        states().forEach((state, dossier) -> {
            scene.clock.set(state.endsWith("quá hạn") ? Scene.vietnam(AFTER_THE_TIME_TO_ANSWER) : TestClock.START);
            parties().forEach((name, party) -> {
                var allowed = scene.dossiers.allowed(party, dossier);
                for (var deed : Deed.values()) {
                    var refusal = attempt(deed, party, dossier.code());
                    assertThat(refusal.isEmpty())
                            .as("%s: %s by %s (%s)", state, deed, name, refusal)
                            .isEqualTo(allowed.may(deed));
                    if (refusal.isEmpty()) {
                        done.computeIfAbsent(state, key -> EnumSet.noneOf(Deed.class))
                                .add(deed);
                    }
                }
            });
        });

        // What anybody at all can do in each state: the whole process, read from the outside.
        assertThat(done)
                .containsEntry(
                        "1 mới nộp", EnumSet.of(Deed.ACCEPT, Deed.REFUSE, Deed.REQUEST_SUPPLEMENT, Deed.WITHDRAW))
                .containsEntry("5 chờ bổ sung trước tiếp nhận", EnumSet.of(Deed.SUPPLY, Deed.WITHDRAW))
                .containsEntry("5 chờ bổ sung, quá hạn", EnumSet.of(Deed.SUPPLY, Deed.WITHDRAW, Deed.REFUSE))
                .containsEntry("5 đã bổ sung, chờ tiếp nhận", EnumSet.of(Deed.ACCEPT, Deed.REFUSE, Deed.WITHDRAW))
                .containsEntry("2 chờ chuyển", EnumSet.of(Deed.HAND_OVER, Deed.REQUEST_SUPPLEMENT, Deed.WITHDRAW))
                .containsEntry("5 chờ bổ sung sau tiếp nhận", EnumSet.of(Deed.SUPPLY, Deed.WITHDRAW))
                .containsEntry("4 thẩm định", EnumSet.of(Deed.PROPOSE, Deed.REQUEST_SUPPLEMENT, Deed.WITHDRAW))
                .containsEntry("5 chờ bổ sung khi thẩm định", EnumSet.of(Deed.SUPPLY, Deed.WITHDRAW))
                .containsEntry("4 đã bổ sung khi thẩm định", EnumSet.of(Deed.PROPOSE, Deed.WITHDRAW))
                .containsEntry("4 chờ ký", EnumSet.of(Deed.SIGN, Deed.SEND_BACK, Deed.WITHDRAW))
                .containsEntry("9 chờ nhận điện tử", EnumSet.of(Deed.TAKE_RESULT, Deed.GIVE_RESULT))
                .containsEntry("9 chờ nhận bản giấy", EnumSet.of(Deed.GIVE_RESULT))
                .containsEntry("10 đã trả", EnumSet.of(Deed.RATE))
                .doesNotContainKeys("10 đã đánh giá", "7 đã rút", "3 không tiếp nhận");
    }

    @Test
    void refusesASecondSupplementRequest() {
        var dossier = scene.supplied(scene.supplementRequested(scene.officer(), scene.filed()));
        scene.examined(dossier);

        assertThat(attempt(Deed.REQUEST_SUPPLEMENT, scene.specialist(), dossier.code()))
                .contains("HS-020");
    }

    @Test
    void doesNotLetWhoeverSeesADossierStopItBeforeTheSignature() {
        var dossier = scene.proposed(scene.filed());

        assertThat(attempt(Deed.REQUEST_SUPPLEMENT, scene.pao(), dossier.code()))
                .contains("HS-029");
        assertThat(attempt(Deed.REQUEST_SUPPLEMENT, scene.officer(), dossier.code()))
                .contains("HS-029");
    }

    @Test
    void doesNotAcceptAgainWhatWasAccepted() {
        var dossier = scene.examined(scene.filed());
        scene.supplementRequested(scene.specialist(), dossier);

        assertThat(attempt(Deed.ACCEPT, scene.officer(), dossier.code())).contains("HS-029");
        assertThat(attempt(Deed.REFUSE, scene.officer(), dossier.code())).contains("HS-029");
    }

    private Map<String, Dossier> states() {
        var states = new LinkedHashMap<String, Dossier>();
        states.put("1 mới nộp", scene.filed());
        states.put("5 chờ bổ sung trước tiếp nhận", scene.supplementRequested(scene.officer(), scene.filed()));
        states.put("5 chờ bổ sung, quá hạn", scene.supplementRequested(scene.officer(), scene.filed()));
        states.put(
                "5 đã bổ sung, chờ tiếp nhận",
                scene.supplied(scene.supplementRequested(scene.officer(), scene.filed())));
        states.put("2 chờ chuyển", scene.accepted(scene.filed()));
        states.put(
                "5 chờ bổ sung sau tiếp nhận",
                scene.supplementRequested(scene.officer(), scene.accepted(scene.filed())));
        states.put("4 thẩm định", scene.examined(scene.filed()));
        states.put(
                "5 chờ bổ sung khi thẩm định",
                scene.supplementRequested(scene.specialist(), scene.examined(scene.filed())));
        states.put(
                "4 đã bổ sung khi thẩm định",
                scene.supplied(scene.supplementRequested(scene.specialist(), scene.examined(scene.filed()))));
        states.put("4 chờ ký", scene.proposed(scene.filed()));
        states.put("4 chờ ký, người trình cũng là lãnh đạo", proposedByAllInOne());
        states.put("9 chờ nhận điện tử", scene.signed(scene.filed()));
        states.put("9 chờ nhận bản giấy", scene.signed(scene.filed(Delivery.DESK)));
        states.put(
                "10 đã trả",
                scene.applicants.takeResult(
                        scene.pao(), scene.signed(scene.filed()).code()));
        var rated = scene.applicants.takeResult(
                scene.pao(), scene.signed(scene.filed()).code());
        states.put("10 đã đánh giá", scene.applicants.rate(scene.pao(), rated.code(), 4, ""));
        states.put(
                "7 đã rút", scene.applicants.withdraw(scene.pao(), scene.filed().code(), ""));
        states.put(
                "3 không tiếp nhận",
                scene.desk.refuse(scene.officer(), scene.filed().code(), "Sai thẩm quyền."));
        return states;
    }

    private Dossier proposedByAllInOne() {
        return scene.decisions.propose(allInOne(), scene.examined(scene.filed()).code(), true, "Đủ điều kiện.");
    }

    private Map<String, Party> parties() {
        var parties = new LinkedHashMap<String, Party>();
        for (var login : List.of(
                "vang.a.pao",
                "lo.thi.hoa",
                "motcua.03325",
                "chuyenvien.03325",
                "lanhdao.03325",
                "lanhdao2.03325",
                "vanthu.03325",
                "quantri.tinh",
                "motcua.03334",
                "chuyenvien.03334",
                "lanhdao.03334",
                "motcua.trung-tam-tinh")) {
            parties.put(login, scene.person(login));
        }
        parties.put("mọi vai trò", allInOne());
        parties.put("hệ thống khác", Scene.machine());
        return parties;
    }

    /** Somebody who holds every role at the commune and its centre. */
    private Party.Person allInOne() {
        var leader = scene.account("lanhdao2.03325");
        var grants = new java.util.HashSet<Grant>();
        for (var role : Role.values()) {
            grants.add(new Grant(role, "xa-03325"));
            grants.add(new Grant(role, "trung-tam-03325"));
        }
        return new Party.Person(
                new Account(leader.id(), leader.login(), leader.name(), leader.official(), null, grants));
    }

    /** The refusals met when trying, none when it worked; nothing of it remains. */
    private List<String> attempt(Deed deed, Party party, String code) {
        return scene.transaction.execute(status -> {
            status.setRollbackOnly();
            var refusals = new ArrayList<String>();
            try {
                if (!act(deed, party, code)) {
                    refusals.add("never signs");
                }
            } catch (Rejected refusal) {
                refusals.add(refusal.code());
            }
            return refusals;
        });
    }

    private boolean act(Deed deed, Party party, String code) {
        switch (deed) {
            case ACCEPT -> scene.desk.accept(party, code, List.of());
            case HAND_OVER -> scene.desk.handOver(party, code);
            case REFUSE -> scene.desk.refuse(party, code, "Không thuộc phạm vi giải quyết.");
            case REQUEST_SUPPLEMENT ->
                scene.supplements.request(party, code, new Supplements.Ask(List.of("Giấy chứng sinh"), "", 5));
            case PROPOSE -> scene.decisions.propose(party, code, true, "Đủ điều kiện.");
            case SEND_BACK -> scene.decisions.sendBack(party, code, "Kiểm tra lại ngày sinh.");
            case SIGN -> {
                if (!(party instanceof Party.Person person)) {
                    return false;
                }
                scene.decisions.sign(person, code);
            }
            case GIVE_RESULT -> scene.desk.giveResult(party, code, "");
            case SUPPLY -> scene.supplements.answer(party, code, "Tôi gửi lại.", List.of());
            case WITHDRAW -> scene.applicants.withdraw(party, code, "");
            case TAKE_RESULT -> scene.applicants.takeResult(party, code);
            case RATE -> scene.applicants.rate(party, code, 5, "");
        }
        return true;
    }
}
