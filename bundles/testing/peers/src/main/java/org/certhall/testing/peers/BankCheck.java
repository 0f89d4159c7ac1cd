package org.certhall.testing.peers;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The bank's check of who asks: customer, time, nonce, signature; and its own signature under what it answers. */
final class BankCheck {
    static final String CUSTOMER = "demo-hall";

    private static final String ALGORITHM = "SHA256withECDSA";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Clock clock;
    private final BankKeys keys;
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();

    BankCheck(Clock clock, BankKeys keys) {
        this.clock = clock;
        this.keys = keys;
    }

    /** Tells why a request is refused; blank where it is not. */
    String fault(HttpExchange exchange, byte[] body) {
        if (!header(exchange, "X-Customer").equals(CUSTOMER)) {
            return "no such customer";
        }
        if (!isRecent(header(exchange, "X-Timestamp"))) {
            return "the time is not now";
        }
        if (!header(exchange, "X-Nonce").matches("[A-Za-z0-9-]{16,64}")) {
            return "the nonce is none";
        }
        URI uri = exchange.getRequestURI();
        String target = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        String text = String.join(
                "\n",
                exchange.getRequestMethod(),
                target,
                header(exchange, "X-Customer"),
                header(exchange, "X-Timestamp"),
                header(exchange, "X-Nonce"),
                hash(body));
        if (!isSigned(text, header(exchange, "X-Signature"))) {
            return "the signature does not fit";
        }
        return nonces.add(header(exchange, "X-Nonce")) ? "" : "the nonce was used before";
    }

    /** Signs an answer to a request, and says when. */
    void sign(HttpExchange exchange, int status, byte[] body) {
        String now = String.valueOf(clock.millis());
        String text = String.join("\n", String.valueOf(status), header(exchange, "X-Nonce"), now, hash(body));
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.bank());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseHeaders().set("X-Timestamp", now);
            exchange.getResponseHeaders().set("X-Signature", Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isSigned(String text, String given) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(keys.hall());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(given));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
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

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
