package vn.tinhso.procedures;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a {@link Formula}: sums of products of names, numbers, texts and functions. */
final class FormulaParser {

    /** What is wrong with a formula. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String message) {
            super(message, null, false, false);
        }
    }

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<number>\\d{1,15}(?:\\.\\d{1,4})?)|(?<name>[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)?)"
                    + "|\"(?<text>[^\"]*)\"|(?<sign>[-+*(),]))\\s*");
    private static final int DEEPEST = 20;

    private final String text;
    private int at;
    private int depth;

    FormulaParser(String text) {
        this.text = text;
    }

    Formula parse() {
        var formula = sum();
        if (at < text.length()) {
            throw unexpected();
        }
        return formula;
    }

    private Formula sum() {
        var left = product();
        while (peek("+") || peek("-")) {
            var sign = token("sign").charAt(0);
            left = new Formula.Arithmetic(sign, left, product());
        }
        return left;
    }

    private Formula product() {
        var left = factor();
        while (peek("*")) {
            token("sign");
            left = new Formula.Arithmetic('*', left, factor());
        }
        return left;
    }

    private Formula factor() {
        if (++depth > DEEPEST) {
            throw new Unreadable("lồng nhau quá " + DEEPEST + " lớp");
        }
        try {
            if (peek("(")) {
                take("(");
                var inner = sum();
                take(")");
                return inner;
            }
            if (is("number")) {
                return new Formula.Number(new BigDecimal(token("number")));
            }
            if (is("text")) {
                return new Formula.Text(token("text"));
            }
            var name = token("name");
            return peek("(") ? function(name) : new Formula.Answer(name);
        } finally {
            depth--;
        }
    }

    private Formula function(String name) {
        var arguments = arguments();
        return switch (name) {
            case "concat" -> new Formula.Concat(arguments);
            case "years" -> span(ChronoUnit.YEARS, arguments);
            case "days" -> span(ChronoUnit.DAYS, arguments);
            case "count" -> new Formula.Count(only(name, arguments));
            case "sum" -> {
                var parts = only(name, arguments).split("\\.", 2);
                if (parts.length < 2) {
                    throw new Unreadable("sum cần tên nhóm và tên ô, ví dụ sum(thanh_vien.thu_nhap)");
                }
                yield new Formula.Sum(parts[0], parts[1]);
            }
            default -> throw new Unreadable("không có hàm " + name + "; chỉ có concat, sum, count, years, days");
        };
    }

    private static Formula span(ChronoUnit unit, List<Formula> arguments) {
        if (arguments.size() != 2 || !arguments.stream().allMatch(Formula.Answer.class::isInstance)) {
            throw new Unreadable("years, days cần đúng hai ô ngày");
        }
        return new Formula.Span(unit, arguments.getFirst(), arguments.getLast());
    }

    private static String only(String function, List<Formula> arguments) {
        if (arguments.size() == 1 && arguments.getFirst() instanceof Formula.Answer(var name)) {
            return name;
        }
        throw new Unreadable(function + " cần đúng một tên");
    }

    private List<Formula> arguments() {
        var arguments = new ArrayList<Formula>();
        take("(");
        do {
            arguments.add(sum());
        } while (peek(",") && token("sign") != null);
        take(")");
        return List.copyOf(arguments);
    }

    private boolean is(String kind) {
        var token = TOKEN.matcher(text).region(at, text.length());
        return token.lookingAt() && token.group(kind) != null;
    }

    private boolean peek(String sign) {
        var token = TOKEN.matcher(text).region(at, text.length());
        return token.lookingAt() && sign.equals(token.group("sign"));
    }

    private void take(String sign) {
        if (!peek(sign)) {
            throw unexpected();
        }
        token("sign");
    }

    private String token(String kind) {
        var token = TOKEN.matcher(text).region(at, text.length());
        if (!token.lookingAt() || token.group(kind) == null) {
            throw unexpected();
        }
        at = token.end();
        return token.group(kind);
    }

    private Unreadable unexpected() {
        return new Unreadable("không hiểu từ ký tự thứ " + (at + 1));
    }
}
