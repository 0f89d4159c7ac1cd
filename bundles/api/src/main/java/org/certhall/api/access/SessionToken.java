package org.certhall.api.access;

/**
 * The secret by which a browser's session proves its login; the database knows its hash alone.
 *
 * @param value 256 random bits, base64url without padding
 */
public record SessionToken(String value) {
    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "SessionToken[…]";
    }
}
