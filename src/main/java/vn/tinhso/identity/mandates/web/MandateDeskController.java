package vn.tinhso.identity.mandates.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.mandates.Mandate;
import vn.tinhso.identity.mandates.MandateDesk;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.PersonalId;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;
import vn.tinhso.web.SummaryRow;

/** Đối chiếu giấy tờ về tư cách thay mặt, at the desk. */
@Controller
@OpenTo(Audience.OFFICIALS)
class MandateDeskController {

    private static final String QUEUE = "/thay-mat/cho-xac-nhan";

    private final MandateDesk desk;

    MandateDeskController(MandateDesk desk) {
        this.desk = desk;
    }

    record QueuePage(List<QueueRow> rows) {}

    record QueueRow(String agent, String principal, String what, String asked, String path) {

        @Override
        public String toString() {
            return "QueueRow";
        }
    }

    /** @param odd whether the tax code fails its check digit */
    record ComparePage(String path, List<SummaryRow> rows, boolean odd) {

        @Override
        public String toString() {
            return "ComparePage";
        }
    }

    @GetMapping(QUEUE)
    String queue(Account account, Model model) {
        var rows =
                desk.waiting(account).stream().map(MandateDeskController::row).toList();
        model.addAttribute("page", new QueuePage(rows));
        return "identity/mandates/web/queue";
    }

    @GetMapping(QUEUE + "/{id}")
    String compare(Account account, @PathVariable UUID id, Model model) {
        var mandate = desk.look(account, id);
        var organisation = mandate.principal().organisation();
        model.addAttribute(
                "page",
                new ComparePage(
                        QUEUE + "/" + id,
                        rows(mandate),
                        organisation != null && !organisation.taxCode().checks()));
        return "identity/mandates/web/compare";
    }

    @PostMapping(QUEUE + "/{id}/xac-nhan")
    String confirm(Account account, @PathVariable UUID id, RedirectAttributes redirect) {
        desk.confirm(account, id);
        Flash.done(redirect, t("Đã xác nhận tư cách thay mặt."));
        return "redirect:" + QUEUE;
    }

    @PostMapping(QUEUE + "/{id}/tu-choi")
    String refuse(
            Account account,
            @PathVariable UUID id,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            RedirectAttributes redirect) {
        desk.refuse(account, id, reason);
        Flash.done(redirect, t("Đã từ chối tư cách thay mặt."));
        return "redirect:" + QUEUE;
    }

    private static QueueRow row(Mandate mandate) {
        var number = mandate.principal().number();
        return new QueueRow(
                String.valueOf(mandate.agent().name()),
                MandatePages.principal(mandate) + (number == null ? "" : " – " + PersonalId.mask(number)),
                MandatePages.what(mandate),
                Moments.dateTime(mandate.createdAt()),
                QUEUE + "/" + mandate.id());
    }

    private static List<SummaryRow> rows(Mandate mandate) {
        var principal = mandate.principal();
        var birth = principal.birthDate();
        var paper = mandate.basis().paper();
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of(t("Người thay mặt"), mandate.agent().name()));
        rows.add(SummaryRow.of(t("Thay mặt cho"), MandatePages.principal(mandate)));
        rows.add(SummaryRow.of(t("Tư cách"), MandatePages.what(mandate)));
        if (principal.organisation() == null) {
            rows.add(SummaryRow.of(t("Số định danh"), principal.number()));
        }
        if (birth != null) {
            rows.add(SummaryRow.of(t("Ngày sinh"), Moments.date(birth)));
        }
        if (paper != null) {
            rows.add(SummaryRow.of(
                    t("Giấy tờ"), t("số {}, ngày {}, {}", paper.number(), Moments.date(paper.date()), paper.issuer())));
        }
        rows.add(SummaryRow.of(t("Thời gian"), MandatePages.period(mandate)));
        return rows;
    }
}
