package vn.tinhso.procedures.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.identity.Accounts;
import vn.tinhso.procedures.Bundle;
import vn.tinhso.procedures.Problem;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.design.ProcedureDrafts;
import vn.tinhso.procedures.imports.ImportRow.Outcome;
import vn.tinhso.shared.Rejected;

/**
 * Makes a draft of one record after the other, each in a transaction of its own: any node goes on where another stopped,
 * and what failed for one record keeps no other back.
 */
@Component
class ImportWorker {

    private final ImportStore store;
    private final Procedures procedures;
    private final ProcedureDrafts drafts;
    private final Accounts accounts;
    private final TransactionOperations transactions;
    private final JsonMapper json = new JsonMapper();

    ImportWorker(
            ImportStore store,
            Procedures procedures,
            ProcedureDrafts drafts,
            Accounts accounts,
            TransactionOperations transactions) {
        this.store = store;
        this.procedures = procedures;
        this.drafts = drafts;
        this.accounts = accounts;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelay = 2000, initialDelay = 5000)
    void work() {
        while (step()) {
            // One record after the other until none waits.
        }
    }

    /** Whether there was a record. */
    boolean step() {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> {
                var row = store.next();
                row.ifPresent(this::draft);
                return row.isPresent();
            }));
        } catch (Refused refused) {
            transactions.executeWithoutResult(
                    status -> store.finish(refused.row, refused.outcome, null, List.of(refused.getMessage())));
            return true;
        }
    }

    /** Undoes the transaction in which a draft was refused; what becomes of the row is written in the next. */
    private static final class Refused extends RuntimeException {

        private final transient ImportStore.Waiting row;
        private final Outcome outcome;

        Refused(ImportStore.Waiting row, Outcome outcome, String sentence) {
            super(sentence, null, false, false);
            this.row = row;
            this.outcome = outcome;
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    private void draft(ImportStore.Waiting row) {
        try {
            var record = json.readValue(row.record(), NationalRecord.class);
            var procedure = new NationalMapping(record, fieldCodes(), row.day()).procedure();
            var history = procedures.history(procedure.code());
            var published = history.isEmpty()
                    ? null
                    : procedures.version(history.getFirst().id());
            if (published != null && saysTheSame(published.definition(), procedure)) {
                store.finish(row, Outcome.UNCHANGED, null, List.of());
                return;
            }
            var account = accounts.find(row.account())
                    .orElseThrow(() -> new Refused(row, Outcome.REFUSED, "Tài khoản nhập không còn."));
            UUID base = published == null ? null : published.versionId();
            var draft = drafts.begin(
                    account, new Bundle(procedure, Map.of(), Map.of()), base, "Nhập từ danh mục quốc gia.");
            store.finish(row, Outcome.DRAFTED, draft.id(), problems(procedure));
        } catch (Rejected refusal) {
            var outcome = refusal.code().equals("TT-012") ? Outcome.SKIPPED : Outcome.REFUSED;
            throw new Refused(row, outcome, refusal.getMessage());
        } catch (JacksonException unreadable) {
            throw new Refused(row, Outcome.REFUSED, "Bản ghi không đúng dạng: " + unreadable.getOriginalMessage());
        }
    }

    /** What the national record says is what is published: what the province added to it does not count. */
    private static boolean saysTheSame(Procedure published, Procedure national) {
        return published.name().equals(national.name())
                && published.decision().equals(national.decision())
                && published.channels().equals(national.channels())
                && published.results().stream()
                        .map(Procedure.Result::code)
                        .toList()
                        .equals(national.results().stream()
                                .map(Procedure.Result::code)
                                .toList());
    }

    private List<String> problems(Procedure procedure) {
        var problems = new ArrayList<>(procedure.corrections());
        procedures.check(new Bundle(procedure, Map.of(), Map.of())).stream()
                .map(Problem::sentence)
                .forEach(problems::add);
        return problems;
    }

    private Map<String, String> fieldCodes() {
        return procedures.fields().stream()
                .collect(Collectors.toMap(Procedure.Field::name, Procedure.Field::code, (one, other) -> one));
    }
}
