package org.certhall.plugins.reading.tesseract;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.certhall.api.reading.Place;

/** A picture made ready for recognition: grey, without red ink, evenly lit and straight. */
record Page(GreyPicture picture, AffineTransform straightening, int width, int height) {
    static Page of(BufferedImage picture) {
        GreyPicture even = GreyPicture.withoutRed(picture).evenlyLit();
        double skew = Skew.of(even);
        AffineTransform straightening =
                AffineTransform.getRotateInstance(-skew, even.width() / 2.0, even.height() / 2.0);
        return new Page(
                Math.abs(skew) < 0.001 ? even : even.transformed(straightening),
                straightening,
                even.width(),
                even.height());
    }

    /** Gives the place on the picture as it came. */
    Place place(Rectangle box) {
        try {
            Rectangle2D original =
                    straightening.createInverse().createTransformedShape(box).getBounds2D();
            return new Place(
                    original.getX() / width,
                    original.getY() / height,
                    original.getWidth() / width,
                    original.getHeight() / height);
        } catch (NoninvertibleTransformException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
