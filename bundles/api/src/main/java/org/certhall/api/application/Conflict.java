package org.certhall.api.application;

/**
 * A field that was changed elsewhere while somebody changed it here; nothing was written.
 *
 * @param mine what was to be written
 * @param theirs what stands there
 */
public record Conflict(FieldKey field, String mine, Answer theirs) {
    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
        return "Conflict[" + field + "]";
    }
}
