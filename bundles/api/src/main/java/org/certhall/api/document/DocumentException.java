package org.certhall.api.document;

/** The error of this area: why a picture is not taken, or not shown. */
public final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Code code;

    public DocumentException(Code code) {
        super(code.name());
        this.code = code;
    }

    public DocumentException(Code code, Throwable cause) {
        super(code.name(), cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** What is wrong, stable over versions. */
    public enum Code {
        /** It is none of the kinds of files that are taken, whatever its name says. */
        NOT_A_PICTURE,
        /** It is of a kind that is taken, but broken or cut short. */
        UNREADABLE,
        /** It has more bytes than {@link Documents#LARGEST_FILE}. */
        TOO_LARGE_FILE,
        /** It has more dots, or takes more work to draw, than any camera's or scanner's. */
        TOO_MANY_PIXELS,
        /** The PDF is protected by a password. */
        PROTECTED,
        /** The PDF has no such page. */
        NO_SUCH_PAGE,
        /** A scanner found malware. */
        INFECTED,
        /** The order has more pictures than anybody needs. */
        TOO_MANY_DOCUMENTS,
        /** The order is not filled in or mended now. */
        NOT_NOW,
        /** This account has uploaded more within the hour than anybody needs. */
        TOO_OFTEN,
        /** Too many pictures are being drawn; it is worth trying again. */
        BUSY,
        /** A scanner does not answer, so nothing is taken until it does. */
        SCANNER_AWAY,
        /** The store does not answer. */
        STORE_AWAY,
        /** Nothing here reads PDF at present. */
        PDF_AWAY
    }
}
