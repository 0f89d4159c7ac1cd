package org.certhall.credentials.captcha;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.Challenge;
import org.altcha.altcha.Altcha.ChallengeOptions;
import org.json.JSONObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tasks of ALTCHA's first protocol: find the number whose SHA-256, after a salt, is the given one. */
final class WorkTask {
    private static final Logger LOG = LoggerFactory.getLogger(WorkTask.class);
    private static final int LONGEST_PAYLOAD = 2_000;

    private final long numbers;

    /**
     * @param numbers how many there are to try; on average half of them are
     */
    WorkTask(long numbers) {
        this.numbers = numbers;
    }

    String make(byte[] key, String nonce, Instant expires) {
        Challenge challenge = create(new ChallengeOptions()
                .setAlgorithm(Altcha.Algorithm.SHA256)
                .setMaxNumber(numbers)
                .setSecureRandomNumber(true)
                .setHmacKey(hex(key))
                .setExpires(expires.getEpochSecond())
                .addParam("nonce", nonce));
        return new JSONObject()
                .put("algorithm", challenge.algorithm)
                .put("challenge", challenge.challenge)
                .put("maxnumber", challenge.maxnumber)
                .put("salt", challenge.salt)
                .put("signature", challenge.signature)
                .toString();
    }

    /** Asks the time itself rather than let the library ask the system's clock. */
    Optional<String> check(byte[] key, String payload, Instant now) {
        if (payload.length() > LONGEST_PAYLOAD) {
            return Optional.empty();
        }
        try {
            if (!Altcha.verifySolution(payload, hex(key), false)) {
                return Optional.empty();
            }
            Map<String, String> signed = Altcha.extractParams(salt(payload));
            boolean open = now.getEpochSecond() < Long.parseLong(signed.getOrDefault("expires", "0"));
            return open ? Optional.ofNullable(signed.get("nonce")) : Optional.empty();
        } catch (Exception unreadable) {
            LOG.debug("A proof of work could not be read", unreadable);
            return Optional.empty();
        }
    }

    private static String salt(String payload) {
        byte[] json = Base64.getDecoder().decode(payload);
        return new JSONObject(new String(json, StandardCharsets.UTF_8)).getString("salt");
    }

    private static Challenge create(ChallengeOptions options) {
        try {
            return Altcha.createChallenge(options);
        } catch (Exception impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static String hex(byte[] key) {
        return HexFormat.of().formatHex(key);
    }
}
