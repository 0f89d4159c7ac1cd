package org.certhall.api.account;

import java.util.List;
import org.certhall.api.access.SessionToken;

/** What a login leads to. */
public sealed interface LoginResult {
    /**
     * Logged in; the browser's session id must be changed before the token is kept in it.
     *
     * @param outdatedConsents ids of the legal texts whose present editions the account has not accepted yet; {@link OwnAccount#accept} is
     *     about all that is open to it until then
     */
    record LoggedIn(SessionToken token, Identity identity, List<String> outdatedConsents) implements LoginResult {}

    /** The first factor is right; {@link Login#secondFactor} asks for the second within 5 minutes. */
    record SecondFactorNeeded(Ticket ticket) implements LoginResult {}

    /**
     * The first factor is right, and this account must set up a second one now: {@link Login#enrol} takes the first
     * one-time password made from the key.
     *
     * @param uri {@code otpauth://totp/…} for a QR code
     * @param secret the same key in base32, for typing
     */
    record EnrolmentNeeded(Ticket ticket, String uri, String secret) implements LoginResult {
        /** Keeps the key out of logs. */
        @Override
        public String toString() {
            return "EnrolmentNeeded[…]";
        }
    }
}
