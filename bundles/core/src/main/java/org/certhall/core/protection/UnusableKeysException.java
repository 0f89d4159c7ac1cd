package org.certhall.core.protection;

import org.jspecify.annotations.Nullable;

/** The keys cannot be used until an administrator does something; the message is a sentence for him. */
final class UnusableKeysException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableKeysException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    UnusableKeysException(String sentence) {
        this(sentence, null);
    }
}
