package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.TestClock;
import vn.tinhso.WholeProduct;
import vn.tinhso.dossiers.Counted.Scope;
import vn.tinhso.dossiers.Tallies.Slice;
import vn.tinhso.dossiers.Tallies.Tally;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Grant;
import vn.tinhso.identity.Kin;
import vn.tinhso.identity.Role;
import vn.tinhso.inbox.spi.WorkSource.Queue;

/** A number, the list behind it and each page in it tell the same to the same person. */
@WholeProduct
class TalliesTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final List<String> AGENCIES =
            List.of("xa-03325", "xa-03334", "trung-tam-03325", "trung-tam-03334", "tinh");

    private final Random random = new Random(20261126);
    private final Scene scene;
    private final Tallies tallies;
    private final WorkList work;

    TalliesTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
        tallies = context.getBean(Tallies.class);
        work = context.getBean(WorkList.class);
    }

    @AfterEach
    void resetClock() {
        scene.clock.set(TestClock.START);
    }

    @Test
    void countsWhatIsListedAndListsWhatMayBeOpened() {
        everyKind();
        scene.clock.set(Scene.vietnam("2026-11-26T09:00"));

        for (var person : people()) {
            for (var scope : Scope.values()) {
                for (var tally : tallies.of(person, scope, NOVEMBER)) {
                    tally.numbers().forEach((counted, number) -> assertListed(person, tally, counted, number));
                }
            }
        }
    }

    @Test
    void countsTheSameAsTheWorkList() {
        everyKind();
        scene.clock.set(Scene.vietnam("2026-11-26T09:00"));
        var leader = scene.account("lanhdao.03325");
        var all = tallies.of(leader, Scope.STANDING, NOVEMBER).getFirst().numbers();

        assertThat(all.get(Counted.OVERDUE)).isPositive();
        assertThat(queue(leader, WorkQueue.OVERDUE)).isEqualTo(all.get(Counted.OVERDUE));
        assertThat(queue(leader, WorkQueue.DUE_SOON)).isEqualTo(all.get(Counted.DUE_SOON));
    }

    @Test
    void addsUpToWhatIsOpenAndFinished() {
        everyKind();
        scene.clock.set(Scene.vietnam("2026-11-26T09:00"));
        var leader = scene.account("lanhdao.03325");
        var figures = tallies.of(leader, Scope.FIGURES, NOVEMBER).getFirst().numbers();

        var open = scene.jdbc
                .sql("select count(*) from dossiers.dossier d where d.competent_agency = 'xa-03325' and "
                        + Timeliness.OPEN)
                .query(Long.class)
                .single();
        assertThat(figures.get(Counted.STILL_IN_TIME)
                        + figures.get(Counted.STILL_DUE_SOON)
                        + figures.get(Counted.STILL_OVERDUE)
                        + figures.get(Counted.STILL_PAUSED))
                .isEqualTo(open);
        assertThat(figures.get(Counted.LATE_766)).isGreaterThanOrEqualTo(figures.get(Counted.LATE));
    }

    @Test
    void showsEachHisOwnWork() {
        var dossier = scene.consulted(scene.examined(scene.filed()));
        scene.handlers.take(scene.specialist(), dossier.code());
        var moved = scene.moved(scene.examined(scene.filed()), new Motion.Stop("Không bổ sung.", ""));

        assertThat(listed(scene.account("chuyenvien.03325"), WorkQueue.MINE)).contains(dossier.code());
        assertThat(listed(scene.account("chuyenvien2.03325"), WorkQueue.MINE)).doesNotContain(dossier.code());
        assertThat(listed(scene.account("chuyenvien.03334"), WorkQueue.CONSULTED))
                .contains(dossier.code());
        assertThat(listed(scene.account("lanhdao.03325"), WorkQueue.MOTIONS)).contains(moved.code());
    }

    private void everyKind() {
        scene.at("2026-11-20T09:12");
        scene.filed();
        scene.accepted(scene.filed());
        scene.examined(scene.filed());
        scene.handlers.take(scene.specialist(), scene.examined(scene.filed()).code());
        scene.proposed(scene.filed());
        scene.signed(scene.filed());
        scene.suspended(scene.examined(scene.filed(Scene.TREE, Scene.MUONG_PHANG)));
        scene.supplementRequested(scene.officer(), scene.filed());
        var late = scene.proposed(scene.filed());
        scene.at("2026-11-25T09:00");
        scene.decisions.sign(scene.leader(), late.code());
        scene.examined(scene.filed(Scene.MARITAL_STATUS, Scene.MUONG_PHANG));
    }

    private void assertListed(Account person, Tally tally, Counted counted, long number) {
        var unit = Objects.requireNonNullElse(tally.unit(), "");
        var holder = counted.scope() == Scope.FIGURES ? "" : Objects.requireNonNullElse(tally.holder(), "");
        var page = tallies.page(person, counted, NOVEMBER, new Slice(unit, holder, 0, 10_000));

        assertThat(page.total())
                .as("%s of %s in %s/%s", counted, person.grants(), unit, holder)
                .isEqualTo(number);
        assertThat(page.dossiers()).hasSize((int) number);
        page.dossiers().forEach(dossier -> scene.dossiers.find(Party.of(person), dossier.code()));
    }

    private long queue(Account account, WorkQueue queue) {
        return work.queues(account).stream()
                .filter(one -> one.key().equals(queue.key()))
                .mapToLong(Queue::count)
                .sum();
    }

    private List<String> listed(Account account, WorkQueue queue) {
        return work.items(account, new vn.tinhso.inbox.spi.WorkSource.Request(queue.key(), "", 0, 1000)).stream()
                .map(item -> item.code())
                .toList();
    }

    private List<Account> people() {
        var people = new ArrayList<>(
                List.of(scene.account("lanhdao.03325"), scene.account("motcua.03325"), scene.account("quantri.tinh")));
        for (var i = 0; i < 8; i++) {
            var grants = new HashSet<Grant>();
            for (var j = random.nextInt(3); j >= 0; j--) {
                grants.add(new Grant(
                        Role.values()[random.nextInt(Role.values().length)],
                        AGENCIES.get(random.nextInt(AGENCIES.size()))));
            }
            people.add(Scene.official(UUID.randomUUID(), grants, Kin.NONE));
        }
        return people;
    }
}
