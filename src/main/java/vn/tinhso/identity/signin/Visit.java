package vn.tinhso.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where somebody comes from, as far as a request tells. */
public record Visit(String address, String userAgent, Map<String, String> cookies) {

    public static Visit of(HttpServletRequest request) {
        var cookies = Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .collect(Collectors.toMap(Cookie::getName, Cookie::getValue, (first, second) -> first));
        var agent = request.getHeader("User-Agent");
        return new Visit(request.getRemoteAddr(), agent == null ? "" : agent, cookies);
    }

    /** What stands for the address when guesses are counted: of IPv6 the network, which one subscriber has for itself. */
    String network() {
        return address.contains(":") ? groups(4) : address;
    }

    /** The address as people see it: enough to know the office, not the machine. */
    String shortAddress() {
        return address.contains(":") ? groups(3) + "…" : address.replaceAll("\\.\\d+$", ".…");
    }

    /** Coarse words, {@code Chrome · Windows}: browsers no longer tell more. */
    String device() {
        var browser = first(
                Map.of("Edg/", "Edge", "OPR/", "Opera", "coc_coc", "Cốc Cốc", "Firefox/", "Firefox"),
                Map.of("Chrome/", "Chrome"),
                Map.of("Safari/", "Safari"));
        var system = first(
                Map.of("Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows"),
                Map.of("Mac OS X", "macOS", "CrOS", "ChromeOS", "Linux", "Linux"));
        return Stream.of(browser, system).flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }

    @SafeVarargs
    private Optional<String> first(Map<String, String>... groups) {
        return Arrays.stream(groups)
                .flatMap(group -> group.entrySet().stream())
                .filter(sign -> userAgent.contains(sign.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private String groups(int count) {
        return Arrays.stream(address.split(":", -1)).limit(count).collect(Collectors.joining(":")) + ":";
    }

    @Override
    public String toString() {
        return "Visit";
    }
}
