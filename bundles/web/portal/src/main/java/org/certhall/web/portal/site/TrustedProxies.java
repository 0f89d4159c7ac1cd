package org.certhall.web.portal.site;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The proxies in front of the portal whose word on a visitor's address counts. Without any, and from anybody else, the
 * header {@code X-Forwarded-For} is what a stranger wrote.
 */
public final class TrustedProxies {
    private static final Pattern LITERAL = Pattern.compile("[0-9A-Fa-f:.]*[0-9A-Fa-f:]");

    private final List<Range> ranges;

    private TrustedProxies(List<Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * Reads addresses and ranges, such as {@code 10.1.2.3} and {@code 2001:db8::/32}.
     *
     * @throws IllegalArgumentException for what is neither
     */
    public static TrustedProxies of(List<String> texts) {
        return new TrustedProxies(texts.stream().map(Range::of).toList());
    }

    /**
     * Gives the address that a request really comes from: the last one that no trusted proxy has.
     *
     * @param sender whose connection it is
     * @param forwardedFor the lines of the header, each a list with commas
     */
    public String client(String sender, List<String> forwardedFor) {
        List<String> hops = forwardedFor.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
        String client = sender;
        for (int i = hops.size() - 1; i >= 0 && isTrusted(client) && isLiteral(hops.get(i)); i--) {
            client = hops.get(i);
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return isLiteral(address) && ranges.stream().anyMatch(range -> range.contains(bytes(address)));
    }

    private static boolean isLiteral(String text) {
        return LITERAL.matcher(text).matches() && (text.indexOf(':') >= 0 || text.split("\\.", -1).length == 4);
    }

    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException notAnAddress) {
            return new byte[0];
        }
    }

    private record Range(byte[] network, int bits) {
        static Range of(String text) {
            int slash = text.indexOf('/');
            String literal = slash < 0 ? text : text.substring(0, slash);
            byte[] network = isLiteral(literal) ? bytes(literal) : new byte[0];
            int all = network.length * Byte.SIZE;
            int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
            if (all == 0 || bits < 0 || bits > all) {
                throw new IllegalArgumentException("neither an address nor a range of addresses: " + text);
            }
            return new Range(network, bits);
        }

        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if ((address[bit / Byte.SIZE] & mask) != (network[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
