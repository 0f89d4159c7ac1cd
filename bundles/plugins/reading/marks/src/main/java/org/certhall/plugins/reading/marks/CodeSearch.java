package org.certhall.plugins.reading.marks;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.certhall.api.reading.Mark;
import org.certhall.api.reading.Place;

/** Finds QR codes, also small, blurred and grainy ones and those with a stamp across them. */
final class CodeSearch {
    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "UTF-8");

    /** Every second, then every third point: what blur and grain hide close by shows from a distance. */
    private static final int FARTHEST = 3;

    private CodeSearch() {}

    static List<Mark.Code> in(BufferedImage picture, long end) {
        for (int step = 1; step <= FARTHEST && System.nanoTime() - end < 0; step++) {
            LuminanceSource seen = seen(picture, step);
            List<Mark.Code> codes = decode(seen);
            if (!codes.isEmpty()) {
                return codes;
            }
        }
        return List.of();
    }

    private static List<Mark.Code> decode(LuminanceSource seen) {
        try {
            Result[] results =
                    new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(seen)), HINTS);
            return Stream.of(results)
                    .map(result -> new Mark.Code(result.getText(), place(result, seen)))
                    .toList();
        } catch (NotFoundException none) {
            return List.of();
        }
    }

    /** The red channel alone: red ink vanishes in it. */
    private static LuminanceSource seen(BufferedImage picture, int step) {
        int width = picture.getWidth() / step;
        int height = picture.getHeight() / step;
        byte[] luminance = new byte[width * height];
        int[] row = new int[picture.getWidth()];
        int[] sums = new int[width];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, 0);
            for (int line = 0; line < step; line++) {
                picture.getRGB(0, y * step + line, picture.getWidth(), 1, row, 0, picture.getWidth());
                for (int x = 0; x < width * step; x++) {
                    sums[x / step] += row[x] >> 16 & 255;
                }
            }
            for (int x = 0; x < width; x++) {
                luminance[y * width + x] = (byte) (sums[x] / (step * step));
            }
        }
        return new PlanarYUVLuminanceSource(luminance, width, height, 0, 0, width, height, false);
    }

    private static Place place(Result result, LuminanceSource seen) {
        ResultPoint[] points = result.getResultPoints();
        double left = Stream.of(points).mapToDouble(ResultPoint::getX).min().orElse(0);
        double right = Stream.of(points).mapToDouble(ResultPoint::getX).max().orElse(0);
        double top = Stream.of(points).mapToDouble(ResultPoint::getY).min().orElse(0);
        double bottom = Stream.of(points).mapToDouble(ResultPoint::getY).max().orElse(0);
        // The points are the middles of the corner patterns.
        double margin = (right - left) * 0.2;
        return new Place(
                (left - margin) / seen.getWidth(),
                (top - margin) / seen.getHeight(),
                (right - left + 2 * margin) / seen.getWidth(),
                (bottom - top + 2 * margin) / seen.getHeight());
    }
}
