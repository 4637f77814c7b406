package vn.tinhso.procedures.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.procedures.Channel;
import vn.tinhso.procedures.Phrases;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.Fee;
import vn.tinhso.procedures.Procedure.Limit;
import vn.tinhso.procedures.Procedure.LimitUnit;
import vn.tinhso.web.PlatformSettings;

/**
 * A procedure as search engines and assistants read it: {@code GovernmentService} of schema.org, in JSON-LD. Only what the
 * vocabulary has a word for; a limit in working days is no ISO 8601 duration and is left to the page.
 */
@Component
class StructuredData {

    private static final JsonMapper JSON = new JsonMapper();

    private final PlatformSettings settings;

    StructuredData(PlatformSettings settings) {
        this.settings = settings;
    }

    /** Safe inside a {@code script} element: no {@code <} that could end it. */
    String of(Procedure procedure) {
        return JSON.writeValueAsString(service(procedure)).replace("<", "\\u003c");
    }

    private Map<String, Object> service(Procedure procedure) {
        var address = settings.publicUrl() + "/thu-tuc/" + procedure.code();
        var service = typed("GovernmentService");
        service.put("@context", "https://schema.org");
        service.put("@id", address);
        service.put("url", address);
        service.put("identifier", procedure.code());
        service.put("name", procedure.name());
        service.put("description", procedure.summary());
        service.put("serviceType", procedure.field().name());
        service.put("provider", named("GovernmentOrganization", settings.province()));
        service.put("areaServed", named("AdministrativeArea", settings.province()));
        service.put(
                "audience",
                procedure.subjects().stream()
                        .map(subject -> {
                            var audience = typed("Audience");
                            audience.put("audienceType", subject);
                            return audience;
                        })
                        .toList());
        service.put(
                "serviceOutput",
                procedure.results().stream()
                        .filter(result -> !result.refusal())
                        .map(result -> named("Thing", result.name()))
                        .toList());
        service.put(
                "availableChannel",
                procedure.channels().stream()
                        .map(channel -> channel(procedure, channel, address))
                        .toList());
        service.put("offers", offers(procedure));
        service.values().removeIf(value -> value instanceof List<?> list && list.isEmpty() || "".equals(value));
        return service;
    }

    private static Map<String, Object> channel(Procedure procedure, Channel channel, String address) {
        var line = named("ServiceChannel", Phrases.channel(channel));
        line.put("availableLanguage", "vi");
        if (channel == Channel.ONLINE) {
            line.put("serviceUrl", address);
        }
        procedure.limits().stream()
                .filter(limit -> limit.channel() == null || limit.channel() == channel)
                .findFirst()
                .filter(limit -> limit.when().isAlways() && limit.unit() == LimitUnit.CALENDAR_DAY)
                .map(Limit::amount)
                .ifPresent(days -> line.put("processingTime", "P" + days + "D"));
        return line;
    }

    /** What is known to cost so much: a level set elsewhere is not told as free. */
    private static List<Map<String, Object>> offers(Procedure procedure) {
        if (procedure.fees().isEmpty()) {
            return List.of(offer("Miễn phí", 0));
        }
        return procedure.fees().stream()
                .filter(fee -> fee.amount() != null)
                .map(fee -> offer(name(fee), fee.amount()))
                .toList();
    }

    /** The fee, for what, and where it is only for those who file that way. */
    private static String name(Fee fee) {
        return fee.name()
                + (fee.unit().isEmpty() ? "" : "/" + fee.unit())
                + (fee.channel() == null ? "" : " – " + Phrases.channel(fee.channel()));
    }

    private static Map<String, Object> offer(String name, long amount) {
        var offer = named("Offer", name);
        offer.put("price", amount);
        offer.put("priceCurrency", "VND");
        return offer;
    }

    private static Map<String, Object> named(String type, String name) {
        var thing = typed(type);
        thing.put("name", name);
        return thing;
    }

    private static Map<String, Object> typed(String type) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        return thing;
    }
}
