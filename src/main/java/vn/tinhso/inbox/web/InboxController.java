package vn.tinhso.inbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tinhso.identity.Account;
import vn.tinhso.inbox.Inbox;
import vn.tinhso.inbox.spi.WorkSource.Item;
import vn.tinhso.inbox.spi.WorkSource.Queue;
import vn.tinhso.inbox.spi.WorkSource.Request;

/** Việc của tôi: queues with counts, and the list of one of them. */
@Controller
class InboxController {

    private static final int PAGE_SIZE = 30;

    private final Inbox inbox;

    InboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/viec-cua-toi")
    String work(
            Account account,
            @RequestParam(name = "hang-doi") @Nullable String queue,
            @RequestParam(name = "tim", defaultValue = "") String search,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Model model) {
        model.addAttribute("page", page(account, queue, search, Math.max(page, 1)));
        return fragment == null ? "inbox/web/work" : "inbox/web/rows";
    }

    private WorkPage page(Account account, @Nullable String asked, String search, int number) {
        var queues = inbox.queues(account);
        var current = queues.stream()
                .filter(queue -> queue.key().equals(asked))
                .findFirst()
                .or(() -> queues.stream()
                        .filter(queue -> queue.mine() && queue.count() > 0)
                        .findFirst())
                .or(() -> queues.stream().findFirst())
                .orElse(null);
        if (current == null) {
            return new WorkPage(List.of(), null, List.of(), search, number, false);
        }
        var items = inbox.items(account, new Request(current.key(), search, number - 1, PAGE_SIZE));
        var more = current.count() > number * PAGE_SIZE && items.size() == PAGE_SIZE;
        return new WorkPage(queues, current, items, search, number, more);
    }

    record WorkPage(
            List<Queue> queues, @Nullable Queue current, List<Item> items, String search, int number, boolean more) {

        boolean isCurrent(Queue queue) {
            return queue.equals(current);
        }

        String currentKey() {
            return current == null ? "" : current.key();
        }
    }
}
