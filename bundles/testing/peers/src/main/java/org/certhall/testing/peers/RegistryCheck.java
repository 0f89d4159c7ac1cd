package org.certhall.testing.peers;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The registers' check of who asks: customer, time, nonce, consent, signature. */
final class RegistryCheck {
    static final String CUSTOMER = "demo-hall";
    static final String SECRET = "demo-registry-secret";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Clock clock;
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();

    RegistryCheck(Clock clock) {
        this.clock = clock;
    }

    /** Tells why a request is refused; blank where it is not. */
    String fault(HttpExchange exchange, byte[] body) {
        if (!exchange.getRequestMethod().equals("POST")) {
            return "POST alone";
        }
        if (!header(exchange, "X-Customer").equals(CUSTOMER)) {
            return "no such customer";
        }
        if (!isRecent(header(exchange, "X-Timestamp"))) {
            return "the time is not now";
        }
        if (!header(exchange, "X-Transaction").matches("[A-Za-z0-9]{1,32}")) {
            return "the transaction has no number";
        }
        if (header(exchange, "X-Consent").isBlank()) {
            return "nobody has consented";
        }
        String text = String.join(
                "\n",
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                header(exchange, "X-Customer"),
                header(exchange, "X-Timestamp"),
                header(exchange, "X-Nonce"),
                header(exchange, "X-Transaction"),
                header(exchange, "X-Consent"),
                hash(body));
        if (!signature(text).equals(header(exchange, "X-Signature"))) {
            return "the signature does not fit";
        }
        return nonces.add(header(exchange, "X-Nonce")) ? "" : "the nonce was used before";
    }

    /** Signs an answer to a request. */
    String signature(HttpExchange exchange, int status, byte[] body) {
        return signature(String.join("\n", String.valueOf(status), header(exchange, "X-Nonce"), hash(body)));
    }

    private boolean isRecent(String millis) {
        return millis.matches("[0-9]{13}")
                && Duration.between(Instant.ofEpochMilli(Long.parseLong(millis)), clock.instant())
                                .abs()
                                .compareTo(TOLERANCE)
                        <= 0;
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }

    private static String signature(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
