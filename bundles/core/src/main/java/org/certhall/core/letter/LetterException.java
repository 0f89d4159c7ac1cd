package org.certhall.core.letter;

/** A letter cannot be written. */
public final class LetterException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why not. */
    public enum Code {
        /** The paper is none for which there is a text. */
        NO_TEXT,
        /** No writer of this format is ready. */
        NO_WRITER
    }

    private final Code code;

    LetterException(Code code) {
        super(code.name());
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
