package vn.tinhso.files;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which way the camera was held. Only this one number is read from the EXIF block of a JPEG; place, time and device are
 * dropped with the rest.
 *
 * @param value 1 to 8 as in EXIF 2.3, tag 0x0112
 */
record ExifOrientation(int value) {

    static final ExifOrientation UPRIGHT = new ExifOrientation(1);
    private static final int TAG = 0x0112;

    static ExifOrientation of(byte[] jpeg) {
        try {
            return find(ByteBuffer.wrap(jpeg));
        } catch (IndexOutOfBoundsException | IllegalArgumentException damagedHeader) {
            return UPRIGHT;
        }
    }

    boolean swapsSides() {
        return value >= 5;
    }

    /** Maps a picture of this size, as stored, to where its pixels belong. */
    AffineTransform transform(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static ExifOrientation find(ByteBuffer jpeg) {
        var at = 2;
        while ((jpeg.get(at) & 0xFF) == 0xFF) {
            var marker = jpeg.get(at + 1) & 0xFF;
            var length = jpeg.getShort(at + 2) & 0xFFFF;
            if (marker == 0xE1 && jpeg.getInt(at + 4) == 0x45786966) {
                return read(jpeg.slice(at + 10, length - 8));
            }
            if (marker == 0xDA || length < 2) {
                break;
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static ExifOrientation read(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (var entry = 0; entry < entries; entry++) {
            var at = directory + 2 + entry * 12;
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                var value = tiff.getShort(at + 8);
                return value >= 1 && value <= 8 ? new ExifOrientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
