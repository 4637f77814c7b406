package vn.tinhso.shared;

import java.time.LocalDate;

/** Numbers and dates in Vietnamese words, as vital records and money orders want them. */
public final class SpokenNumbers {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};

    private SpokenNumbers() {}

    /** {@code ngày hai mươi mốt tháng mười một năm hai nghìn không trăm hai mươi sáu}. */
    public static String date(LocalDate date) {
        var month = date.getMonthValue() == 4 ? "tư" : of(date.getMonthValue());
        return "ngày " + dayWords(date.getDayOfMonth()) + " tháng " + month + " năm " + of(date.getYear());
    }

    /** Whole numbers from 0 to 9999. */
    public static String of(int number) {
        if (number < 0 || number > 9999) {
            throw new IllegalArgumentException("only 0 to 9999: " + number);
        }
        if (number < 10) {
            return DIGITS[number];
        }
        if (number < 100) {
            return tens(number);
        }
        if (number < 1000) {
            return hundreds(number);
        }
        var rest = number % 1000;
        return DIGITS[number / 1000] + " nghìn" + (rest == 0 ? "" : " " + hundreds(rest));
    }

    private static String hundreds(int number) {
        var rest = number % 100;
        var head = DIGITS[number / 100] + " trăm";
        if (rest == 0) {
            return head;
        }
        return rest < 10 ? head + " linh " + (rest == 4 ? "tư" : DIGITS[rest]) : head + " " + tens(rest);
    }

    private static String tens(int number) {
        var units = number % 10;
        if (number < 20) {
            return "mười" + (units == 0 ? "" : " " + (units == 5 ? "lăm" : DIGITS[units]));
        }
        var head = DIGITS[number / 10] + " mươi";
        return switch (units) {
            case 0 -> head;
            case 1 -> head + " mốt";
            case 4 -> head + " tư";
            case 5 -> head + " lăm";
            default -> head + " " + DIGITS[units];
        };
    }

    /** Days 1 to 10 are «mùng». */
    private static String dayWords(int day) {
        return day <= 10 ? "mùng " + of(day) : of(day);
    }
}
