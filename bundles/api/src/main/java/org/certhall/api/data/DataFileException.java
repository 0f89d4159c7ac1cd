package org.certhall.api.data;

/** Says which field of a data file breaks which rule. */
public final class DataFileException extends Exception {
    private static final long serialVersionUID = 1;
    private final String field;

    /**
     * @param field JSON pointer (RFC 6901) of the field at fault
     * @param message what is wrong with it, for the administrator
     */
    public DataFileException(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
