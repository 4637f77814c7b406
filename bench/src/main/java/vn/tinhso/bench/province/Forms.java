package vn.tinhso.bench.province;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tinhso.bench.province.People.Person;
import vn.tinhso.procedures.ElectronicForm;
import vn.tinhso.procedures.Procedure.Evidence;
import vn.tinhso.procedures.Procedure.FieldType;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.Requirements;

/** Forms of one procedure as people fill them: some answers to the questions, new names each time. */
final class Forms {

    private static final int VARIANTS = 24;

    private final List<Variant> variants = new ArrayList<>();
    private final Map<String, FieldType> types;

    /** What one way of answering the questions leads to. */
    private record Variant(Map<String, String> answers, List<Evidence> evidence) {}

    /** A form that was filled. */
    record Filled(Map<String, String> answers, List<Evidence> evidence) {}

    Forms(Procedures procedures, UUID version, long seed) {
        var form = procedures.form(procedures.version(version));
        var definition = form.procedure();
        var random = new Random(seed ^ definition.code().hashCode());
        for (var i = 0; i < VARIANTS; i++) {
            var answers = form.submitted(anything(form, random));
            variants.add(new Variant(answers, Requirements.applicableEvidence(definition, answers)));
        }
        types = definition.form().stream()
                .flatMap(page -> page.fields().stream())
                .collect(Collectors.toMap(FormField::id, FormField::type, (one, other) -> one));
    }

    Filled filled(Person person, Random random) {
        var variant = People.any(variants, random);
        var answers = new LinkedHashMap<>(variant.answers());
        answers.replaceAll((id, answer) ->
                types.get(id) == FieldType.PERSON_NAME ? People.name(random, random.nextBoolean()) : answer);
        answers.put("nguoi_yeu_cau_ho_ten", person.name());
        answers.put("nguoi_yeu_cau_so_dinh_danh", person.personalId());
        answers.put("nguoi_yeu_cau_dien_thoai", person.phone());
        answers.put("nguoi_yeu_cau_noi_cu_tru", person.address());
        return new Filled(answers, variant.evidence());
    }

    private static Map<String, String> anything(ElectronicForm form, Random random) {
        var answers = new HashMap<String, String>();
        form.procedure()
                .questions()
                .forEach(question -> answers.put(
                        question.id(), People.any(question.options(), random).value()));
        form.procedure().form().stream()
                .flatMap(page -> page.fields().stream())
                .forEach(field -> answers.put(field.id(), answer(form, field, random)));
        return answers;
    }

    private static String answer(ElectronicForm form, FormField field, Random random) {
        return switch (field.type()) {
            case TEXT -> People.any(List.of("Kinh", "Thái", "Mông", "Khơ Mú", "Việt Nam", "Điện Biên"), random);
            case LONG_TEXT -> "Đề nghị xem xét theo quy định.";
            case PERSON_NAME -> People.name(random, random.nextBoolean());
            case PERSONAL_ID -> "0110960%05d".formatted(random.nextInt(100_000));
            case DATE -> form.today().plusDays(7).toString();
            case PAST_DATE -> People.any(List.of("2001-02-28", "1996-02-29", "1988-12-31", "1979-04-04"), random);
            case NUMBER -> String.valueOf(1 + random.nextInt(5));
            case PHONE -> "0912345678";
            case EMAIL -> "nguoi.dan@example.vn";
            case ADDRESS -> "Bản Phăng 1, xã Mường Phăng, tỉnh Điện Biên";
            case CHOICE ->
                field.lookup() == null
                        ? People.any(field.options(), random).value()
                        : People.any(form.entries(field), random).value();
            case YES_NO -> random.nextBoolean() ? "co" : "khong";
        };
    }
}
