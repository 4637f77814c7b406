package vn.tinhso.inbox.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tinhso.identity.Account;
import vn.tinhso.inbox.Inbox;
import vn.tinhso.inbox.spi.WorkSource.Item;
import vn.tinhso.inbox.spi.WorkSource.Queue;
import vn.tinhso.inbox.spi.WorkSource.Request;
import vn.tinhso.inbox.spi.WorkSource.Urgency;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;
import vn.tinhso.web.Paging;
import vn.tinhso.web.Tag;
import vn.tinhso.web.TimeLeft;

/** Việc của tôi: queues with counts, and the list of one of them. */
@Controller
@OpenTo(Audience.SIGNED_IN)
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
            return new WorkPage(List.of(), "", search, List.of(), new Paging(1, PAGE_SIZE, 0, "/viec-cua-toi"), false);
        }
        var before = (number - 1) * PAGE_SIZE;
        // One more than fits tells whether there is a next page of what was found.
        var items = inbox.items(account, new Request(current.key(), search, before, PAGE_SIZE + 1));
        var address = UriComponentsBuilder.fromPath("/viec-cua-toi")
                .queryParam("hang-doi", current.key())
                .queryParam("tim", search)
                .build()
                .toUriString();
        // A search within the queue has its own length, known as far as the pages reached.
        var total = search.isBlank() ? current.count() : before + items.size();
        return new WorkPage(
                queues.stream().map(queue -> link(queue, current)).toList(),
                current.key(),
                search,
                items.stream().limit(PAGE_SIZE).map(Row::of).toList(),
                new Paging(number, PAGE_SIZE, total, address),
                search.isBlank() && current.more());
    }

    private static vn.tinhso.web.Queue link(Queue queue, Queue current) {
        return new vn.tinhso.web.Queue(
                t(queue.label()),
                "/viec-cua-toi?hang-doi=" + queue.key(),
                queue.count(),
                queue.more(),
                queue.equals(current),
                false);
    }

    /**
     * @param more whether the queue is longer than its list
     */
    record WorkPage(
            List<vn.tinhso.web.Queue> queues,
            String current,
            String search,
            List<Row> rows,
            Paging paging,
            boolean more) {}

    record Row(
            String code,
            String title,
            String person,
            String place,
            String path,
            @Nullable TimeLeft left) {

        private static Row of(Item item) {
            var due = item.due();
            return new Row(
                    item.code(),
                    item.title(),
                    item.person(),
                    t(item.place()),
                    item.path(),
                    due == null ? null : new TimeLeft(item.percentLeft(), due, kind(item.urgency())));
        }

        private static Tag.Kind kind(Urgency urgency) {
            return switch (urgency) {
                case NONE, PAUSED -> Tag.Kind.NEUTRAL;
                case IN_TIME -> Tag.Kind.OK;
                case DUE_SOON -> Tag.Kind.WAIT;
                case OVERDUE -> Tag.Kind.LATE;
            };
        }
    }
}
