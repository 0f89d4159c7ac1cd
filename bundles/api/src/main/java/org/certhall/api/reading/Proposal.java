package org.certhall.api.reading;

/**
 * What a paper seems to say; taken by whoever fills in the form, never by itself.
 *
 * @param confidence from 0 to 1, where 1 is as certain as the source can be
 */
public record Proposal(PaperItem item, String value, Source source, double confidence, Place place) {
    /** How it was read, the more certain first. */
    public enum Source {
        QR,
        OCR
    }

    /** Keeps the value out of logs. */
    @Override
    public String toString() {
        return "Proposal[" + item + ", " + source + "]";
    }
}
