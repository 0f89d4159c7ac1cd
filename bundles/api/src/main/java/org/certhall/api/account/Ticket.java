package org.certhall.api.account;

/**
 * The secret that leads through the pages of one form, from one to the next; bound to the browser's session by staying in
 * it.
 *
 * @param value 256 random bits, base64url without padding
 */
public record Ticket(String value) {
    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "Ticket[…]";
    }
}
