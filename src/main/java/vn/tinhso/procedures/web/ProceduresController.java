package vn.tinhso.procedures.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tinhso.organisations.Agency;
import vn.tinhso.procedures.DecidingAgencies;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** The catalogue for everybody: find a procedure, see what it asks of you. */
@Controller
@OpenTo(Audience.EVERYBODY)
class ProceduresController {

    private final Procedures procedures;
    private final DecidingAgencies agencies;
    private final StructuredData structured;

    ProceduresController(Procedures procedures, DecidingAgencies agencies, StructuredData structured) {
        this.procedures = procedures;
        this.agencies = agencies;
        this.structured = structured;
    }

    @GetMapping("/thu-tuc")
    String catalogue(
            @RequestParam Map<String, String> address,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var asked = CatalogueAsked.of(address);
        var found = asked.q().isEmpty() ? procedures.all(asked.filter()) : procedures.search(asked.q(), asked.filter());
        model.addAttribute("page", CataloguePage.of(asked, found, procedures.lifeEvents(), procedures.fields()));
        return fragment ? "procedures/web/rows" : "procedures/web/catalogue";
    }

    @GetMapping("/thu-tuc/{code}")
    String procedure(
            @PathVariable String code,
            @RequestParam Map<String, String> answers,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var form = procedures.form(procedures.find(code));
        model.addAttribute("page", ProcedurePage.of(form, answers, supporting(form.procedure())));
        model.addAttribute("structured", fragment ? "" : structured.of(form.procedure()));
        return fragment ? "procedures/web/situation" : "procedures/web/procedure";
    }

    private List<String> supporting(Procedure procedure) {
        return agencies.standingFor(procedure, procedure.handling().supporting()).stream()
                .map(Agency::name)
                .toList();
    }
}
