package vn.tinhso.bench;

import java.util.HashMap;
import java.util.Map;

/** {@code --name value} pairs of a command line. */
public final class Options {

    private final Map<String, String> values = new HashMap<>();

    private Options() {}

    public static Options of(String... arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("every option needs a value");
        }
        var options = new Options();
        for (var i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--")) {
                throw new IllegalArgumentException("not an option: " + arguments[i]);
            }
            options.values.put(arguments[i].substring(2), arguments[i + 1]);
        }
        return options;
    }

    public int number(String name, int otherwise) {
        return Integer.parseInt(values.getOrDefault(name, String.valueOf(otherwise)));
    }

    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
