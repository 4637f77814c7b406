package vn.tinhso.procedures.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tinhso.web.Frame;
import vn.tinhso.web.spi.Viewer;

/** Templates as a visitor sees them, without a server. */
final class Rendered {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Rendered.class.getClassLoader(), "vn.tinhso");

    private static final Frame FRAME = new Frame(
            Viewer.VISITOR, List.of(), "/thu-tuc", "/thu-tuc", "_csrf", "token", "vi", "Tỉnh Điện Biên", true, null);

    private Rendered() {}

    /** The template with its values; the frame is given to those that ask for it. */
    static String html(String template, Map<String, Object> values) {
        var all = new HashMap<>(values);
        if (ENGINE.getParamInfo(template + ".jte").containsKey("frame")) {
            all.put("frame", FRAME);
        }
        var output = new StringOutput();
        ENGINE.render(template + ".jte", all, output);
        return output.toString();
    }

    /** What can be read: no tags, single spaces. */
    static String text(String html) {
        return html.replaceAll("(?s)<head>.*?</head>", "")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
