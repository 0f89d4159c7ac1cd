package org.certhall.testing.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.certhall.testing.peers.Acs3Check.Request;
import org.junit.jupiter.api.Test;

/** The signature as written down by hand, and what is wrong with each copy of it. */
class Acs3CheckTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final String SIGNED =
            "host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version";

    private final Acs3Check check = new Acs3Check(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void soundRequestPassesOnce() throws GeneralSecurityException {
        Request request = signed("n1", "2026-11-22T04:00:00Z", Acs3Check.SECRET);

        assertThat(check.fault(request)).isEmpty();
        assertThat(check.fault(request)).isEqualTo("SignatureNonceUsed");
    }

    @Test
    void wrongSecretWrongTimeAndChangedQueryAreFound() throws GeneralSecurityException {
        assertThat(check.fault(signed("n1", "2026-11-22T04:00:00Z", "other"))).isEqualTo("SignatureDoesNotMatch");
        assertThat(check.fault(signed("n2", "2026-11-22T03:44:59Z", Acs3Check.SECRET)))
                .isEqualTo("InvalidTimeStamp.Expired");
        assertThat(check.fault(signed("n3", "2026-11-22T04:15:01Z", Acs3Check.SECRET)))
                .isEqualTo("InvalidTimeStamp.Expired");
        Request sound = signed("n4", "2026-11-22T04:00:00Z", Acs3Check.SECRET);
        Request changed = new Request("POST", "/aliyun/", Map.of("a", "2"), sound.headers(), new byte[0]);
        assertThat(check.fault(changed)).isEqualTo("SignatureDoesNotMatch");
    }

    @Test
    void bodyThatIsNotTheHashedOneIsFound() throws GeneralSecurityException {
        Request sound = signed("n1", "2026-11-22T04:00:00Z", Acs3Check.SECRET);

        assertThat(check.fault(new Request("POST", "/aliyun/", sound.query(), sound.headers(), new byte[] {1})))
                .isEqualTo("SignatureDoesNotMatch");
    }

    private static Request signed(String nonce, String date, String secret) throws GeneralSecurityException {
        String empty = sha256("");
        String canonical = "POST\n/aliyun/\na=1\nhost:127.0.0.1\nx-acs-action:SendSms\nx-acs-content-sha256:" + empty
                + "\nx-acs-date:" + date + "\nx-acs-signature-nonce:" + nonce + "\nx-acs-version:2017-05-25\n\n"
                + SIGNED
                + "\n" + empty;
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = HexFormat.of()
                .formatHex(mac.doFinal(("ACS3-HMAC-SHA256\n" + sha256(canonical)).getBytes(StandardCharsets.UTF_8)));
        Map<String, String> headers = new HashMap<>(Map.of(
                "host",
                "127.0.0.1",
                "x-acs-action",
                "SendSms",
                "x-acs-content-sha256",
                empty,
                "x-acs-date",
                date,
                "x-acs-signature-nonce",
                nonce,
                "x-acs-version",
                "2017-05-25"));
        headers.put(
                "authorization",
                "ACS3-HMAC-SHA256 Credential=" + Acs3Check.KEY_ID + ",SignedHeaders=" + SIGNED + ",Signature="
                        + signature);
        return new Request("POST", "/aliyun/", Map.of("a", "1"), headers, new byte[0]);
    }

    private static String sha256(String text) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
