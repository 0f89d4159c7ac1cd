package org.certhall.api.document;

/** What a scanner says. */
public sealed interface Finding {
    /** It found nothing. */
    record Clean() implements Finding {}

    /** @param signature the scanner's name of what it found */
    record Infected(String signature) implements Finding {}

    /**
     * It did not look, or did not get to the end; such a file is not taken.
     *
     * @param reason for the administrator
     */
    record Unavailable(String reason) implements Finding {}
}
