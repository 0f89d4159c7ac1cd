package org.certhall.plugins.mail.smtp;

import java.net.IDN;
import java.util.regex.Pattern;

/**
 * The mail server and who may use it.
 *
 * @param implicitTls whether TLS comes before the first word
 * @param trustAnchors PEM file; blank: those that the JDK trusts
 * @param user blank where there is no login
 */
record MailServer(
        String host,
        int port,
        boolean implicitTls,
        String trustAnchors,
        String user,
        String password,
        String from,
        String fromName) {
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,253}");

    /** @throws IllegalArgumentException with a sentence for the administrator */
    MailServer {
        demand(!host.isBlank(), "host is missing");
        demand(port > 0 && port < 65536, "port is no port");
        demand(user.isBlank() || !password.isEmpty(), ".password is missing");
        demand(ADDRESS.matcher(from).matches(), "from is no address");
    }

    /** Reads the setting {@code tls}. */
    static boolean implicit(String tls) {
        demand(tls.equals("implicit") || tls.equals("starttls"), "tls is neither starttls nor implicit");
        return tls.equals("implicit");
    }

    /** Gives an address in the form of the wire, blank where it is none. */
    static String address(String written) {
        int at = written.lastIndexOf('@');
        if (at < 1) {
            return "";
        }
        try {
            String ascii = written.substring(0, at) + "@" + IDN.toASCII(written.substring(at + 1));
            return ADDRESS.matcher(ascii).matches() ? ascii : "";
        } catch (IllegalArgumentException noDomain) {
            return "";
        }
    }

    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + "]";
    }

    private static void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("the setting " + otherwise);
        }
    }
}
