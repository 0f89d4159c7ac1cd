package org.certhall.credentials.captcha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.Solution;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnCaptchasTest {
    private static final byte[] KEY = "key of the form".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final Instant EXPIRES = NOW.plusSeconds(300);
    private static final long NUMBERS = 2_000;

    private final DrawnCaptchas captchas = new DrawnCaptchas(NUMBERS, new SecureRandom());

    @Test
    void givesFourGlyphsWithoutLookAlikes() {
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < 1_000; round++) {
            String glyphs = captchas.glyphs();
            assertThat(glyphs).matches("[A-Z0-9]{4}").doesNotContainPattern("[OQ0I1ZS25BGVH]");
            seen.add(glyphs);
        }
        assertThat(seen).as("hardly any of 279,841 twice").hasSizeGreaterThan(980);
    }

    @Test
    void drawsAPictureOfTwiceTheSizeShown() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(captchas.draw("A7KX")));

        assertThat(image.getWidth()).isEqualTo(260);
        assertThat(image.getHeight()).isEqualTo(96);
        assertThat(darkShare(image)).as("glyphs stand out").isBetween(0.08, 0.4);
    }

    @Test
    void noTwoPicturesOfTheSameGlyphsAreEqual() {
        assertThat(captchas.draw("A7KX")).isNotEqualTo(captchas.draw("A7KX"));
    }

    @Test
    void refusesGlyphsItCannotDraw() {
        assertThatIllegalArgumentException().isThrownBy(() -> captchas.draw("字"));
    }

    @Test
    void givesTheNonceOfARightProof() {
        String payload = solve(captchas.task(KEY, "nonce-1", EXPIRES));

        assertThat(captchas.check(KEY, payload, NOW)).hasValue("nonce-1");
    }

    @Test
    void refusesAProofThatIsLate() {
        String payload = solve(captchas.task(KEY, "nonce-1", EXPIRES));

        assertThat(captchas.check(KEY, payload, EXPIRES.minusSeconds(1))).isPresent();
        assertThat(captchas.check(KEY, payload, EXPIRES)).isEmpty();
    }

    @Test
    void refusesAProofForAnotherKey() {
        String payload = solve(captchas.task("another form".getBytes(StandardCharsets.UTF_8), "nonce-1", EXPIRES));

        assertThat(captchas.check(KEY, payload, NOW)).isEmpty();
    }

    @Test
    void refusesAProofWithAnotherNumber() {
        JSONObject proof = proof(captchas.task(KEY, "nonce-1", EXPIRES));
        proof.put("number", proof.getLong("number") + 1);

        assertThat(captchas.check(KEY, encoded(proof), NOW)).isEmpty();
    }

    /** The digits of the number must not be able to wander into the salt, nor a second time of expiry. */
    @ParameterizedTest
    @ValueSource(strings = {"expires=9999999999&", "&expires=9999999999&", "1"})
    void refusesASaltThatWasChanged(String addition) {
        JSONObject proof = proof(captchas.task(KEY, "nonce-1", EXPIRES));
        proof.put("salt", proof.getString("salt") + addition);

        assertThat(captchas.check(KEY, encoded(proof), EXPIRES)).isEmpty();
    }

    @Test
    void refusesDigitsMovedFromTheNumberIntoTheSalt() {
        for (int round = 0; round < 20; round++) {
            JSONObject proof = proof(captchas.task(KEY, "nonce-1", EXPIRES));
            String number = String.valueOf(proof.getLong("number"));
            if (number.length() > 1) {
                proof.put("salt", proof.getString("salt") + number.charAt(0));
                proof.put("number", Long.parseLong(number.substring(1)));

                assertThat(captchas.check(KEY, encoded(proof), NOW)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "e30=", "bnVsbA==", "W10=", "eyJzYWx0IjpudWxsfQ==", "====", "\u0000"})
    void refusesWhatIsNoProof(String payload) {
        assertThat(captchas.check(KEY, payload, NOW)).isEmpty();
        assertThat(captchas.check(KEY, payload + "x".repeat(5_000), NOW)).isEmpty();
    }

    private static String solve(String task) {
        return encoded(proof(task));
    }

    private static JSONObject proof(String task) {
        JSONObject challenge = new JSONObject(task);
        return new JSONObject()
                .put("algorithm", challenge.getString("algorithm"))
                .put("challenge", challenge.getString("challenge"))
                .put("number", number(challenge))
                .put("salt", challenge.getString("salt"))
                .put("signature", challenge.getString("signature"));
    }

    private static int number(JSONObject challenge) {
        try {
            Solution solution = Altcha.solveChallenge(
                    challenge.getString("challenge"),
                    challenge.getString("salt"),
                    Altcha.Algorithm.SHA256,
                    challenge.getLong("maxnumber"),
                    0);
            return solution.number;
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String encoded(JSONObject proof) {
        return Base64.getEncoder().encodeToString(proof.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static double darkShare(BufferedImage image) {
        int dark = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int rgb = image.getRGB(x, y);
                dark += (rgb >> 8 & 0xff) < 100 ? 1 : 0;
            }
        }
        return (double) dark / (image.getWidth() * image.getHeight());
    }
}
