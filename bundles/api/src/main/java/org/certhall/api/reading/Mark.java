package org.certhall.api.reading;

/** What stands on a paper besides its text. */
public sealed interface Mark {
    Place place();

    /**
     * A QR code.
     *
     * @param text what it says, whoever made it
     */
    record Code(String text, Place place) implements Mark {
        /** Keeps the text out of logs. */
        @Override
        public String toString() {
            return "Code[" + place + "]";
        }
    }

    /**
     * A red stamp.
     *
     * @param confidence from 0 to 1
     */
    record Stamp(double confidence, Place place) implements Mark {}
}
