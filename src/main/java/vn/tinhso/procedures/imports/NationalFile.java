package vn.tinhso.procedures.imports;

import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.shared.Rejected;

/** A file of national records: an array, or an object with an array {@code procedures}; read record by record. */
final class NationalFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            // After one record the next one follows.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private NationalFile() {}

    /**
     * @param each takes the record as it stands in the file and its number, from 1
     * @return what the file says about its source; empty when it says nothing
     */
    static String read(byte[] content, ObjIntConsumer<JsonNode> each) {
        var source = "";
        var number = 0;
        try (var parser = JSON.createParser(content)) {
            var token = parser.nextToken();
            while (token != null && token != JsonToken.START_ARRAY) {
                if (token == JsonToken.PROPERTY_NAME && "source".equals(parser.currentName())) {
                    parser.nextToken();
                    source = parser.getValueAsString("");
                }
                token = parser.nextToken();
            }
            if (token == null) {
                throw unreadable(null);
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonNode record = JSON.readTree(parser);
                each.accept(record, ++number);
            }
        } catch (JacksonException broken) {
            throw unreadable(broken);
        }
        if (number == 0) {
            throw unreadable(null);
        }
        return source;
    }

    private static Rejected unreadable(@Nullable JacksonException broken) {
        var at = broken == null ? null : broken.getLocation();
        return new Rejected(
                "TT-040",
                "Tệp không phải danh mục thủ tục dạng JSON"
                        + (at == null ? "." : ", hỏng ở dòng " + at.getLineNr() + "."),
                "Dùng tệp có mảng «procedures», mỗi phần tử một thủ tục với «code», «name», «channels», «documents».");
    }
}
