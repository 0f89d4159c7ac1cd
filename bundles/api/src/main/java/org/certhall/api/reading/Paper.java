package org.certhall.api.reading;

/**
 * A picture to be read.
 *
 * @param picture a JPEG or PNG that the house drew itself; nobody changes it
 */
public record Paper(PaperKind kind, byte[] picture) {
    /** Keeps the picture out of logs. */
    @Override
    public String toString() {
        return "Paper[" + kind + "]";
    }
}
