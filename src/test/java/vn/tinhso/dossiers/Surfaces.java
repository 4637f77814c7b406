package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import vn.tinhso.dossiers.DossierRegister.Selection;
import vn.tinhso.identity.Account;
import vn.tinhso.inbox.spi.WorkSource.Request;
import vn.tinhso.shared.Rejected;

/** Every surface on which somebody sees dossiers: the codes that each of them shows. */
final class Surfaces {

    private static final int PAGE = 7;
    private static final Selection EVERYTHING =
            new Selection(Set.of(), "", Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));

    private final Dossiers dossiers;
    private final WorkStore store;
    private final WorkList work;
    private final DossierRegister register;
    private final RegisterBook book;
    private final EventStream stream;

    Surfaces(ApplicationContext context) {
        dossiers = context.getBean(Dossiers.class);
        store = context.getBean(WorkStore.class);
        work = context.getBean(WorkList.class);
        register = context.getBean(DossierRegister.class);
        book = context.getBean(RegisterBook.class);
        stream = context.getBean(EventStream.class);
    }

    Set<String> registered(Party party) {
        var codes = new TreeSet<String>();
        for (var offset = 0; ; offset += PAGE) {
            var page = register.page(party, EVERYTHING, offset, PAGE);
            page.dossiers().forEach(dossier -> codes.add(dossier.code()));
            if (page.dossiers().isEmpty()) {
                assertThat(page.total()).isEqualTo(codes.size());
                return codes;
            }
        }
    }

    Set<String> exported(Party party, List<Dossier> all) {
        var target = new ByteArrayOutputStream();
        try {
            book.export(party, EVERYTHING, target);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var text = target.toString(StandardCharsets.UTF_8);
        return all.stream().map(Dossier::code).filter(text::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All that the stream tells, read in small parts. */
    Set<String> happened(Party party) {
        var codes = new TreeSet<String>();
        var after = 0L;
        for (var more = true; more; ) {
            var part = stream.read(party, after, 50);
            part.items().forEach(item -> codes.add(item.code()));
            after = part.next();
            more = part.more();
        }
        return codes;
    }

    Set<String> listed(Account person, WorkQueue... queues) {
        var codes = new TreeSet<String>();
        for (var queue : queues) {
            for (var offset = 0; ; offset += PAGE) {
                var page = store.page(person, queue, "", offset, PAGE);
                page.forEach(dossier -> assertThat(codes.add(dossier.code()))
                        .as("twice: " + dossier.code())
                        .isTrue());
                if (page.size() < PAGE) {
                    break;
                }
            }
        }
        return codes;
    }

    List<String> items(Account person, String queue) {
        return IntStream.range(0, 100)
                .mapToObj(page -> work.items(person, new Request(queue, "", page * PAGE, PAGE)))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .map(item -> item.code())
                .toList();
    }

    Set<String> found(Party party, List<Dossier> all) {
        return all.stream()
                .map(Dossier::code)
                .filter(code -> canFind(party, code))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean canFind(Party party, String code) {
        try {
            dossiers.find(party, code);
            return true;
        } catch (Rejected refusal) {
            assertThat(refusal.code()).isEqualTo("HS-031");
            return false;
        }
    }

    Set<String> searched(Account person, List<Dossier> all) {
        return all.stream()
                .filter(dossier -> Stream.of(WorkQueue.IN_PROGRESS, WorkQueue.CLOSED)
                        .anyMatch(queue -> store
                                .page(person, queue, dossier.code().toLowerCase(), 0, 5)
                                .stream()
                                .anyMatch(hit -> hit.code().equals(dossier.code()))))
                .map(Dossier::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> searchedFor(Account person, String words) {
        return Stream.of(WorkQueue.IN_PROGRESS, WorkQueue.CLOSED)
                .flatMap(queue -> IntStream.range(0, 200)
                        .mapToObj(page -> store.page(person, queue, words, page * PAGE, PAGE))
                        .takeWhile(page -> !page.isEmpty())
                        .flatMap(List::stream))
                .map(Dossier::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> codes(List<Dossier> dossiers) {
        return dossiers.stream().map(Dossier::code).collect(Collectors.toCollection(TreeSet::new));
    }
}
