package vn.tinhso.identity;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keyed indexes of people's numbers: whether two records are about one person, without anybody reading the number. */
@Component
public class PersonIndexes {

    private final PersonIndexStore store;

    PersonIndexes(PersonIndexStore store) {
        this.store = store;
    }

    /** Of the person behind an account; empty when no number is known. */
    public List<byte[]> of(UUID account) {
        return store.of(account);
    }
}
