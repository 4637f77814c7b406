package vn.tinhso.files;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.web.util.HtmlUtils;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.tinhso.shared.Rejected;

/** Puts the body of a paper into its page: stylesheet, language, size, footer with QR code. */
final class PaperDocument {

    private static final String STYLE = new String(PaperFonts.load("papers/paper.css"), StandardCharsets.UTF_8);

    private PaperDocument() {}

    static Document of(Paper paper) {
        return parse("""
                <html lang="vi-VN"><head>
                <title>%s</title><meta name="author" content="Tỉnh Số"/><meta name="subject" content="%1$s"/>
                <meta name="description" content="%1$s"/>
                <style>%s %s</style></head>
                <body class="%s">%s
                %s</body></html>
                """.formatted(
                        escape(paper.title()),
                        paper.size().css(),
                        STYLE,
                        paper.size().name().toLowerCase(Locale.ROOT),
                        footer(paper),
                        paper.bodyHtml().replace("&nbsp;", "&#160;")));
    }

    private static String footer(Paper paper) {
        var text = paper.footer();
        var code = paper.qrText();
        if (text == null && code == null) {
            return "";
        }
        return """
                <div id="footer"><table><tr>%s<td class="words">%s</td></tr></table></div>
                """.formatted(
                code == null
                        ? ""
                        : "<td class=\"code\"><img alt=\"Mã QR\" src=\"%s\"/></td>".formatted(QrCode.address(code)),
                text == null ? "" : escape(text).replace("\n", "<br/>"));
    }

    private static Document parse(String html) {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // A template must not read files of the server through an entity.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new Strict());
            return parser.parse(new InputSource(new StringReader(html)));
        } catch (SAXException malformed) {
            throw new Rejected(
                    "TEP-016",
                    "Nội dung văn bản không đúng cú pháp XHTML: " + malformed.getMessage(),
                    "Sửa mẫu văn bản: mọi thẻ phải được đóng, ký tự & viết thành &amp;.");
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** The parser's own handler prints to the console. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException problem) {}

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }
}
