package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.places.Places;
import vn.tinhso.procedures.FeeLine;
import vn.tinhso.procedures.Procedure.Limit;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.Requirements;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.PlatformSettings;

/** What every slip names: the agencies, the person, the procedure, the place and day. */
@Component
class SlipContext {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Organisations organisations;
    private final Places places;
    private final Procedures procedures;
    private final PlatformSettings settings;

    SlipContext(Organisations organisations, Places places, Procedures procedures, PlatformSettings settings) {
        this.organisations = organisations;
        this.places = places;
        this.procedures = procedures;
        this.settings = settings;
    }

    Map<String, Object> common(Dossier dossier, Instant at) {
        var centre = organisations.agency(dossier.parties().receiving());
        var agency = organisations.agency(dossier.parties().competent());
        var parent = centre.parentId() == null
                ? agency.name()
                : organisations.agency(centre.parentId()).name();
        var place = places.unit(centre.unitCode(), Moments.day(at))
                .map(unit -> unit.name())
                .orElse(settings.province());
        var values = new HashMap<String, Object>();
        values.put(
                "agency",
                Map.of(
                        "name", agency.name(),
                        "nameUpper", agency.name().toUpperCase(VIETNAMESE),
                        "parentUpper", parent.toUpperCase(VIETNAMESE)));
        values.put(
                "centre",
                Map.of(
                        "name", centre.name(),
                        "nameUpper", centre.name().toUpperCase(VIETNAMESE),
                        "phone", centre.phone()));
        values.put("place", place);
        values.put("dateFormal", Moments.formal(Moments.day(at)));
        values.put("dossier", Map.of("code", dossier.code()));
        values.put("procedure", Map.of("name", dossier.procedure().name()));
        values.put("applicant", applicant(dossier.applicant()));
        values.put("channel", dossier.channel().label() + (dossier.assisted() ? " (cán bộ nộp hộ)" : ""));
        return values;
    }

    String lookUpAddress(String code) {
        return settings.publicUrl() + "/tra-cuu?ma=" + code;
    }

    String verificationAddress(String code) {
        return settings.publicUrl() + "/tra-cuu/ket-qua/" + code;
    }

    String spoken(Instant instant) {
        return Moments.spoken(instant);
    }

    String limit(Dossier dossier) {
        var procedure = procedures.version(dossier.procedure().versionId()).definition();
        return Requirements.limit(procedure, dossier.channel(), dossier.answers())
                .map(SlipContext::words)
                .orElse("theo quy định");
    }

    String fees(Dossier dossier) {
        var procedure = procedures.version(dossier.procedure().versionId()).definition();
        var lines = Requirements.feeLines(
                procedure, dossier.channel(), Moments.day(dossier.timing().filed()));
        return lines.isEmpty() ? "Miễn phí" : lines.stream().map(FeeLine::words).collect(Collectors.joining("; "));
    }

    private static String words(Limit limit) {
        var amount = String.valueOf(limit.amount());
        return switch (limit.unit()) {
            case HOUR -> amount + " giờ làm việc";
            case WORKING_DAY -> amount + " ngày làm việc";
            case CALENDAR_DAY -> amount + " ngày";
            case SAME_DAY -> "Trong ngày; nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo";
        };
    }

    private static Map<String, String> applicant(Dossier.Applicant applicant) {
        return Map.of(
                "name", applicant.name(),
                "inWords", applicant.inWords(),
                "signer", applicant.signer(),
                "address", Objects.requireNonNullElse(applicant.address(), ""),
                "phone", Objects.requireNonNullElse(applicant.phone(), ""),
                "email", Objects.requireNonNullElse(applicant.email(), ""));
    }
}
