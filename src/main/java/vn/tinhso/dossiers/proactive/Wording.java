package vn.tinhso.dossiers.proactive;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tinhso.dossiers.GrantedResult;
import vn.tinhso.shared.Moments;

/** The places of a rule's text and what stands in them for one person. */
final class Wording {

    private static final List<String> ALWAYS = List.of("giay", "so", "ngay_ky", "thu_tuc", "ho_so");
    private static final List<String> WITH_AN_END = List.of("giay", "so", "ngay_ky", "het_han", "thu_tuc", "ho_so");
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private Wording() {}

    static List<String> places(Trigger trigger) {
        return trigger instanceof Trigger.PaperExpires ? WITH_AN_END : ALWAYS;
    }

    /** Places nobody knows. */
    static List<String> unknown(String text, Trigger trigger) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .filter(place -> !places(trigger).contains(place))
                .toList();
    }

    static String of(String text, GrantedResult source, Trigger.Window window, String procedure) {
        var paper = source.paper();
        var words = new TreeMap<>(Map.of(
                "giay", paper.name(),
                "so", paper.number(),
                "ngay_ky", Moments.date(Moments.day(paper.signedAt())),
                "het_han", Moments.date(window.until()),
                "thu_tuc", procedure,
                "ho_so", source.code()));
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(words.getOrDefault(place.group(1), place.group())));
    }
}
