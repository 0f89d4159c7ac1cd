package org.certhall.core.help;

/** Says what is wrong with the files of a topic; the message is for administrators. */
final class BrokenTopicException extends Exception {
    private static final long serialVersionUID = 1;

    BrokenTopicException(String message) {
        super(message);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
