package org.certhall.api.reading;

/**
 * A line of recognised text, without blanks.
 *
 * @param confidence from 0 to 1
 */
public record TextLine(String text, double confidence, Place place) {
    /** Keeps the text out of logs. */
    @Override
    public String toString() {
        return "TextLine[" + place + "]";
    }
}
