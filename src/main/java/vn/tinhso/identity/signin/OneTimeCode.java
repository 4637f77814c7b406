package vn.tinhso.identity.signin;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Codes people read and type: letters that do not look alike, in groups of four; case and spaces do not matter. */
final class OneTimeCode {

    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final RandomGenerator RANDOM = new SecureRandom();

    private OneTimeCode() {}

    /** {@code abcd-efgh-2345}: almost five bits a letter. */
    static String ofGroups(int groups) {
        var letters = RANDOM.ints(4L * groups, 0, LETTERS.length())
                .mapToObj(letter -> String.valueOf(LETTERS.charAt(letter)))
                .collect(Collectors.joining());
        return letters.replaceAll("(.{4})(?=.)", "$1-");
    }

    static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[\\s.\\-–]", "");
    }
}
