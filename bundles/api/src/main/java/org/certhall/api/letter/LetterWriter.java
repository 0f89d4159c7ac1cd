package org.certhall.api.letter;

import org.certhall.api.value.LocalisedText;
import org.osgi.annotation.versioning.ConsumerType;

/** Writes letters in one format. Registered as a service; called outside transactions, from many threads at once. */
@ConsumerType
public interface LetterWriter {
    /** Names the writer among others: letters, digits, dots and hyphens. */
    String id();

    LocalisedText name();

    LetterFormat format();

    /** Tells whether it can write now: what it needs, such as a font, is there. */
    boolean ready();

    /**
     * Gives the whole file.
     *
     * @throws IllegalStateException while it is not ready
     */
    byte[] write(Letter letter);
}
