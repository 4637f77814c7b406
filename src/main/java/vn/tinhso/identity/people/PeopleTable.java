package vn.tinhso.identity.people;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** The cells of a file of people: UTF-8 with or without its mark, separated by commas or semicolons (RFC 4180). */
record PeopleTable(List<Line> lines, List<Problem> problems) {

    static final int MOST_LINES = 20_000;

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

    /** @param number as a spreadsheet counts */
    record Line(int number, Map<PeopleColumn, String> cells) {

        String cell(PeopleColumn column) {
            return cells.getOrDefault(column, "").strip();
        }

        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    static PeopleTable read(byte[] file) {
        var table = new PeopleTable(new ArrayList<>(), new ArrayList<>());
        var text = table.decoded(file);
        if (text != null) {
            table.readText(text);
        }
        return table;
    }

    private @Nullable String decoded(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            wrong(1, "Tệp không phải UTF-8.", "Lưu lại dạng «CSV UTF-8» rồi tải lên.");
            return null;
        }
    }

    private void readText(String text) {
        var number = 0;
        List<@Nullable PeopleColumn> head = List.of();
        try (var rows = MAPPER.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator(text)))
                .<String[]>readValues(text)) {
            while (rows.hasNext()) {
                var cells = rows.next();
                number++;
                if (head.isEmpty()) {
                    head = head(cells);
                    if (!problems.isEmpty()) {
                        return;
                    }
                } else if (Stream.of(cells).anyMatch(cell -> !cell.isBlank())) {
                    add(number, head, cells);
                }
                if (lines.size() > MOST_LINES) {
                    lines.clear();
                    wrong(number, "Tệp có hơn 20.000 dòng.", "Chia thành nhiều tệp.");
                    return;
                }
            }
        } catch (JacksonException broken) {
            wrong(number + 1, "Không đọc được từ dòng này.", "Kiểm tra dấu ngoặc kép mở mà không đóng.");
        }
        if (lines.isEmpty() && problems.isEmpty()) {
            wrong(1, "Tệp không có dòng nào.", "Dòng đầu là tên cột, mỗi dòng sau một người.");
        }
    }

    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        return first.chars().filter(c -> c == ';').count()
                        > first.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
    }

    private List<@Nullable PeopleColumn> head(String[] cells) {
        var head = new ArrayList<@Nullable PeopleColumn>();
        for (var cell : cells) {
            var column = PeopleColumn.named(cell).orElse(null);
            if (column == null && !cell.isBlank()) {
                wrong(1, "Không có cột «" + cell.strip() + "».", "Dùng tên cột như trong tệp mẫu.");
            } else if (column != null && head.contains(column)) {
                wrong(1, "Cột «" + column.title() + "» có hai lần.", "Xóa một cột.");
            }
            head.add(column);
        }
        Arrays.stream(PeopleColumn.values())
                .filter(column -> column.required() && !head.contains(column))
                .forEach(column -> wrong(1, "Thiếu cột «" + column.title() + "».", "Dùng tên cột như trong tệp mẫu."));
        return head;
    }

    private void add(int number, List<@Nullable PeopleColumn> head, String[] cells) {
        var known = new EnumMap<PeopleColumn, String>(PeopleColumn.class);
        for (var i = 0; i < cells.length; i++) {
            var column = i < head.size() ? head.get(i) : null;
            if (column != null) {
                known.put(column, cells[i]);
            } else if (!cells[i].isBlank()) {
                wrong(number, "Dòng có nhiều ô hơn số cột.", "Bọc ô có dấu ngăn cách trong ngoặc kép.");
                return;
            }
        }
        lines.add(new Line(number, known));
    }

    private void wrong(int line, String what, String remedy) {
        problems.add(new Problem(line, "", what, remedy));
    }
}
