package vn.tinhso.procedures.design;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import vn.tinhso.shared.Rejected;

/**
 * A paper template as an administrator leaves it: only what a paper needs, well-formed, so that the printer takes it. Law
 * fixes the frame (Nghị định 30/2020/NĐ-CP, phụ lục I), so a new template begins with it.
 */
public final class PaperTemplate {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 60_000;
    private static final Pattern OPEN = Pattern.compile("<(br|hr|col)((?:\\s[^<>]*[^<>/])?)\\s*>");
    private static final Safelist ALLOWED = new Safelist()
            .addTags(
                    "div",
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "br",
                    "hr",
                    "span",
                    "strong",
                    "b",
                    "em",
                    "i",
                    "u",
                    "sub",
                    "sup",
                    "ul",
                    "ol",
                    "li",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "td",
                    "th",
                    "colgroup",
                    "col")
            .addAttributes(":all", "class", "style", "id")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("col", "width");

    /** Văn bản hành chính with its frame: quốc hiệu, số, ngày, tên, người ký. */
    static final String FRAME = """
            <div class="paper">
              <table class="head"><tr>
                <td>
                  <div class="parent-agency">{{agency.parentUpper}}</div>
                  <div class="agency">{{agency.nameUpper}}</div>
                  <div class="number">Số: {{number}}</div>
                </td>
                <td>
                  <div class="national"><div class="nation">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div><div class="motto">Độc lập - Tự do - Hạnh phúc</div></div>
                  <div class="place">{{place}}, {{dateFormal}}</div>
                </td>
              </tr></table>
              <h1>{{result.name}}</h1>
              <p>Kính gửi: <strong>{{applicant.name}}</strong></p>
              <p>{{decision.opinion}}</p>
              <table class="sign"><tr>
                <td class="recipients"></td>
                <td class="signature">
                  <div class="signer-title">{{signer.title}}</div>
                  <div class="signature-space" id="signature"></div>
                  <div class="signer-name">{{signer.name}}</div>
                </td>
              </tr></table>
            </div>
            """;

    private PaperTemplate() {}

    /** {@link Rejected} {@code TT-027} for a name that is none. */
    public static String name(String typed) {
        var name = typed.strip();
        if (!NAME.matcher(name).matches() || name.length() > 60) {
            throw new Rejected(
                    "TT-027",
                    "Tên mẫu “" + name + "” không dùng được.",
                    "Dùng chữ thường không dấu, chữ số và gạch nối, ví dụ giay-phep.");
        }
        return name;
    }

    /** Cleaned and closed; {@link Rejected} {@code TT-028}, {@code TT-029} for what cannot be a paper. */
    static String clean(String typed) {
        if (typed.isBlank() || typed.length() > LONGEST) {
            throw new Rejected("TT-028", "Mẫu trống hoặc dài quá 60.000 ký tự.", "Viết lại nội dung mẫu.");
        }
        var settings = new OutputSettings()
                .syntax(OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        // Read as XML: the rules of HTML would carry «{{#…}}» between the rows of a table out of it.
        var dirty = Jsoup.parse(
                "<html><body>" + OPEN.matcher(typed).replaceAll("<$1$2/>") + "</body></html>", Parser.xmlParser());
        dirty.select("script, style").remove();
        var clean = new Cleaner(ALLOWED).clean(dirty).outputSettings(settings).body();
        if (clean.select("[style*=url]").isEmpty()) {
            // What has nothing to be cleaned stays letter by letter, so that a template travels without a difference.
            var same = dirty.outputSettings(settings).body().html().equals(clean.html());
            return same ? typed.strip() + "\n" : clean.html().strip() + "\n";
        }
        throw new Rejected("TT-029", "Mẫu tham chiếu tài nguyên bên ngoài.", "Bỏ «url(…)» trong mẫu.");
    }

    /** Whether a leader can sign it: exactly one space for the signature. */
    static boolean hasSignatureSpace(String body) {
        return Jsoup.parseBodyFragment(body)
                        .select("#signature.signature-space")
                        .size()
                == 1;
    }

    /** Places the template names that nobody will fill. */
    public static List<String> unknownPlaces(String body, List<String> known) {
        return Pattern.compile("\\{\\{[#^/]?\\s*([\\w.]+)\\s*}}")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .filter(place -> !known.contains(place))
                .toList();
    }
}
