package vn.tinhso.reorganisations;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tinhso.organisations.spi.Dependants;
import vn.tinhso.organisations.spi.Kind;

/** Everything that can hang on an agency, in the order in which it moves. */
@Component
class Sources implements Iterable<Dependants> {

    private final List<Dependants> all;

    Sources(ObjectProvider<Dependants> all) {
        this.all = all.stream()
                .sorted(Comparator.comparingInt(
                                (Dependants source) -> source.kind().order())
                        .thenComparing(source -> source.kind().name()))
                .toList();
    }

    @Override
    public Iterator<Dependants> iterator() {
        return all.iterator();
    }

    List<Kind> kinds() {
        return all.stream().map(Dependants::kind).toList();
    }

    long hangingOn(Set<String> agencies) {
        return all.stream().mapToLong(source -> source.count(agencies)).sum();
    }
}
