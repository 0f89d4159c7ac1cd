package org.certhall.api.application;

/**
 * What somebody typed into a field.
 *
 * @param base the revision of the answer that he saw there, 0 for none
 */
public record Edit(FieldKey field, String value, long base) {
    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
        return "Edit[" + field + "]";
    }
}
