package org.certhall.api.message;

/** What a gateway knows of a message it was given. */
public sealed interface Outcome {
    /**
     * The other side has taken it.
     *
     * @param reference its number there, for delivery reports; never blank
     */
    record Accepted(String reference) implements Outcome {}

    /**
     * The other side refuses it.
     *
     * @param lasting whether another attempt, or another gateway, is of no use
     * @param reason for the desk, without personal data
     */
    record Rejected(boolean lasting, String reason) implements Outcome {}

    /**
     * Nothing was handed over, since the other side does not answer; another attempt or gateway does no harm.
     *
     * @param reason for the desk, without personal data
     */
    record Unavailable(String reason) implements Outcome {}

    /**
     * It was handed over, but no answer came: it may be on its way. It is queried and never sent again under another key.
     *
     * @param reason for the desk, without personal data
     */
    record Unknown(String reason) implements Outcome {}
}
