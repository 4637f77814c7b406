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
                .containsEntry("5 chờ bổ sung, quá hạn", EnumSet.of(Deed.REFUSE, Deed.SUPPLY, Deed.WITHDRAW))
                .containsEntry("5 đã bổ sung, chờ tiếp nhận", EnumSet.of(Deed.ACCEPT, Deed.REFUSE, Deed.WITHDRAW))
                .containsEntry(
                        "2 chờ chuyển",
                        EnumSet.of(
                                Deed.HAND_OVER,
                                Deed.REQUEST_SUPPLEMENT,
                                Deed.WITHDRAW,
                                Deed.TAKE,
                                Deed.ASSIGN,
                                Deed.ASK_STOP))
                .containsEntry(
                        "5 chờ bổ sung sau tiếp nhận", EnumSet.of(Deed.SUPPLY, Deed.WITHDRAW, Deed.TAKE, Deed.ASSIGN))
                .containsEntry(
                        "4 thẩm định",
                        EnumSet.of(
                                Deed.REQUEST_SUPPLEMENT,
                                Deed.PROPOSE,
                                Deed.WITHDRAW,
                                Deed.TAKE,
                                Deed.ASSIGN,
                                Deed.AMEND,
                                Deed.SUSPEND,
                                Deed.REQUEST_PAYMENT,
                                Deed.CONSULT,
                                Deed.ASK_STOP,
                                Deed.TAKE_BACK))
                .containsEntry(
                        "5 chờ bổ sung khi thẩm định", EnumSet.of(Deed.SUPPLY, Deed.WITHDRAW, Deed.TAKE, Deed.ASSIGN))
                .containsEntry(
                        "4 đã bổ sung khi thẩm định",
                        EnumSet.of(
                                Deed.PROPOSE,
                                Deed.WITHDRAW,
                                Deed.TAKE,
                                Deed.ASSIGN,
                                Deed.AMEND,
                                Deed.SUSPEND,
                                Deed.REQUEST_PAYMENT,
                                Deed.CONSULT,
                                Deed.ASK_STOP,
                                Deed.ASK_SECOND_SUPPLEMENT))
                .containsEntry(
                        "4 chờ ký",
                        EnumSet.of(Deed.SEND_BACK, Deed.SIGN, Deed.WITHDRAW, Deed.TAKE, Deed.ASSIGN, Deed.TAKE_BACK))
                .containsEntry(
                        "4 có người thụ lý",
                        EnumSet.of(
                                Deed.REQUEST_SUPPLEMENT,
                                Deed.PROPOSE,
                                Deed.WITHDRAW,
                                Deed.ASSIGN,
                                Deed.AMEND,
                                Deed.SUSPEND,
                                Deed.REQUEST_PAYMENT,
                                Deed.CONSULT,
                                Deed.ASK_STOP))
                .containsEntry(
                        "6 chờ nghĩa vụ tài chính",
                        EnumSet.of(Deed.WITHDRAW, Deed.TAKE, Deed.ASSIGN, Deed.CONFIRM_PAYMENT, Deed.ASK_STOP))
                .containsEntry("8 tạm dừng", EnumSet.of(Deed.TAKE, Deed.ASSIGN, Deed.RESUME, Deed.ASK_STOP))
                .containsEntry(
                        "4 đang lấy ý kiến",
                        EnumSet.of(
                                Deed.REQUEST_SUPPLEMENT,
                                Deed.WITHDRAW,
                                Deed.TAKE,
                                Deed.ASSIGN,
                                Deed.AMEND,
                                Deed.SUSPEND,
                                Deed.REQUEST_PAYMENT,
                                Deed.CONSULT,
                                Deed.ANSWER,
                                Deed.ASK_STOP))
                .containsEntry(
                        "4 chờ duyệt dừng",
                        EnumSet.of(
                                Deed.REQUEST_SUPPLEMENT,
                                Deed.PROPOSE,
                                Deed.WITHDRAW,
                                Deed.TAKE,
                                Deed.ASSIGN,
                                Deed.AMEND,
                                Deed.SUSPEND,
                                Deed.REQUEST_PAYMENT,
                                Deed.CONSULT,
                                Deed.DECIDE))
                .containsEntry(
                        "4 đã thu hồi kết quả",
                        EnumSet.of(
                                Deed.REQUEST_SUPPLEMENT,
                                Deed.PROPOSE,
                                Deed.WITHDRAW,
                                Deed.TAKE,
                                Deed.ASSIGN,
                                Deed.AMEND,
                                Deed.SUSPEND,
                                Deed.REQUEST_PAYMENT,
                                Deed.CONSULT,
                                Deed.ASK_STOP))
                .containsEntry(
                        "4 đã gia hạn",
                        EnumSet.of(
                                Deed.REQUEST_SUPPLEMENT,
                                Deed.PROPOSE,
                                Deed.WITHDRAW,
                                Deed.TAKE,
                                Deed.ASSIGN,
                                Deed.AMEND,
                                Deed.SUSPEND,
                                Deed.REQUEST_PAYMENT,
                                Deed.CONSULT,
                                Deed.ASK_STOP))
                .containsEntry(
                        "4 còn gia hạn được",
                        EnumSet.of(
                                Deed.REQUEST_SUPPLEMENT,
                                Deed.PROPOSE,
                                Deed.WITHDRAW,
                                Deed.TAKE,
                                Deed.ASSIGN,
                                Deed.AMEND,
                                Deed.SUSPEND,
                                Deed.REQUEST_PAYMENT,
                                Deed.CONSULT,
                                Deed.ASK_EXTENSION,
                                Deed.ASK_STOP,
                                Deed.TAKE_BACK))
                .containsEntry("9 chờ nhận điện tử", EnumSet.of(Deed.GIVE_RESULT, Deed.TAKE_RESULT, Deed.ASK_RECALL))
                .containsEntry("9 chờ nhận bản giấy", EnumSet.of(Deed.GIVE_RESULT, Deed.ASK_RECALL))
                .containsEntry("10 đã trả", EnumSet.of(Deed.RATE, Deed.ASK_CORRECTION))
                .containsEntry("10 đã đánh giá", EnumSet.of(Deed.ASK_CORRECTION))
                .doesNotContainKeys("7 đã rút", "3 không tiếp nhận", "8 đã dừng");
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
        states.put(
                "4 có người thụ lý",
                scene.handlers.take(
                        scene.specialist(), scene.examined(scene.filed()).code()));
        states.put("6 chờ nghĩa vụ tài chính", scene.owing(scene.examined(scene.filed())));
        states.put("8 tạm dừng", scene.suspended(scene.examined(scene.filed())));
        states.put("4 đang lấy ý kiến", scene.consulted(scene.examined(scene.filed())));
        states.put("4 chờ duyệt dừng", scene.moved(scene.examined(scene.filed()), new Motion.Stop("Trùng hồ sơ.", "")));
        states.put("8 đã dừng", scene.granted(scene.examined(scene.filed()), new Motion.Stop("Trùng hồ sơ.", "")));
        states.put("4 đã thu hồi kết quả", scene.granted(scene.signed(scene.filed()), new Motion.Recall("Sai tên.")));
        states.put("4 đã gia hạn", scene.granted(longOne(), new Motion.Extend(3, "Cần xác minh thêm.")));
        states.put("4 còn gia hạn được", longOne());
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

    /** Its limit is days, not hours. */
    private Dossier longOne() {
        return scene.examined(scene.filed(Scene.MARITAL_STATUS, Scene.MUONG_PHANG));
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
            case TAKE -> {
                if (!(party instanceof Party.Person person)) {
                    return false;
                }
                scene.handlers.take(person, code);
            }
            case ASSIGN ->
                scene.handlers.assign(party, code, scene.account("vanthu.03325").id(), Participant.Part.WATCH, "");
            case AMEND ->
                scene.corrections.amend(party, code, Map.of("nguoi_yeu_cau_dien_thoai", "0912000009"), "Sai số.");
            case SUSPEND ->
                scene.suspensions.suspend(
                        party, code, SuspensionKind.FIELD_SURVEY, "Xác minh nơi sinh.", "Giấy mời 01/GM-UBND");
            case RESUME -> scene.suspensions.resume(party, code, "Đã xác minh.");
            case REQUEST_PAYMENT ->
                scene.suspensions.requestPayment(
                        party, code, new Suspensions.Obligation("Lệ phí", 8000L, "Thông báo 02/TB-UBND"));
            case CONFIRM_PAYMENT -> scene.suspensions.confirmPayment(party, code, "Biên lai 0000123");
            case CONSULT ->
                scene.consultations.consult(
                        party, code, new Consultations.Round(List.of("xa-03334"), "Có trùng không?", 2, false));
            case ANSWER -> scene.consultations.answer(party, code, "Không trùng.", null);
            case ASK_EXTENSION -> scene.motions.move(party, code, new Motion.Extend(2, "Cần xác minh."));
            case ASK_STOP -> scene.motions.move(party, code, new Motion.Stop("Không bổ sung.", ""));
            case ASK_SECOND_SUPPLEMENT ->
                scene.motions.move(party, code, new Motion.SecondSupplement(List.of("Giấy tờ"), "", 5, "Còn thiếu."));
            case ASK_RECALL -> scene.motions.move(party, code, new Motion.Recall("Sai tên cha."));
            case ASK_CORRECTION ->
                scene.motions.move(
                        party, code, new Motion.Correct(Map.of("nguoi_yeu_cau_dien_thoai", "0912000009"), "Sai số."));
            case DECIDE -> {
                if (!(party instanceof Party.Person person)) {
                    return false;
                }
                scene.motions.decide(person, code, true, "");
            }
            case TAKE_BACK -> scene.corrections.takeBack(party, code, "Bấm nhầm.");
        }
        return true;
    }
}
