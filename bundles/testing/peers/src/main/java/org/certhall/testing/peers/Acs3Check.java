package org.certhall.testing.peers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The check of a signature ACS3-HMAC-SHA256: key, hash of the body, time, nonce, signature. */
final class Acs3Check {
    static final String KEY_ID = "demo-aliyun-key";
    static final String SECRET = "demo-aliyun-secret";

    private static final String ALGORITHM = "ACS3-HMAC-SHA256";
    private static final Duration TOLERANCE = Duration.ofMinutes(15);
    private static final Pattern AUTHORISATION =
            Pattern.compile(ALGORITHM + " Credential=([^,]+),SignedHeaders=([a-z0-9;-]+),Signature=([0-9a-f]{64})");
    private static final List<String> TO_BE_SIGNED = List.of(
            "host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version");

    private final Clock clock;
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();

    Acs3Check(Clock clock) {
        this.clock = clock;
    }

    /**
     * A request as it arrived.
     *
     * @param query the parameters, decoded
     * @param headers by their names in small letters
     */
    record Request(String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {
        String header(String name) {
            return headers.getOrDefault(name, "").strip();
        }
    }

    /** Gives the error code of the service, blank where the signature is good. */
    String fault(Request request) {
        Matcher authorisation = AUTHORISATION.matcher(request.header("authorization"));
        if (!authorisation.matches()) {
            return "MissingAuthorization";
        }
        if (!authorisation.group(1).equals(KEY_ID)) {
            return "InvalidAccessKeyId.NotFound";
        }
        if (!isRecent(request.header("x-acs-date"))) {
            return "InvalidTimeStamp.Expired";
        }
        List<String> signed = List.of(authorisation.group(2).split(";"));
        boolean sound = signed.containsAll(TO_BE_SIGNED)
                && request.header("x-acs-content-sha256").equals(sha256(request.body()))
                && signature(request, signed).equals(authorisation.group(3));
        if (!sound) {
            return "SignatureDoesNotMatch";
        }
        return nonces.add(request.header("x-acs-signature-nonce")) ? "" : "SignatureNonceUsed";
    }

    private boolean isRecent(String date) {
        try {
            return Duration.between(Instant.parse(date), clock.instant()).abs().compareTo(TOLERANCE) <= 0;
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private static String signature(Request request, List<String> signed) {
        String query = request.query().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
                .collect(Collectors.joining("&"));
        String headers = signed.stream()
                .sorted()
                .map(name -> name + ":" + request.header(name) + "\n")
                .collect(Collectors.joining());
        String canonical = String.join(
                "\n",
                request.method(),
                request.path(),
                query,
                headers,
                String.join(";", signed),
                request.header("x-acs-content-sha256"));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String text = ALGORITHM + "\n" + sha256(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
