package vn.tinhso.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.Official;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.places.Places;
import vn.tinhso.procedures.ElectronicForm;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.SpokenNumbers;
import vn.tinhso.web.PlatformSettings;

/** What a result template may name: the form's fields and the facts of the decision. */
@Component
class ResultContext {

    private static final Locale VIETNAMESE = Locale.of("vi");

    /** Every date also comes in words, as vital records want it. */
    private static final String IN_WORDS = "_bang_chu";

    private final Organisations organisations;
    private final Places places;
    private final PlatformSettings settings;
    private final Clock clock;

    ResultContext(Organisations organisations, Places places, PlatformSettings settings, Clock clock) {
        this.organisations = organisations;
        this.places = places;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param number số, ký hiệu, or dots while it is a draft
     * @param signer who signs, unknown while it is a draft
     * @param at when it is signed
     */
    record Decision(
            Procedure.Result result,
            String number,
            String opinion,
            @Nullable Official signer,
            @Nullable Instant at) {}

    Agency agencyOf(Dossier dossier) {
        return organisations.agency(dossier.parties().competent());
    }

    String verificationAddress(String code) {
        return settings.publicUrl() + "/tra-cuu/ket-qua/" + code;
    }

    Map<String, Object> values(Dossier dossier, ElectronicForm form, Decision decision) {
        var procedure = form.procedure();
        var values = new HashMap<String, Object>();
        for (var page : procedure.form()) {
            if (page.repeat() == null) {
                page.fields()
                        .forEach(field ->
                                put(values, form, field, dossier.answers().get(field.id())));
            } else {
                values.put(page.id(), items(form, page, dossier.answers()));
            }
        }
        for (var question : procedure.questions()) {
            values.put(
                    question.id(),
                    ElectronicForm.displayValue(question, dossier.answers().get(question.id())));
        }
        values.put("agency", agency(agencyOf(dossier)));
        values.put("place", place(agencyOf(dossier)));
        values.put("number", decision.number());
        values.put("dateFormal", formal(decision.at()));
        values.put("procedure", Map.of("name", procedure.name(), "code", procedure.code()));
        values.put("result", Map.of("name", decision.result().name()));
        values.put("dossier", Map.of("code", dossier.code()));
        values.put("applicant", Map.of("name", dossier.applicant().name()));
        values.put("decision", Map.of("opinion", decision.opinion()));
        values.put("signer", signer(decision.signer()));
        values.put("personalIdOfChild", "");
        return values;
    }

    /** The items of a group as a list; each also knows its number, {@code stt}. */
    private static List<Map<String, Object>> items(ElectronicForm form, FormPage page, Map<String, String> answers) {
        var items = new ArrayList<Map<String, Object>>();
        for (var item : form.items(page.id(), answers)) {
            var values = new HashMap<String, Object>();
            values.put("stt", String.valueOf(items.size() + 1));
            page.fields().forEach(field -> put(values, form, field, item.get(field.id())));
            items.add(values);
        }
        return items;
    }

    private static void put(Map<String, Object> values, ElectronicForm form, FormField field, @Nullable String raw) {
        values.put(field.id(), form.words(field, raw));
        if (raw != null && isDate(field)) {
            values.put(field.id() + IN_WORDS, capitalised(SpokenNumbers.date(LocalDate.parse(raw))));
        }
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(VIETNAMESE) + words.substring(1);
    }

    private static boolean isDate(FormField field) {
        return switch (field.type()) {
            case DATE, PAST_DATE -> true;
            case TEXT, LONG_TEXT, PERSON_NAME, PERSONAL_ID, NUMBER, PHONE, EMAIL, ADDRESS, CHOICE, YES_NO -> false;
        };
    }

    private Map<String, String> agency(Agency agency) {
        var parent = agency.parentId() == null
                ? settings.province()
                : organisations.agency(agency.parentId()).name().replace("Ủy ban nhân dân ", "");
        return Map.of(
                "name", agency.name(),
                "nameUpper", agency.name().toUpperCase(VIETNAMESE),
                "parentUpper", parent.toUpperCase(VIETNAMESE));
    }

    private String place(Agency agency) {
        return places.unit(agency.unitCode(), Moments.day(clock.instant()))
                .map(unit -> unit.name())
                .orElse(settings.province());
    }

    private static String formal(@Nullable Instant at) {
        return at == null ? "ngày … tháng … năm …" : Moments.formal(Moments.day(at));
    }

    /** Cấp phó ký thay cấp trưởng: «KT.» (Nghị định 30/2020/NĐ-CP, Điều 13). */
    static Map<String, String> signer(@Nullable Official signer) {
        if (signer == null) {
            return Map.of("title", "…", "name", "");
        }
        var title = signer.title().toUpperCase(VIETNAMESE);
        var above = title.startsWith("PHÓ ") ? "KT. " + title.substring(4) + "\n" : "";
        return Map.of("title", above + title, "name", signer.name());
    }
}
