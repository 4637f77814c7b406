package vn.tinhso.notifications.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.tinhso.identity.Account;
import vn.tinhso.notifications.Notice;
import vn.tinhso.notifications.Notifications;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Thông báo của tôi. */
@Controller
@OpenTo(Audience.SIGNED_IN)
class NoticeController {

    private static final int SHOWN = 50;

    private final Notifications notifications;

    NoticeController(Notifications notifications) {
        this.notifications = notifications;
    }

    @GetMapping("/thong-bao")
    String notices(Account account, Model model) {
        var entries =
                notifications.of(account.id(), SHOWN).stream().map(Entry::of).toList();
        model.addAttribute("page", new NoticePage(entries, notifications.unread(account.id())));
        return "notifications/web/notices";
    }

    @PostMapping("/thong-bao/da-doc")
    String markRead(Account account) {
        notifications.markAllRead(account.id());
        return "redirect:/thong-bao";
    }

    record NoticePage(List<Entry> entries, int unread) {}

    record Entry(String title, String body, String path, String at, boolean unread) {

        private static Entry of(Notice notice) {
            return new Entry(
                    notice.title(),
                    notice.body(),
                    notice.path(),
                    Moments.dateTime(notice.createdAt()),
                    notice.readAt() == null);
        }
    }
}
