package org.certhall.api.identifier;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address (RFC 5321 without quoted local parts; the domain may be international).
 *
 * @param value as typed but for blanks, the domain in lower-case ASCII
 */
public record EmailAddress(String value) {
    /** Octets, RFC 5321 with erratum 1690. */
    public static final int LONGEST = 254;

    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final int LONGEST_LOCAL = 64;

    /** Reads what somebody typed. */
    public static Optional<EmailAddress> parse(String typed) {
        String text = TypedText.compact(typed);
        int at = text.lastIndexOf('@');
        // The form of a domain is found by recursion, so what could not be one anyway is not looked at.
        if (at < 1 || at > LONGEST_LOCAL || text.length() > LONGEST) {
            return Optional.empty();
        }
        String local = text.substring(0, at);
        return ascii(text.substring(at + 1))
                .filter(domain -> LOCAL.matcher(local).matches()
                        && DOMAIN.matcher(domain).matches()
                        && at + 1 + domain.length() <= LONGEST)
                .map(domain -> new EmailAddress(local + "@" + domain));
    }

    /** Gives the form in which two addresses are the same: in lower case, as every mail host treats them in practice. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** Gives the address as screens show it: {@code z***@example.com} (S146). */
    public String masked() {
        return value.charAt(0) + "***" + value.substring(value.lastIndexOf('@'));
    }

    /** Keeps the address out of logs. */
    @Override
    public String toString() {
        return masked();
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
