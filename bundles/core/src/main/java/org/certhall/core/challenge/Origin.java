package org.certhall.core.challenge;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What counts as one network address wherever addresses are limited: of IPv6 the first 64 bits, since every household has
 * more than those to itself.
 */
public final class Origin {
    /** Anything else with a colon could be looked up as a name. */
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:][0-9A-Fa-f:.]*(?:%[0-9A-Za-z._-]+)?");

    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private Origin() {}

    /** Takes an address as a number; nothing is ever looked up as a name. */
    public static String of(String address) {
        if (!address.contains(":") || !IPV6.matcher(address).matches()) {
            return address;
        }
        try {
            InetAddress known = InetAddress.getByName(address);
            byte[] bytes = known.getAddress();
            return bytes.length == IPV6_BYTES
                    ? HexFormat.ofDelimiter(":").formatHex(bytes, 0, NETWORK_BYTES) + "/64"
                    : known.getHostAddress();
        } catch (UnknownHostException malformed) {
            return address;
        }
    }
}
