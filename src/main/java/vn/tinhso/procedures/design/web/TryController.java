package vn.tinhso.procedures.design.web;

import static vn.tinhso.web.Words.t;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tinhso.calendar.Reason;
import vn.tinhso.identity.Account;
import vn.tinhso.organisations.Agency;
import vn.tinhso.procedures.DecidingAgencies;
import vn.tinhso.procedures.FeeLine;
import vn.tinhso.procedures.Phrases;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.design.Comparison;
import vn.tinhso.procedures.design.ProcedureDrafts;
import vn.tinhso.procedures.design.Simulation;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.Choice;
import vn.tinhso.web.DateParts;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Chạy thử and so sánh: what a draft will do, and how it differs from what is published. */
@Controller
@OpenTo(Audience.OFFICIALS)
class TryController {

    private final ProcedureDrafts drafts;
    private final Procedures procedures;
    private final Simulation simulation;
    private final Comparison comparison;
    private final DecidingAgencies deciding;
    private final Clock clock;

    TryController(
            ProcedureDrafts drafts,
            Procedures procedures,
            Simulation simulation,
            Comparison comparison,
            DecidingAgencies deciding,
            Clock clock) {
        this.drafts = drafts;
        this.procedures = procedures;
        this.simulation = simulation;
        this.comparison = comparison;
        this.deciding = deciding;
        this.clock = clock;
    }

    record StepRow(String name, String until) {}

    record RunRow(
            String channel,
            String situation,
            List<String> papers,
            String due,
            List<String> reasons,
            List<StepRow> steps,
            List<BranchRow> branches,
            String fees,
            boolean late) {}

    record BranchRow(String what, String paper, String until) {}

    record TryPage(
            String code,
            String path,
            DateParts date,
            String time,
            List<Choice> agencies,
            String agency,
            String moment,
            List<RunRow> runs,
            boolean complete,
            List<FieldError> errors) {}

    record ComparisonPage(String code, String path, List<Comparison.Change> changes) {}

    @GetMapping("/soan-thu-tuc/{id}/chay-thu")
    String tryOut(Account account, @PathVariable UUID id, @RequestParam Map<String, String> asked, Model model) {
        var procedure = drafts.find(account, id).content().procedure();
        var agencies = deciding.of(procedure);
        var now = Moments.local(clock.instant());
        var date =
                asked.containsKey("ngay-ngay") ? DateParts.read("ngay", asked::get) : DateParts.of(now.toLocalDate());
        var time = asked.getOrDefault(
                "gio", now.toLocalTime().withSecond(0).withNano(0).toString());
        var agency = asked.getOrDefault(
                "co-quan", agencies.isEmpty() ? "" : agencies.getFirst().id());
        var errors = new ArrayList<FieldError>();
        var moment = moment(date, time, errors);
        if (agencies.stream().map(Agency::id).noneMatch(agency::equals)) {
            errors.add(new FieldError("co-quan", t("Chọn một cơ quan giải quyết.")));
        }
        var outcome = new Simulation.Outcome(List.of(), true);
        var rows = List.<RunRow>of();
        if (moment != null && errors.isEmpty()) {
            outcome = simulation.play(procedure, agency, moment);
            rows = outcome.runs().stream()
                    .map(run -> row(run, simulation.branches(procedure, agency, run, moment)))
                    .toList();
        }
        model.addAttribute(
                "page",
                new TryPage(
                        procedure.code(),
                        DesignAddress.draft(id),
                        date,
                        time,
                        Choice.of(agencies, Agency::id, Agency::name),
                        agency,
                        moment == null ? "" : Moments.spoken(moment),
                        rows,
                        outcome.complete(),
                        errors));
        return "procedures/design/web/tryOut";
    }

    /** A draft beside the version it began from. */
    @GetMapping("/soan-thu-tuc/{id}/so-sanh")
    String compare(Account account, @PathVariable UUID id, Model model) {
        var draft = drafts.find(account, id);
        var base = draft.base();
        var changes =
                base == null ? List.<Comparison.Change>of() : comparison.of(procedures.bundle(base), draft.content());
        model.addAttribute("page", new ComparisonPage(draft.code(), DesignAddress.draft(id), changes));
        return "procedures/design/web/comparison";
    }

    /** Two published versions side by side. */
    @GetMapping("/soan-thu-tuc/phien-ban/{code}/so-sanh")
    String compareVersions(
            Account account,
            @PathVariable String code,
            @RequestParam("cu") UUID older,
            @RequestParam("moi") UUID newer,
            Model model) {
        drafts.requireAny(account);
        var changes = comparison.of(procedures.bundle(older), procedures.bundle(newer));
        model.addAttribute("page", new ComparisonPage(code, DesignAddress.ROOT + "/phien-ban/" + code, changes));
        return "procedures/design/web/comparison";
    }

    private static @Nullable Instant moment(DateParts date, String time, List<FieldError> errors) {
        var day = date.date();
        if (day.isEmpty()) {
            errors.add(new FieldError("ngay", t("Nhập một ngày có thật, ví dụ 24 11 2026.")));
            return null;
        }
        try {
            return day.get()
                    .atTime(LocalTime.parse(time.length() == 4 ? "0" + time : time))
                    .atZone(Moments.VIETNAM)
                    .toInstant();
        } catch (DateTimeException notATime) {
            errors.add(new FieldError("gio", t("Viết giờ dạng 07:30.")));
            return null;
        }
    }

    private static RunRow row(Simulation.Run run, List<Simulation.Branch> branches) {
        var due = run.due();
        return new RunRow(
                Phrases.channel(run.channel()),
                run.situation().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining("; ")),
                run.evidence().stream().map(Procedure.Evidence::name).toList(),
                due == null ? t("Không có thời hạn nào khớp") : Moments.spoken(due.due()),
                due == null
                        ? List.of()
                        : due.reasons().stream().map(Reason::sentence).toList(),
                run.steps().stream()
                        .map(step -> new StepRow(step.name(), Moments.spoken(step.until())))
                        .toList(),
                branches.stream().map(TryController::row).toList(),
                run.fees().isEmpty()
                        ? t("Miễn phí")
                        : run.fees().stream().map(FeeLine::sentence).collect(Collectors.joining("; ")),
                run.late() || due == null);
    }

    private static BranchRow row(Simulation.Branch branch) {
        var until = branch.until();
        return new BranchRow(branch.what(), branch.paper(), until == null ? "" : Moments.spoken(until));
    }
}
