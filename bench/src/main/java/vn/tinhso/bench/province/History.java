package vn.tinhso.bench.province;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tinhso.bench.province.Market.Place;
import vn.tinhso.bench.province.People.Person;
import vn.tinhso.calendar.Deadline;
import vn.tinhso.calendar.DueSoon;
import vn.tinhso.calendar.Pause;
import vn.tinhso.calendar.Punctuality;
import vn.tinhso.calendar.Reason;
import vn.tinhso.calendar.Schedule;
import vn.tinhso.calendar.Term;
import vn.tinhso.dossiers.Delivery;
import vn.tinhso.dossiers.DossierEvent;
import vn.tinhso.dossiers.DossierEvent.DossierAccepted;
import vn.tinhso.dossiers.DossierEvent.DossierFiled;
import vn.tinhso.dossiers.DossierEvent.DossierHandedOver;
import vn.tinhso.dossiers.DossierEvent.DossierRefused;
import vn.tinhso.dossiers.DossierEvent.DossierWithdrawn;
import vn.tinhso.dossiers.DossierEvent.ResultProposed;
import vn.tinhso.dossiers.DossierEvent.ResultReturned;
import vn.tinhso.dossiers.DossierEvent.ResultSigned;
import vn.tinhso.dossiers.DossierEvent.SentBack;
import vn.tinhso.dossiers.DossierEvent.ServiceRated;
import vn.tinhso.dossiers.DossierEvent.SupplementRequested;
import vn.tinhso.dossiers.DossierEvent.SupplementSubmitted;
import vn.tinhso.dossiers.DossierStatus;
import vn.tinhso.dossiers.Stage;
import vn.tinhso.dossiers.SupplementEffect;
import vn.tinhso.procedures.Channel;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Moments;

/**
 * Walks one dossier through the house by the product's rules, with the chances of an ordinary office. Its slips have no
 * numbers, like those older than the numbering.
 */
final class History {

    private static final Term GIVE_BACK = Term.workingDays(3);

    private final Town town;
    private final Random random;
    private final Schedule schedule;
    private final Life life;
    private final Case of;

    /** What does not change while it is handled. */
    record Case(
            Place place,
            Term term,
            Channel channel,
            Delivery delivery,
            Person person,
            boolean hasAccount,
            String result,
            String resultName,
            UUID paper) {

        Case within(Term limit) {
            return new Case(place, limit, channel, delivery, person, hasAccount, result, resultName, paper);
        }
    }

    /** Takes the number of a result paper when it is signed. */
    interface Numbers {
        String next(boolean approved, Instant at);
    }

    History(Town town, Random random, Schedule schedule, Case of, Life life) {
        this.town = town;
        this.random = random;
        this.schedule = schedule;
        this.of = of;
        this.life = life;
    }

    void live(Numbers numbers) {
        var desk = town.deskOfficer(of.place().receiving(), random);
        var applicant = of.channel() == Channel.ONLINE ? applicant() : desk;
        happen(
                applicant,
                new DossierFiled(
                        of.channel(),
                        false,
                        of.place().receiving().name(),
                        of.place().competent().name(),
                        null),
                DossierStatus.REGISTERED,
                Stage.RECEIVE);
        if (chance(0.01)) {
            withdraw();
            return;
        }
        if (!life.pass(2 + random.nextInt(180))) {
            return;
        }
        if (chance(0.18) && !supplementAtDesk(desk)) {
            return;
        }
        if (chance(0.025)) {
            happen(
                    desk,
                    new DossierRefused("Hồ sơ không thuộc phạm vi, thẩm quyền giải quyết.", null),
                    DossierStatus.NOT_ACCEPTED,
                    Stage.CLOSED);
            return;
        }
        accept(desk);
        if (life.pass(1 + random.nextInt(90))) {
            happen(desk, new DossierHandedOver(of.place().competent().name()), DossierStatus.PROCESSING, Stage.EXAMINE);
            examine(numbers);
        }
    }

    private void examine(Numbers numbers) {
        var specialist = town.specialist(of.place().competent(), random);
        if (life.supplements == 0 && chance(0.13) && !supplementWhileExamined(specialist)) {
            return;
        }
        if (chance(0.006)) {
            withdraw();
            return;
        }
        // More is sent back than an office would bear: ten events a dossier is what the load is measured with.
        var rounds = 1 + (chance(0.7) ? 1 : 0) + (chance(0.5) ? 1 : 0) + (chance(0.3) ? 1 : 0);
        var left = Math.max(30, schedule.workingMinutes(life.clock, due()));
        var share = chance(0.045) ? 1.05 + random.nextDouble() : 0.15 + 0.8 * random.nextDouble();
        // Some lie for months.
        share = chance(0.005) ? 5 + random.nextInt(60) : share;
        var leg = Math.max(1, (long) (left * share / (2 * rounds)));
        var approve = !chance(0.03);
        var leader = town.leader(of.place().competent(), random);
        for (var round = 1; round <= rounds; round++) {
            if (!life.pass(leg)) {
                return;
            }
            happen(
                    specialist,
                    new ResultProposed(
                            approve,
                            approve ? "Hồ sơ đủ điều kiện, đề nghị ký." : "Không đủ điều kiện theo quy định.",
                            approve ? of.result() : ""),
                    DossierStatus.PROCESSING,
                    Stage.SIGN);
            if (!life.pass(leg)) {
                return;
            }
            if (round < rounds) {
                happen(
                        leader,
                        new SentBack("Rà soát lại căn cứ pháp lý và thể thức."),
                        DossierStatus.PROCESSING,
                        Stage.EXAMINE);
            }
        }
        sign(leader, approve, numbers);
    }

    private void sign(Actor leader, boolean approve, Numbers numbers) {
        life.finished = life.clock;
        var name = approve ? of.resultName() : "Thông báo từ chối giải quyết hồ sơ";
        happen(
                leader,
                new ResultSigned(
                        approve,
                        name,
                        numbers.next(approve, life.clock),
                        Moments.day(life.clock),
                        of.paper(),
                        Punctuality.closed(due(), life.clock) == Punctuality.EARLY),
                DossierStatus.COMPLETED,
                Stage.RETURN);
        // A few papers are never fetched.
        if (!life.pass(chance(0.012) ? 200_000 : 5 + random.nextInt(1_200))) {
            return;
        }
        life.returned = life.clock;
        happen(
                of.delivery() == Delivery.ONLINE
                        ? applicant()
                        : town.deskOfficer(of.place().receiving(), random),
                new ResultReturned(of.delivery(), of.person().name(), null),
                DossierStatus.RETURNED,
                Stage.CLOSED);
        if (of.hasAccount() && chance(0.8) && life.pass(10 + random.nextInt(2_000))) {
            life.score = chance(0.85) ? 5 : 1 + random.nextInt(5);
            happen(applicant(), new ServiceRated(life.score), DossierStatus.RETURNED, Stage.CLOSED);
        }
    }

    private void accept(Actor desk) {
        var deadline = Deadline.of(schedule, of.term(), life.clock);
        life.received = life.clock;
        life.due = deadline.due();
        life.soon = soon(life.clock, deadline);
        life.originalDue = deadline.due();
        life.reasons = sentences(deadline);
        happen(desk, new DossierAccepted(deadline.due(), life.reasons, null), DossierStatus.ACCEPTED, Stage.HAND_OVER);
    }

    /** False when nothing follows. */
    private boolean supplementAtDesk(Actor desk) {
        request(desk, SupplementEffect.NONE);
        if (chance(0.02) || !life.pass(60 + random.nextInt(3_000))) {
            return withdrawnInstead();
        }
        answer(DossierStatus.SUPPLEMENT_REQUESTED, Stage.RECEIVE, null, List.of());
        return life.pass(5 + random.nextInt(200));
    }

    private boolean supplementWhileExamined(Actor specialist) {
        if (!life.pass(30 + random.nextInt(900))) {
            return false;
        }
        var received = Objects.requireNonNull(life.received);
        var late = life.clock.isAfter(Deadline.due(schedule, GIVE_BACK, received, List.of()));
        request(specialist, late ? SupplementEffect.PAUSE : SupplementEffect.RESTART);
        var asked = life.clock;
        if (chance(0.02) || !life.pass(60 + random.nextInt(3_000))) {
            return withdrawnInstead();
        }
        var deadline = late
                ? Deadline.of(schedule, of.term(), received, List.of(new Pause(asked, life.clock, "chờ bổ sung hồ sơ")))
                : Deadline.of(schedule, of.term(), life.clock);
        life.due = deadline.due();
        life.soon = soon(late ? received : life.clock, deadline);
        life.reasons = sentences(deadline);
        answer(DossierStatus.PROCESSING, Stage.EXAMINE, life.due, life.reasons);
        return true;
    }

    private void request(Actor by, SupplementEffect effect) {
        var items = List.of("Giấy tờ chứng minh nội dung đã khai, bản rõ");
        var until = Deadline.due(schedule, Term.workingDays(10), life.clock, List.of());
        life.asked = new Life.Asked(life.clock, by.accountId(), items, "", until, effect, null, null);
        life.supplements = 1;
        life.awaits = true;
        happen(
                by,
                new SupplementRequested(items, "", until, effect, null),
                DossierStatus.SUPPLEMENT_REQUESTED,
                life.stage);
    }

    private void answer(DossierStatus after, Stage stage, @Nullable Instant due, List<String> reasons) {
        var words = "Tôi đã bổ sung đầy đủ.";
        life.asked = Objects.requireNonNull(life.asked).answered(life.clock, words);
        life.awaits = false;
        happen(
                of.channel() == Channel.ONLINE
                        ? applicant()
                        : town.deskOfficer(of.place().receiving(), random),
                new SupplementSubmitted(words, 1, due, reasons),
                after,
                stage);
    }

    /** Who never answers, gives up some weeks later. */
    private boolean withdrawnInstead() {
        if (life.reach(life.clock.plus(Duration.ofDays(25 + random.nextInt(40))))) {
            life.awaits = false;
            withdraw();
        }
        return false;
    }

    private void withdraw() {
        // Rút sau tiếp nhận cũng là kết thúc xử lý.
        life.finished = life.received == null ? null : life.clock;
        happen(applicant(), new DossierWithdrawn("Không còn nhu cầu."), DossierStatus.WITHDRAWN, Stage.CLOSED);
    }

    private Actor applicant() {
        return new Actor(of.person().account().toString(), of.person().name(), null, null);
    }

    private Instant due() {
        return Objects.requireNonNull(life.due);
    }

    private void happen(Actor actor, DossierEvent event, DossierStatus after, Stage next) {
        life.happen(actor, event, after, next);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private Instant soon(Instant start, Deadline deadline) {
        return DueSoon.usual(schedule, start, deadline.due()).begins(schedule, deadline.due());
    }

    private static List<String> sentences(Deadline deadline) {
        return deadline.reasons().stream().map(Reason::sentence).toList();
    }
}
