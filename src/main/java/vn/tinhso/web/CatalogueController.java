package vn.tinhso.web;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.tinhso.web.OpenTo.Audience;

/** Shows every component of the look with an example, for those who build pages; only in a demonstration. */
@Controller
@OpenTo(Audience.EVERYBODY)
class CatalogueController {

    static final List<String> COMPONENTS = List.of(
            "autosaveStatus",
            "backLink",
            "banner",
            "breadcrumbs",
            "button",
            "checkboxes",
            "csrf",
            "dateField",
            "details",
            "emptyState",
            "errorSummary",
            "fileUpload",
            "inset",
            "layout",
            "linkRows",
            "pagination",
            "panel",
            "panes",
            "qrFrame",
            "queues",
            "radios",
            "searchBox",
            "select",
            "steps",
            "summaryList",
            "table",
            "tag",
            "textArea",
            "textField",
            "timeBar",
            "timeline");

    private final PlatformSettings settings;
    private final Catalogue catalogue;

    CatalogueController(PlatformSettings settings) {
        this.settings = settings;
        var parameters = new TreeMap<String, List<String>>();
        COMPONENTS.forEach(component -> parameters.put(component, parameters(component)));
        this.catalogue = new Catalogue(Map.copyOf(parameters));
    }

    @GetMapping("/thanh-phan")
    String show(Model model) {
        if (!settings.demonstration()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("page", catalogue);
        return "web/catalogue";
    }

    /** Parameters of a compiled template: those of its {@code render} after the output and the interceptor. */
    static List<String> parameters(String component) {
        try {
            var template = Class.forName("vn.tinhso.web.Jte" + component + "Generated");
            return Arrays.stream(template.getMethods())
                    .filter(method -> method.getName().equals("render"))
                    .findFirst()
                    .map(CatalogueController::named)
                    .orElseThrow();
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("no template for component " + component, missing);
        }
    }

    private static List<String> named(Method render) {
        return Arrays.stream(render.getParameters())
                .skip(2)
                .map(parameter -> parameter.getName() + ": "
                        + parameter.getParameterizedType().getTypeName().replaceAll("[a-z.]+\\.([A-Z])", "$1"))
                .toList();
    }
}
