package vn.tinhso.calendar.changes;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tinhso.calendar.changes.YearFile.Problem;

/** The rows of a year's file, whatever its form. */
record YearTable(List<Row> rows, List<Problem> problems) {

    private static final Set<String> COLUMNS = Set.of("ngay", "loai", "ten", "can_cu", "du_kien", "bat", "tu", "den");

    /** The names the product's own starter file uses. */
    private static final Map<String, String> ENGLISH = Map.of(
            "day",
            "ngay",
            "kind",
            "loai",
            "name",
            "ten",
            "basis",
            "can_cu",
            "provisional",
            "du_kien",
            "enabled",
            "bat",
            "opens",
            "tu",
            "closes",
            "den");

    private static final int MOST_ROWS = 400;

    record Row(String place, String text, Map<String, String> values) {

        String value(String column) {
            return values.getOrDefault(column, "");
        }
    }

    static YearTable read(String text) {
        var table = new YearTable(new ArrayList<>(), new ArrayList<>());
        var clean = text.replace("\uFEFF", "");
        var first = clean.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
        if (first.startsWith("-") || first.endsWith(":")) {
            table.readYaml(clean);
        } else {
            table.readCsv(clean);
        }
        if (table.rows.size() > MOST_ROWS) {
            table.rows.clear();
            table.problems.add(new Problem("cả tệp", "", "Nhiều hơn 400 dòng: một năm không có chừng ấy ngày."));
        }
        return table;
    }

    private void readYaml(String text) {
        try {
            var tree = new YAMLMapper().readTree(text);
            var list = tree.isArray() ? tree : tree.path("days").isArray() ? tree.path("days") : tree.path("ngay");
            if (!list.isArray()) {
                problems.add(new Problem("đầu tệp", "", "Cần một danh sách, mỗi mục bắt đầu bằng “- ngay: …”."));
                return;
            }
            var number = 0;
            for (var item : list) {
                addItem("mục " + ++number, item);
            }
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            problems.add(new Problem(
                    at == null ? "đầu tệp" : "dòng " + at.getLineNr(), "", "Không đúng cú pháp YAML từ chỗ này."));
        }
    }

    private void addItem(String place, JsonNode item) {
        var values = new HashMap<String, String>();
        item.propertyStream()
                .filter(property -> !property.getValue().isNull())
                .forEach(property -> values.put(
                        column(property.getKey()),
                        property.getValue().asString("").strip()));
        add(new Row(place, item.toString(), values));
    }

    private void readCsv(String text) {
        var lines = text.lines().toList();
        List<String> head = List.of();
        var separator = ';';
        for (var number = 0; number < lines.size(); number++) {
            var line = lines.get(number);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var place = "dòng " + (number + 1);
            if (head.isEmpty()) {
                separator = line.contains("\t") ? '\t' : line.contains(";") ? ';' : ',';
                head = cells(line, separator).stream().map(YearTable::column).toList();
                if (!head.contains("ngay")) {
                    problems.add(new Problem(place, line, "Dòng đầu phải nêu tên cột, trong đó có “ngay”."));
                    return;
                }
            } else {
                addLine(place, line, head, cells(line, separator));
            }
        }
    }

    private void addLine(String place, String line, List<String> head, List<String> cells) {
        var values = new HashMap<String, String>();
        for (var i = 0; i < cells.size(); i++) {
            if (i < head.size()) {
                values.put(head.get(i), cells.get(i).strip());
            } else if (!cells.get(i).isBlank()) {
                problems.add(new Problem(place, line, "Nhiều ô hơn số cột: bọc ô có dấu ngăn cách trong ngoặc kép."));
                return;
            }
        }
        add(new Row(place, line, values));
    }

    private void add(Row row) {
        var strange = row.values().keySet().stream()
                .filter(column -> !COLUMNS.contains(column))
                .sorted()
                .toList();
        if (strange.isEmpty()) {
            rows.add(row);
        } else {
            problems.add(new Problem(
                    row.place(),
                    row.text(),
                    "Không có cột “" + strange.getFirst()
                            + "”; các cột là ngay, loai, ten, can_cu, du_kien, bat, tu, den."));
        }
    }

    /** RFC 4180 within a line: a cell in quotes may hold the separator, and quotes doubled. */
    private static List<String> cells(String line, char separator) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static String column(String name) {
        var folded = folded(name);
        return ENGLISH.getOrDefault(folded, folded);
    }

    /** {@code Căn cứ} and {@code can-cu} are {@code can_cu}. */
    static String folded(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\s-]+", "_");
    }
}
