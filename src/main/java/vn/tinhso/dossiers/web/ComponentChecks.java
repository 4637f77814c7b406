package vn.tinhso.dossiers.web;

import java.util.List;
import java.util.Map;
import vn.tinhso.dossiers.DossierComponent;
import vn.tinhso.dossiers.DossierComponent.Check;
import vn.tinhso.dossiers.DossierComponent.Verdict;
import vn.tinhso.shared.Rejected;

/** Reads the desk's checklist: {@code ban-chinh.X}, {@code ban-sao.X}, {@code ket-luan.X}, {@code ghi-chu.X} for component X. */
final class ComponentChecks {

    private static final String VERDICT = "ket-luan.";

    private ComponentChecks() {}

    static List<Check> of(Map<String, String> posted) {
        return posted.keySet().stream()
                .filter(name -> name.startsWith(VERDICT))
                .map(name -> name.substring(VERDICT.length()))
                .sorted()
                .map(id -> new Check(
                        id,
                        count(posted.getOrDefault("ban-chinh." + id, "")),
                        count(posted.getOrDefault("ban-sao." + id, "")),
                        verdict(posted.getOrDefault(VERDICT + id, "")),
                        posted.getOrDefault("ghi-chu." + id, "").strip()))
                .toList();
    }

    /** The components as the desk had filled them in, when the page is shown again. */
    static List<DossierComponent> typed(List<DossierComponent> components, Map<String, String> posted) {
        return components.stream()
                .map(component ->
                        posted.containsKey(VERDICT + component.evidenceId()) ? typed(component, posted) : component)
                .toList();
    }

    private static DossierComponent typed(DossierComponent component, Map<String, String> posted) {
        var id = component.evidenceId();
        return new DossierComponent(
                id,
                component.name(),
                component.required(),
                component.present(),
                number(posted.getOrDefault("ban-chinh." + id, "")),
                number(posted.getOrDefault("ban-sao." + id, "")),
                verdict(posted.getOrDefault(VERDICT + id, "")),
                component.note(),
                component.files());
    }

    private static int number(String text) {
        return text.strip().matches("\\d{1,3}") ? Integer.parseInt(text.strip()) : 0;
    }

    private static int count(String text) {
        var digits = text.strip();
        if (!digits.matches("\\d{0,3}")) {
            throw new Rejected("HS-032", "Số bản phải là số từ 0 đến 999.", "Nhập lại số bản chính, bản sao.");
        }
        return number(digits);
    }

    private static Verdict verdict(String text) {
        return switch (text) {
            case "GOOD" -> Verdict.GOOD;
            case "MISSING" -> Verdict.MISSING;
            case "WRONG" -> Verdict.WRONG;
            default -> Verdict.UNCHECKED;
        };
    }
}
