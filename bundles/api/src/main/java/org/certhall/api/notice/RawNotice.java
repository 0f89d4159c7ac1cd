package org.certhall.api.notice;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A notice byte by byte as it came, so that a signature over it can be verified.
 *
 * @param query the query string, undecoded; blank where there is none
 * @param headers by name in lower case
 * @param address of the sender, as the portal saw it
 */
public record RawNotice(
        String method, String query, Map<String, List<String>> headers, byte[] body, String address, Instant received) {
    public RawNotice {
        Map<String, List<String>> lower = new TreeMap<>();
        headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        headers = Map.copyOf(lower);
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** Gives a header that stands there exactly once. */
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawNotice notice
                && method.equals(notice.method)
                && query.equals(notice.query)
                && headers.equals(notice.headers)
                && Arrays.equals(body, notice.body)
                && address.equals(notice.address)
                && received.equals(notice.received);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(body);
    }

    /** Keeps what was sent out of logs. */
    @Override
    public String toString() {
        return "RawNotice[" + body.length + " bytes]";
    }
}
