package vn.tinhso.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A foreign style sheet made ours: without fonts we have no licence for, without components we do not use, and with our
 * colours, type scale and line heights in place of its own.
 */
final class StyleSheet {

    private static final Pattern UNUSED_GOVUK =
            Pattern.compile("\\.govuk-(header|footer|service-navigation|cookie-banner"
                    + "|exit-this-page|accordion|phase-banner|logo|tabs|task-list|\\\\!-static|frontend-supported"
                    + "|file-upload-button|drop-zone)(?![a-z])");
    private static final Pattern UNUSED_MOJ =
            Pattern.compile("\\.moj-(?!(sub-navigation|side-navigation|badge|page-header-actions|scrollable-pane)\\b)");
    private static final Pattern FOREIGN_FILE = Pattern.compile("[a-z-]+:[^;{}]*url\\(/assets/[^;}]*;?");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern HEADING_LEADING = Pattern.compile("line-height:1\\.(0|1|2[;}!])\\d*");
    private static final Pattern TEXT_LEADING =
            Pattern.compile("line-height:1\\.(25|3157894737|1428571429|4285714286|5263157895)(?=\\D|$)");
    private static final Pattern FONT_STACK = Pattern.compile("font-family:GDS Transport,arial,sans-serif");

    private static final Map<String, String> COLOURS = Map.ofEntries(
            Map.entry("#0b0c0c", "--muc"),
            Map.entry("#fd0", "--nghe"),
            Map.entry("#1d70b8", "--troi"),
            Map.entry("#1a65a6", "--troi"),
            Map.entry("#003078", "--cham"),
            Map.entry("#4c2c92", "--da-xem"),
            Map.entry("#d4351c", "--son"),
            Map.entry("#505a5f", "--muc-nhat"),
            Map.entry("#b1b4b6", "--vien"),
            Map.entry("#f3f2f1", "--nen"),
            Map.entry("#00703c", "--la"));
    private static final Pattern COLOUR = Pattern.compile("(" + String.join("|", COLOURS.keySet()) + ")(?![0-9a-f])");

    /** Sizes on a phone, and the same steps on a wide screen. */
    private static final Map<String, String> SIZES = Map.of(
            ".875rem",
            "--chu-nho",
            "1rem",
            "--chu",
            "1.125rem",
            "--chu-vua",
            "1.5rem",
            "--chu-lon",
            "2rem",
            "--chu-dau");

    private static final Map<String, String> WIDE_SIZES = Map.of(
            "1rem",
            "--chu-nho",
            "1.1875rem",
            "--chu",
            "1.5rem",
            "--chu-vua",
            "2.25rem",
            "--chu-lon",
            "3rem",
            "--chu-dau");
    private static final Pattern SIZE = Pattern.compile("font-size:([0-9.]+rem)");

    private StyleSheet() {}

    /** The rules of a govuk-frontend or MOJ sheet that we use, in our look. */
    static String adapted(String foreign) {
        return rules(withoutComments(foreign), false);
    }

    /** Our own sheet without comments and spare white space. */
    static String compact(String own) {
        return withoutComments(own)
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replaceAll("(?<=[{;])([a-z-]+): ", "$1:")
                .replace(";}", "}")
                .trim();
    }

    private static String withoutComments(String css) {
        return COMMENT.matcher(css).replaceAll("");
    }

    private static String rules(String css, boolean wide) {
        var kept = new StringBuilder();
        var at = 0;
        while (at < css.length()) {
            var open = css.indexOf('{', at);
            if (open < 0) {
                break;
            }
            var close = closing(css, open);
            var prelude = css.substring(at, open).trim();
            // @charset and @import stand before the first brace: they end with a semicolon and are not for us.
            prelude = prelude.substring(prelude.lastIndexOf(';') + 1).trim();
            kept.append(rule(prelude, css.substring(open + 1, close), wide));
            at = close + 1;
        }
        return kept.toString();
    }

    private static String rule(String prelude, String body, boolean wide) {
        if (prelude.startsWith("@media") || prelude.startsWith("@supports")) {
            var inner = rules(body, wide || prelude.contains("min-width:40.0625em"));
            return inner.isEmpty() ? "" : prelude + "{" + inner + "}";
        }
        if (prelude.startsWith("@font-face")) {
            return "";
        }
        if (prelude.startsWith("@")) {
            return prelude + "{" + body + "}";
        }
        var selectors = selectors(prelude).stream()
                .filter(selector -> !UNUSED_GOVUK.matcher(selector).find())
                .filter(selector -> !UNUSED_MOJ.matcher(selector).find())
                .toList();
        var declarations = declarations(body, wide);
        return selectors.isEmpty() || declarations.isBlank()
                ? ""
                : String.join(",", selectors) + "{" + declarations + "}";
    }

    private static String declarations(String body, boolean wide) {
        var text = FOREIGN_FILE.matcher(body).replaceAll("");
        text = FONT_STACK.matcher(text).replaceAll("font-family:var(--phong-chu)");
        text = COLOUR.matcher(text).replaceAll(match -> "var(" + COLOURS.get(match.group(1)) + ")");
        text = TEXT_LEADING.matcher(text).replaceAll("line-height:var(--dong)");
        text = HEADING_LEADING.matcher(text).replaceAll("line-height:1.3");
        var sizes = wide ? WIDE_SIZES : SIZES;
        return SIZE.matcher(text)
                .replaceAll(match -> sizes.containsKey(match.group(1))
                        ? "font-size:var(" + sizes.get(match.group(1)) + ")"
                        : match.group());
    }

    private static List<String> selectors(String prelude) {
        var list = new ArrayList<String>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < prelude.length(); i++) {
            switch (prelude.charAt(i)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case ',' -> {
                    if (depth == 0) {
                        list.add(prelude.substring(start, i).trim());
                        start = i + 1;
                    }
                }
                default -> {}
            }
        }
        list.add(prelude.substring(start).trim());
        return list;
    }

    private static int closing(String css, int open) {
        var depth = 0;
        for (var i = open; i < css.length(); i++) {
            if (css.charAt(i) == '{') {
                depth++;
            } else if (css.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a rule without its closing brace at " + open);
    }
}
