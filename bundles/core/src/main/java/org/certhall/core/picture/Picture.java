package org.certhall.core.picture;

/**
 * A picture that was drawn anew.
 *
 * @param jpeg carries nothing but what can be seen
 * @param thumbnail a small JPEG with the watermark
 */
public record Picture(byte[] jpeg, int width, int height, byte[] thumbnail) {
    /** Keeps the content out of logs. */
    @Override
    public String toString() {
        return "Picture[" + width + " × " + height + "]";
    }
}
