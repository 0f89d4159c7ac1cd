package org.certhall.api.application;

/**
 * What stands in a field.
 *
 * @param value as it is meant where it could be read, as typed where not; blank where it was cleared
 * @param revision grows with every change of the application, so that a page can tell whether it saw this one
 */
public record Answer(String value, long revision) {
    /** The answer to a field that nobody has touched. */
    public static final Answer NONE = new Answer("", 0);

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
        return "Answer[" + revision + "]";
    }
}
