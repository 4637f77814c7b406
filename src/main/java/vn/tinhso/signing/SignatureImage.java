package vn.tinhso.signing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.tinhso.files.Box;
import vn.tinhso.shared.Moments;

/**
 * Hình chữ ký cá nhân: the name as if by hand, blue, and beside it who signed and when. Nghị định 30/2020/NĐ-CP, Phụ
 * lục I: blue, PNG with a transparent ground. The left third stays light, for the seal will cover it.
 */
final class SignatureImage {

    private static final float DOTS_PER_POINT = 4;
    private static final Color BLUE = new Color(0x1A, 0x3F, 0xA8);
    private static final Color INK = new Color(0x19, 0x1A, 0x1F);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu xxx");
    private static final float LARGEST_LINE = 8;

    private SignatureImage() {}

    static byte[] png(SignerIdentity person, Instant signedAt, Box box) {
        var image = new BufferedImage(
                Math.round(box.width() * DOTS_PER_POINT),
                Math.round(box.height() * DOTS_PER_POINT),
                BufferedImage.TYPE_INT_ARGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.scale(DOTS_PER_POINT, DOTS_PER_POINT);
        draw(canvas, person, signedAt, box.width(), box.height());
        canvas.dispose();
        return Pictures.png(image);
    }

    private static void draw(Graphics2D canvas, SignerIdentity person, Instant signedAt, float width, float height) {
        canvas.setColor(BLUE);
        var size = Lettering.ITALIC.fitting(person.name(), height * 0.28f, width * 0.8f);
        var left = (width - Lettering.ITALIC.width(person.name(), size)) / 2;
        var hand = Lettering.ITALIC.line(person.name(), 0, 0, size);
        var slope = canvas.getTransform();
        canvas.translate(left, height * 0.36f);
        canvas.rotate(Math.toRadians(-3));
        canvas.fill(hand);
        flourish(canvas, width - 2 * left, size);
        canvas.setTransform(slope);
        canvas.setColor(INK);
        var from = width * 0.36f;
        var step = height * 0.125f;
        var baseline = height * 0.6f;
        for (var line : lines(person, signedAt)) {
            var fitted = Lettering.REGULAR.fitting(line, Math.min(LARGEST_LINE, step * 0.85f), width - from - 2);
            canvas.fill(Lettering.REGULAR.line(line, from, baseline, fitted));
            baseline += step;
        }
    }

    private static void flourish(Graphics2D canvas, float width, float size) {
        var stroke = new Path2D.Float();
        stroke.moveTo(-size * 0.3f, size * 0.35f);
        stroke.curveTo(width * 0.3f, size * 0.15f, width * 0.6f, size * 0.7f, width + size * 0.4f, size * 0.1f);
        canvas.setStroke(new BasicStroke(0.9f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(stroke);
    }

    private static List<String> lines(SignerIdentity person, Instant signedAt) {
        var lines = new ArrayList<String>();
        lines.add("Ký bởi: " + person.name());
        if (person.title() != null) {
            lines.add(person.title());
        }
        lines.add(person.agencyName());
        lines.add("Thời gian ký: " + TIME.format(ZonedDateTime.ofInstant(signedAt, Moments.VIETNAM)));
        return lines;
    }
}
