package org.certhall.api.reading;

/** A rectangle of a picture, in parts of its width and height from the upper left corner. */
public record Place(double left, double top, double width, double height) {
    /** The whole picture. */
    public static final Place EVERYWHERE = new Place(0, 0, 1, 1);

    /** Cuts off what lies outside the picture. */
    public Place {
        left = part(left);
        top = part(top);
        width = Math.min(part(width), 1 - left);
        height = Math.min(part(height), 1 - top);
    }

    /** Gives the smallest place that holds both. */
    public Place with(Place other) {
        double west = Math.min(left, other.left);
        double north = Math.min(top, other.top);
        double east = Math.max(left + width, other.left + other.width);
        double south = Math.max(top + height, other.top + other.height);
        return new Place(west, north, east - west, south - north);
    }

    private static double part(double share) {
        return Math.min(1, Math.max(0, share));
    }
}
