package org.certhall.datafiles.check;

/** Says why a data file cannot be used; the message is for the administrator. */
public final class BrokenFileException extends Exception {
    private static final long serialVersionUID = 1;

    public BrokenFileException(String reason) {
        super(reason);
    }
}
