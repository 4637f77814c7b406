package vn.tinhso.dossiers;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.dossiers.HangingStore.Question;
import vn.tinhso.organisations.spi.Destinations;
import vn.tinhso.organisations.spi.Kind;
import vn.tinhso.organisations.spi.Order;
import vn.tinhso.organisations.spi.Rehoming;
import vn.tinhso.organisations.spi.RowDependants;

/** Ý kiến đã hỏi hoặc sẽ hỏi mà chưa trả lời: the successor of the agency that was asked owes the answer. */
@Component
class RehomedConsultations extends RowDependants<Question> {

    private final HangingStore store;
    private final ConsultationMove move;

    RehomedConsultations(HangingStore store, ConsultationMove move, TransactionOperations transactions) {
        super(new Kind("consultations", "Ý kiến chưa trả lời", 31), transactions);
        this.store = store;
        this.move = move;
    }

    @Override
    public long count(Set<String> agencies) {
        return store.questions(agencies);
    }

    @Override
    protected List<Question> next(Set<String> agencies, String after, int limit) {
        return store.questions(agencies, after, limit);
    }

    @Override
    protected String key(Question question) {
        return question.key();
    }

    @Override
    protected List<Rehoming> route(Question question, Destinations destinations) {
        return destinations.of(question.agencyId()).stream()
                .map(to -> new Rehoming(
                        question.key(),
                        "",
                        question.code(),
                        question.procedure(),
                        "/ho-so/" + question.code(),
                        question.agencyId(),
                        to.agencyId(),
                        null))
                .toList();
    }

    @Override
    protected List<Rehoming> move(Question question, Destinations destinations, Order order) {
        var moves = route(question, destinations);
        var to = Objects.requireNonNull(moves.getFirst().to());
        return move.carryOut(question, to, order.decision()) ? moves : List.of();
    }
}
