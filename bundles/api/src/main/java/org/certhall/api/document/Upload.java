package org.certhall.api.document;

/**
 * A file as it came, and what of it shall be kept.
 *
 * @param page of a PDF, the first is 0; of no meaning for a picture
 */
public record Upload(byte[] file, int page, Edit edit) {
    /** Takes a picture, or the first page of a PDF, as it is. */
    public static Upload of(byte[] file) {
        return new Upload(file, 0, Edit.NONE);
    }

    /** Keeps the content out of logs. */
    @Override
    public String toString() {
        return "Upload[" + file.length + " bytes]";
    }
}
