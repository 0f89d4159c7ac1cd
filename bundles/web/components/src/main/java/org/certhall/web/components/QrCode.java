package org.certhall.web.components;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.vaadin.flow.component.html.Div;
import java.util.Map;

/** A QR code (ISO/IEC 18004), drawn as a picture of lines that stays sharp at every size; black on white in every theme. */
public final class QrCode extends Div {
    private static final long serialVersionUID = 1;
    private static final int QUIET_ZONE = 4;

    /**
     * @param text what a reader finds in it
     * @param label what it is for, for those who do not see it; never the text itself, which may be secret
     * @throws IllegalArgumentException where the text is empty or longer than a code can hold
     */
    public QrCode(String text, String label) {
        addClassName("qr-code");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
        getElement().setProperty("innerHTML", svg(matrix(text)));
    }

    private static ByteMatrix matrix(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a QR code says something");
        }
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("the text is too long for a QR code", tooLong);
        }
    }

    /** Draws each row's dark runs as one path. */
    private static String svg(ByteMatrix matrix) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            int x = 0;
            while (x < matrix.getWidth()) {
                int run = run(matrix, x, y);
                if (run > 0) {
                    path.append('M')
                            .append(x)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(run)
                            .append("v1h-");
                    path.append(run).append('z');
                }
                x += Math.max(1, run);
            }
        }
        int size = matrix.getWidth() + 2 * QUIET_ZONE;
        String box = -QUIET_ZONE + " " + -QUIET_ZONE + " " + size + " " + size;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + box
                + "\" shape-rendering=\"crispEdges\" aria-hidden=\"true\" focusable=\"false\"><rect x=\"-" + QUIET_ZONE
                + "\" y=\"-" + QUIET_ZONE + "\" width=\"" + size + "\" height=\"" + size
                + "\" fill=\"#fff\"/><path d=\"" + path + "\" fill=\"#000\"/></svg>";
    }

    private static int run(ByteMatrix matrix, int from, int y) {
        int x = from;
        while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
            x++;
        }
        return x - from;
    }
}
