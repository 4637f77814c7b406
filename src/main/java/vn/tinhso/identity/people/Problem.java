package vn.tinhso.identity.people;

import vn.tinhso.shared.Rejected;

/**
 * Một chỗ sai của tệp nhập.
 *
 * @param line as a spreadsheet counts: the names of the columns are line 1
 * @param column its name, empty for the line or the file as a whole
 */
public record Problem(int line, String column, String what, String remedy) {

    static Problem of(int line, PeopleColumn column, Rejected refusal) {
        return new Problem(line, column.title(), refusal.getMessage(), refusal.remedy());
    }
}
