package vn.tinhso.identity.scim;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.identity.scim.ScimFilter.Operator;

/**
 * Reads filters and paths of RFC 7644 (figures 1 and 7) from left to right: «not» binds closest, then «and», then «or».
 */
final class FilterReader {

    /** Longer and deeper ones are no questions of a personnel system. */
    private static final int LONGEST = 2000;

    private static final int DEEPEST = 30;

    private static final Pattern PATH =
            Pattern.compile("(?:([uU][rR][nN]:[\\w:.-]+):)?([A-Za-z$][\\w$-]*)(?:\\.([A-Za-z$][\\w$-]*))?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern OTHER = Pattern.compile("true|false|null|-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
    private static final JsonMapper JSON = new JsonMapper();

    private final String text;
    private int at;
    private int depth;

    private FilterReader(String text) {
        this.text = text;
    }

    /** What stands at the path of an operation: an attribute, or those of several values that a filter names. */
    record Target(AttributePath path, @Nullable ScimFilter among) {}

    /** The text is no filter. */
    static final class Unreadable extends Exception {}

    static ScimFilter filter(String text) throws Unreadable {
        var reader = of(text);
        var filter = reader.or();
        reader.end();
        return filter;
    }

    static Target target(String text) throws Unreadable {
        var reader = of(text);
        var path = reader.path();
        if (!reader.takes("[")) {
            reader.end();
            return new Target(path, null);
        }
        var among = reader.or();
        reader.need("]");
        var part = reader.takes(".") ? reader.path().name() : path.part();
        reader.end();
        return new Target(new AttributePath(path.urn(), path.name(), part), among);
    }

    private static FilterReader of(String text) throws Unreadable {
        if (text.length() > LONGEST) {
            throw new Unreadable();
        }
        return new FilterReader(text.strip());
    }

    private ScimFilter or() throws Unreadable {
        if (++depth > DEEPEST) {
            throw new Unreadable();
        }
        var left = and();
        while (takesWord("or")) {
            left = new ScimFilter.Or(left, and());
        }
        depth--;
        return left;
    }

    private ScimFilter and() throws Unreadable {
        var left = one();
        while (takesWord("and")) {
            left = new ScimFilter.And(left, one());
        }
        return left;
    }

    private ScimFilter one() throws Unreadable {
        var begin = at;
        if (takesWord("not")) {
            if (takes("(")) {
                return new ScimFilter.Not(closed());
            }
            at = begin;
        }
        return takes("(") ? closed() : attribute();
    }

    private ScimFilter closed() throws Unreadable {
        var inner = or();
        need(")");
        return inner;
    }

    private ScimFilter attribute() throws Unreadable {
        var path = path();
        if (takes("[")) {
            var inner = or();
            need("]");
            return new ScimFilter.Among(path, inner);
        }
        var word = match(WORD);
        if (word.equalsIgnoreCase("pr")) {
            return new ScimFilter.Present(path);
        }
        var operator = Stream.of(Operator.values())
                .filter(known -> known.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(Unreadable::new);
        return new ScimFilter.Compare(path, operator, value());
    }

    private AttributePath path() throws Unreadable {
        skip();
        var found = PATH.matcher(text).region(at, text.length());
        if (!found.lookingAt()) {
            throw new Unreadable();
        }
        at = found.end();
        return new AttributePath(found.group(1), found.group(2), found.group(3));
    }

    private JsonNode value() throws Unreadable {
        skip();
        var literal = match(at < text.length() && text.charAt(at) == '"' ? STRING : OTHER);
        try {
            return JSON.readTree(literal);
        } catch (JacksonException broken) {
            throw new Unreadable();
        }
    }

    /** The whole word and no part of a longer one. */
    private String match(Pattern pattern) throws Unreadable {
        skip();
        var found = pattern.matcher(text).region(at, text.length());
        if (!found.lookingAt() || found.end() < text.length() && " )]".indexOf(text.charAt(found.end())) < 0) {
            throw new Unreadable();
        }
        at = found.end();
        return found.group();
    }

    private boolean takesWord(String word) {
        skip();
        var end = at + word.length();
        if (!text.regionMatches(true, at, word, 0, word.length())
                || end < text.length() && " (".indexOf(text.charAt(end)) < 0) {
            return false;
        }
        at = end;
        return true;
    }

    private boolean takes(String sign) {
        skip();
        if (!text.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        return true;
    }

    private void need(String sign) throws Unreadable {
        if (!takes(sign)) {
            throw new Unreadable();
        }
    }

    private void end() throws Unreadable {
        skip();
        if (at < text.length()) {
            throw new Unreadable();
        }
    }

    private void skip() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
