package org.certhall.api.document;

/**
 * What a person does to a picture: it is turned upright first, as the camera says, then turned clockwise, then cut.
 *
 * @param degrees 0, 90, 180 or 270
 * @param left where the part to be kept begins, as a share of the width
 * @param top the same of the height
 * @param width of that part, as a share of the whole
 * @param height the same
 */
public record Edit(int degrees, double left, double top, double width, double height) {
    /** Leaves a picture as it is. */
    public static final Edit NONE = turned(0);

    /** @throws IllegalArgumentException where the part is empty or lies outside, or the angle is not upright */
    public Edit {
        boolean inside = left >= 0 && top >= 0 && width > 0 && height > 0 && left + width <= 1 && top + height <= 1;
        if (degrees < 0 || degrees > 270 || degrees % 90 != 0 || !inside) {
            throw new IllegalArgumentException("no part of a picture");
        }
    }

    /** Turns only. */
    public static Edit turned(int degrees) {
        return new Edit(degrees, 0, 0, 1, 1);
    }
}
