package vn.tinhso.calendar.web;

import java.util.List;
import java.util.Map;
import vn.tinhso.calendar.changes.YearFile.Problem;
import vn.tinhso.web.FieldError;

/**
 * A year as it is brought in.
 *
 * @param agency whose days, empty for the province's
 * @param replace whether days of the year that the file does not name go
 * @param basis decision that announces the year; empty announces nothing
 */
record ImportForm(
        int year,
        String agency,
        String place,
        String content,
        boolean replace,
        String basis,
        List<Problem> problems,
        List<FieldError> errors) {

    static ImportForm empty(int year, String agency, String place) {
        return new ImportForm(year, agency, place, "", true, "", List.of(), List.of());
    }

    static ImportForm typed(int year, String agency, String place, Map<String, String> posted) {
        return new ImportForm(
                year,
                agency,
                place,
                posted.getOrDefault("cac-dong", ""),
                posted.containsKey("thay-het"),
                posted.getOrDefault("can-cu", "").strip(),
                List.of(),
                List.of());
    }

    ImportForm of(String file) {
        return new ImportForm(year, agency, place, file, replace, basis, problems, errors);
    }

    ImportForm with(List<Problem> wrongRows, List<FieldError> wrong) {
        return new ImportForm(year, agency, place, content, replace, basis, wrongRows, wrong);
    }

    boolean ofProvince() {
        return agency.isBlank();
    }
}
