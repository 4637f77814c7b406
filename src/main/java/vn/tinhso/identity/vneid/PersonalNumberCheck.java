package vn.tinhso.identity.vneid;

import java.util.Set;
import java.util.TreeSet;
import vn.tinhso.identity.ProvenCitizens.Person;

/**
 * What of a personal number does not go with its person (Nghị định 137/2015/NĐ-CP, Điều 13: digit 4 is century and gender,
 * digits 5 and 6 the year of birth). Only ever a hint: data of birth are corrected and numbers are not.
 */
final class PersonalNumberCheck {

    private PersonalNumberCheck() {}

    static Set<String> mismatches(Person person) {
        var digits = person.personalId().digits();
        var sign = digits.charAt(3) - '0';
        var mismatches = new TreeSet<String>();
        if (person.gender() != null && (sign % 2 == 0) != person.gender().equals("nam")) {
            mismatches.add("gender");
        }
        var born = person.birthDate();
        if (born != null) {
            if (sign / 2 != born.getYear() / 100 - 19) {
                mismatches.add("century");
            }
            if (Integer.parseInt(digits.substring(4, 6)) != born.getYear() % 100) {
                mismatches.add("year");
            }
        }
        return mismatches;
    }
}
