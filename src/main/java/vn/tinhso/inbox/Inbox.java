package vn.tinhso.inbox;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;
import vn.tinhso.inbox.spi.WorkSource;
import vn.tinhso.inbox.spi.WorkSource.Item;
import vn.tinhso.inbox.spi.WorkSource.Queue;
import vn.tinhso.inbox.spi.WorkSource.Request;

/** Việc của tôi: everything that waits for a person, from all modules. */
@Component
public class Inbox {

    private final List<WorkSource> sources;

    Inbox(List<WorkSource> sources) {
        this.sources = sources;
    }

    public List<Queue> queues(Account account) {
        return sources.stream()
                .flatMap(source -> source.queues(account).stream())
                .sorted(Comparator.comparingInt(Queue::order))
                .toList();
    }

    public List<Item> items(Account account, Request request) {
        return sources.stream()
                .flatMap(source -> source.items(account, request).stream())
                .toList();
    }
}
