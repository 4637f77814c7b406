package vn.tinhso.procedures.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import vn.tinhso.files.Files;
import vn.tinhso.procedures.Bundle;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.shared.Rejected;

/**
 * Tệp trao đổi: one procedure in one YAML file with its papers and blank forms, to be read, compared and taken into another
 * system. What is empty is left out; the keys are those of {@link Procedure}.
 */
@Component
public class ExchangeFile {

    static final String FORMAT = "tinh-so/thu-tuc/1";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private final Files files;

    ExchangeFile(Files files) {
        this.files = files;
    }

    /** @param files content in base64, by name */
    private record Content(String format, Procedure procedure, Map<String, String> papers, Map<String, String> files) {}

    public String write(Bundle bundle) {
        var contents = new TreeMap<String, String>();
        bundle.files()
                .forEach((name, id) -> contents.put(name, Base64.getEncoder().encodeToString(files.content(id))));
        return YAML.writeValueAsString(
                new Content(FORMAT, bundle.procedure(), new TreeMap<>(bundle.papers()), contents));
    }

    /** {@link Rejected} {@code TT-034} with the place of the first fault. */
    public Bundle read(String text) {
        var content = parse(text);
        if (content == null || !FORMAT.equals(content.format()) || content.procedure() == null) {
            throw new Rejected(
                    "TT-035",
                    "Tệp không phải tệp trao đổi thủ tục.",
                    "Dòng đầu phải là «format: " + FORMAT + "»; tải một thủ tục về để xem mẫu.");
        }
        var papers = new TreeMap<String, String>();
        orEmpty(content.papers())
                .forEach((name, body) -> papers.put(PaperTemplate.name(name), PaperTemplate.clean(body)));
        var stored = new TreeMap<String, UUID>();
        orEmpty(content.files()).forEach((name, base64) -> {
            var bytes = decoded(name, base64);
            var blank = BlankForm.of(name, bytes);
            stored.put(
                    blank.name(),
                    files.storeAsSent(blank.name(), bytes, blank.mediaType()).id());
        });
        return new Bundle(content.procedure(), papers, stored);
    }

    private static Content parse(String text) {
        try {
            return YAML.readValue(text, Content.class);
        } catch (JacksonException unreadable) {
            var at = unreadable.getLocation();
            throw new Rejected(
                    "TT-034",
                    "Không đọc được tệp" + (at == null ? "" : ", dòng " + at.getLineNr()) + ": "
                            + unreadable.getOriginalMessage(),
                    "Sửa chỗ được nêu rồi nhập lại.");
        }
    }

    private static byte[] decoded(String name, String base64) {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        } catch (IllegalArgumentException notBase64) {
            throw new Rejected(
                    "TT-036",
                    "Nội dung của tệp mẫu “" + name + "” bị hỏng.",
                    "Tải lại tệp trao đổi từ hệ thống nguồn.");
        }
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : map;
    }
}
