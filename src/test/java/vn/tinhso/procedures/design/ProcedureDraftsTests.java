package vn.tinhso.procedures.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.TestClock;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;
import vn.tinhso.procedures.Bundle;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.design.DraftEvent.Kind;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

@WholeProduct
class ProcedureDraftsTests {

    private static final AtomicInteger CODES = new AtomicInteger();

    @Autowired
    private ProcedureDrafts drafts;

    @Autowired
    private Procedures procedures;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Test
    void takesASecondPersonToPublish() {
        var author = account("quantri.so-tu-phap");
        var draft = drafts.submit(author, begun().id(), 1);

        assertThat(drafts.mayPublish(author, draft)).isFalse();
        assertThatThrownBy(() -> drafts.publish(author, draft.id(), draft.lastEvent()))
                .isInstanceOf(Rejected.class)
                .hasMessage("Người đã soạn hoặc trình không được tự công bố.");

        var published = drafts.publish(account("lanhdao.so-tu-phap"), draft.id(), draft.lastEvent());

        assertThat(published.state()).isEqualTo(DraftState.PUBLISHED);
        assertThat(procedures.find(draft.code()).versionId()).isEqualTo(published.version());
        assertThat(procedures.history(draft.code())).singleElement().satisfies(version -> {
            assertThat(version.preparedBy()).isEqualTo(author.name());
            assertThat(version.publishedBy())
                    .isEqualTo(account("lanhdao.so-tu-phap").name());
        });
    }

    @Test
    void keepsOtherDepartmentsAndOtherPeopleOut() {
        var draft = begun();

        for (var stranger :
                List.of("quantri.so-xay-dung", "lanhdao.so-tu-phap", "chuyenvien.so-tu-phap", "vang.a.pao")) {
            assertThatThrownBy(() -> rename(account(stranger), draft, "Tên khác"))
                    .as(stranger)
                    .isInstanceOf(Rejected.class)
                    .satisfies(
                            refusal -> assertThat(((Rejected) refusal).kind()).isEqualTo(Rejected.Kind.FORBIDDEN));
        }
        assertThat(rename(account("quantri.tinh"), draft, "Tên khác")
                        .content()
                        .procedure()
                        .name())
                .isEqualTo("Tên khác");
    }

    @Test
    void refusesWhatWasWrittenOverAnotherPersonsChange() {
        var draft = begun();
        rename(account("quantri.tinh"), draft, "Của tỉnh");

        assertThatThrownBy(() -> rename(account("quantri.so-tu-phap"), draft, "Của sở"))
                .hasMessage(account("quantri.tinh").name() + " vừa thay đổi bản soạn này.");
    }

    @Test
    void letsOneOfSeveralWhoChangeAtOnceThrough() throws Exception {
        var draft = begun();
        var author = account("quantri.tinh");

        var outcomes = Together.run(6, thread -> {
            try {
                rename(author, draft, "Tên " + thread);
                return true;
            } catch (Rejected refused) {
                return false;
            }
        });

        assertThat(outcomes).containsOnlyOnce(true);
        assertThat(drafts.log(author, draft.id())).hasSize(2);
    }

    @Test
    void publishesOnceHoweverManyPress() throws Exception {
        var draft = drafts.submit(account("quantri.so-tu-phap"), begun().id(), 1);
        var publishers = List.of(account("quantri.tinh"), account("lanhdao.so-tu-phap"), account("lanhdao.tinh"));

        var outcomes = Together.run(6, thread -> {
            try {
                drafts.publish(publishers.get(thread % publishers.size()), draft.id(), draft.lastEvent());
                return true;
            } catch (Rejected refused) {
                return false;
            }
        });

        assertThat(outcomes).containsOnlyOnce(true);
        assertThat(procedures.history(draft.code())).hasSize(1);
    }

    @Test
    void preparesOneDraftOfAProcedureAtATime() throws Exception {
        var content = Content.of(code());
        var author = account("quantri.so-tu-phap");

        var outcomes = Together.run(4, thread -> {
            try {
                drafts.begin(author, content, null, "Soạn.");
                return true;
            } catch (RuntimeException refused) {
                return false;
            }
        });

        assertThat(outcomes).containsOnlyOnce(true);
    }

    /** Random changes, undoings and returns against a plain list of contents. */
    @Test
    void undoesStepByStepWhateverWasDone() {
        var random = new Random(4);
        var author = account("quantri.so-tu-phap");
        var draft = begun();
        var names = new TreeMap<Integer, String>(
                Map.of(1, draft.content().procedure().name()));
        var parents = new HashMap<Integer, Integer>();
        for (var step = 0; step < 60; step++) {
            var number = draft.lastEvent() + 1;
            var present = draft.revision();
            if (random.nextInt(3) > 0) {
                draft = rename(author, draft, "Tên " + step);
                names.put(number, "Tên " + step);
                parents.put(number, present);
            } else {
                var back = random.nextBoolean() ? parents.get(present) : Integer.valueOf(1 + random.nextInt(present));
                if (back == null) {
                    var seen = draft.lastEvent();
                    var id = draft.id();
                    assertThatThrownBy(() -> drafts.undo(author, id, seen)).hasMessage("Không còn gì để hoàn tác.");
                    continue;
                }
                draft = back.equals(parents.get(present))
                        ? drafts.undo(author, draft.id(), draft.lastEvent())
                        : drafts.restore(author, draft.id(), draft.lastEvent(), back);
                names.put(number, String.valueOf(names.get(back)));
                var grand = parents.get(back);
                if (grand != null) {
                    parents.put(number, grand);
                }
            }
            assertThat(draft.content().procedure().name()).isEqualTo(names.get(number));
        }
        assertThat(drafts.log(author, draft.id())).extracting(DraftEvent::kind).contains(Kind.RESTORED);
    }

    @Test
    void neverChangesTheLog() {
        var draft = begun();

        assertThatThrownBy(() -> jdbc.sql("update procedures.draft_event set sentence = 'khác' where draft_id = :id")
                        .param("id", draft.id())
                        .update())
                .hasMessageContaining("never changes");
    }

    @Test
    void supersedesTheVersionBeforeFromTheDayTheNextBegins() {
        var first = published(begun());
        var today = Moments.day(clock.instant());
        var author = account("quantri.so-tu-phap");
        var draft = drafts.beginFrom(author, first);
        draft = from(author, draft, today.minusDays(1));
        draft = drafts.submit(author, draft.id(), draft.lastEvent());
        var late = draft;
        assertThatThrownBy(() -> drafts.publish(account("quantri.tinh"), late.id(), late.lastEvent()))
                .hasMessageStartingWith("Ngày áp dụng");
        draft = drafts.sendBack(account("quantri.tinh"), draft.id(), draft.lastEvent(), "Ngày đã qua.");
        draft = from(author, draft, today.plusDays(10));
        var second = published(draft);

        assertThat(procedures.find(draft.code()).versionId()).isEqualTo(first);
        assertThat(procedures.history(draft.code()))
                .extracting(version -> version.id(), version -> Optional.ofNullable(version.to()))
                .containsExactly(tuple(second, Optional.empty()), tuple(first, Optional.of(today.plusDays(9))));
    }

    @Test
    void submitsNothingWithErrors() {
        var author = account("quantri.so-tu-phap");
        var draft = begun();
        var broken = drafts.edit(
                author,
                draft.id(),
                1,
                "Bỏ các bước.",
                content -> content.with(content.procedure().withSteps(List.of())));

        assertThatThrownBy(() -> drafts.submit(author, broken.id(), broken.lastEvent()))
                .hasMessageContaining("Quy trình cần bước thẩm định đứng trước bước ký.");
    }

    @Test
    void takesNoNewDossiersAfterARepeal() {
        var draft = begun();
        published(draft);
        var today = Moments.day(clock.instant());

        drafts.end(account("lanhdao.tinh"), draft.code(), Optional.of(today), "15/QĐ-UBND");

        assertThat(procedures.find(draft.code()).definition().code()).isEqualTo(draft.code());
        assertThat(procedures.history(draft.code()).getFirst().to()).isEqualTo(today);
    }

    private UUID published(ProcedureDraft draft) {
        var submitted = drafts.submit(account("quantri.so-tu-phap"), draft.id(), draft.lastEvent());
        return Objects.requireNonNull(drafts.publish(account("quantri.tinh"), draft.id(), submitted.lastEvent())
                .version());
    }

    private ProcedureDraft from(Account author, ProcedureDraft draft, LocalDate day) {
        return drafts.edit(author, draft.id(), draft.lastEvent(), "Đổi ngày.", content -> Content.from(content, day));
    }

    private ProcedureDraft rename(Account who, ProcedureDraft draft, String name) {
        return drafts.edit(who, draft.id(), draft.lastEvent(), "Đổi tên.", content -> Content.named(content, name));
    }

    private ProcedureDraft begun() {
        Bundle content = Content.of(code());
        return drafts.begin(account("quantri.so-tu-phap"), content, null, "Soạn thủ tục mới.");
    }

    static String code() {
        return "8.%06d".formatted(100_000 + CODES.incrementAndGet());
    }

    private Account account(String login) {
        var id = jdbc.sql("select id from identity.account where login = :login")
                .param("login", login)
                .query(UUID.class)
                .single();
        return accounts.find(id).orElseThrow();
    }
}
