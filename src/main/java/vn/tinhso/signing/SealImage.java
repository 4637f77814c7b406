package vn.tinhso.signing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Locale;

/**
 * Hình dấu cơ quan: red, round, transparent. Nghị định 30/2020/NĐ-CP, Phụ lục I: the picture of the seal in its real
 * size, red, PNG with a transparent ground. Ours says that it is a demonstration.
 */
final class SealImage {

    /** 36 mm, the diameter of the seal of a commune's people's committee. */
    static final float DIAMETER = 102;

    private static final int SIDE = 480;
    private static final Color RED = new Color(0xD6, 0x1F, 0x26);
    private static final float CENTRE = SIDE / 2f;
    private static final String NOTE = "TRÌNH DIỄN";

    private SealImage() {}

    static byte[] png(String agencyName) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(RED);
        circle(canvas, SIDE / 2f - 6, 9);
        circle(canvas, SIDE / 2f - 18, 3);
        circle(canvas, SIDE * 0.27f, 3);
        canvas.fill(star(SIDE * 0.17f));
        var name = agencyName.toUpperCase(Locale.of("vi"));
        var radius = SIDE * 0.335f;
        var size = fitting(name, 46, radius * Math.toRadians(250));
        arc(canvas, name, size, radius, true);
        arc(canvas, NOTE, 32, SIDE * 0.405f, false);
        canvas.dispose();
        return Pictures.png(image);
    }

    private static void circle(Graphics2D canvas, float radius, float stroke) {
        canvas.setStroke(new BasicStroke(stroke));
        canvas.draw(new Ellipse2D.Float(CENTRE - radius, CENTRE - radius, 2 * radius, 2 * radius));
    }

    private static Path2D star(float radius) {
        var star = new Path2D.Float();
        for (var corner = 0; corner < 10; corner++) {
            var reach = corner % 2 == 0 ? radius : radius * 0.382;
            var angle = Math.PI * corner / 5 - Math.PI / 2;
            var x = CENTRE + reach * Math.cos(angle);
            var y = CENTRE + reach * Math.sin(angle);
            if (corner == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }

    private static float fitting(String text, float wanted, double room) {
        return Lettering.BOLD.fitting(text, wanted, (float) room);
    }

    /** Letters along a circle, each turned to its own place; the lower arc reads from left to right as well. */
    private static void arc(Graphics2D canvas, String text, float size, float radius, boolean upper) {
        var angle = -Lettering.BOLD.width(text, size) / radius / 2;
        for (var letter : text.codePoints().toArray()) {
            var width = Lettering.BOLD.width(letter, size);
            angle += width / radius / 2;
            var place = AffineTransform.getTranslateInstance(CENTRE, CENTRE);
            place.rotate(upper ? angle : -angle);
            place.translate(-width / 2, upper ? -radius : radius);
            canvas.fill(Lettering.BOLD.letter(letter, place, size));
            angle += width / radius / 2;
        }
    }
}
