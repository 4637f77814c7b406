package vn.tinhso.signing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Letters as outlines, straight from our own font files: the same pictures on every machine, also on servers without
 * fonts. Sizes are in the unit of the picture.
 */
final class Lettering {

    static final Lettering REGULAR = new Lettering("LiberationSerif-Regular.ttf");
    static final Lettering BOLD = new Lettering("LiberationSerif-Bold.ttf");
    static final Lettering ITALIC = new Lettering("LiberationSerif-BoldItalic.ttf");

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float unitsPerEm;

    private Lettering(String file) {
        try (var in = Lettering.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource: fonts/" + file);
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            glyphs = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    float width(String text, float size) {
        return (float)
                text.codePoints().mapToDouble(letter -> width(letter, size)).sum();
    }

    float width(int letter, float size) {
        return withFont(() -> font.getAdvanceWidth(glyphs.getGlyphId(letter))) * size / unitsPerEm;
    }

    /** The size, at most the wanted one, at which the text is no wider than the room. */
    float fitting(String text, float wanted, float room) {
        var width = width(text, wanted);
        return width <= room ? wanted : wanted * room / width;
    }

    /** The text with its baseline beginning at this point. */
    Path2D line(String text, float x, float y, float size) {
        var line = new Path2D.Float(Path2D.WIND_NON_ZERO);
        var at = x;
        for (var letter : text.codePoints().toArray()) {
            line.append(letter(letter, AffineTransform.getTranslateInstance(at, y), size), false);
            at += width(letter, size);
        }
        return line;
    }

    /** One letter with its baseline beginning at the origin of the placement. */
    Path2D letter(int letter, AffineTransform placement, float size) {
        var outline = withFont(() -> {
            var glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(letter));
            return glyph == null ? new Path2D.Float() : glyph.getPath();
        });
        var upright = new AffineTransform(placement);
        upright.scale(size / unitsPerEm, -size / unitsPerEm);
        return new Path2D.Float(outline, upright);
    }

    /** The font file is read on demand and keeps its place: one reader at a time. */
    private <T> T withFont(Reading<T> reading) {
        synchronized (font) {
            try {
                return reading.read();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private interface Reading<T> {

        T read() throws IOException;
    }
}
