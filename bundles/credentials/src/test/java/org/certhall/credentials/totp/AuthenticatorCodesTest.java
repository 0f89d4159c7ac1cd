package org.certhall.credentials.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticatorCodesTest {
    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

    private final AuthenticatorCodes codes = new AuthenticatorCodes();

    /** RFC 6238, appendix B, of which apps show the last six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void agreesWithTheStandard(long time, String digits) {
        assertThat(codes.step(KEY, digits.substring(2), Instant.ofEpochSecond(time)))
                .hasValue(time / 30);
    }

    @Test
    void acceptsTheStepBeforeAndTheOneAfter() {
        long step = NOW.getEpochSecond() / 30;

        assertThat(codes.step(KEY, "081804", NOW.plusSeconds(30))).hasValue(step);
        assertThat(codes.step(KEY, "081804", NOW.minusSeconds(30))).hasValue(step);
        assertThat(codes.step(KEY, "081804", NOW.plusSeconds(60))).isEmpty();
        assertThat(codes.step(KEY, "081804", NOW.minusSeconds(60))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "081805", "81804", "0818040", " 081804", "０８１８０４", "-81804"})
    void refusesEverythingElse(String code) {
        assertThat(codes.step(KEY, code, NOW)).isEqualTo(OptionalLong.empty());
    }

    @Test
    void makesKeysOf160Bits() {
        byte[] key = codes.newKey();

        assertThat(key).hasSize(20).isNotEqualTo(codes.newKey());
        assertThat(codes.base32(key)).matches("[A-Z2-7]{32}");
        assertThat(codes.base32(KEY)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    void writesTheAddressThatAppsRead() {
        assertThat(codes.uri(KEY, "示例 CA", "clerk@example.com"))
                .isEqualTo("otpauth://totp/%E7%A4%BA%E4%BE%8B%20CA:clerk%40example.com"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E7%A4%BA%E4%BE%8B%20CA"
                        + "&algorithm=SHA1&digits=6&period=30");
    }

    /** The OATH Toolkit is the independent judge. */
    @Test
    void agreesWithOathtool() throws IOException, InterruptedException {
        for (int round = 0; round < 20; round++) {
            byte[] key = codes.newKey();
            Instant time = NOW.plusSeconds(round * 86_411L);

            String code = oathtool(codes.base32(key), time);

            assertThat(codes.step(key, code, time)).hasValue(time.getEpochSecond() / 30);
        }
    }

    private static String oathtool(String base32, Instant time) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("oathtool", "--totp", "--base32", "--now=@" + time.getEpochSecond(), "-")
                .redirectErrorStream(true)
                .start();
        try (var in = process.outputWriter(StandardCharsets.US_ASCII)) {
            in.write(base32 + "\n");
        }
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assertThat(process.waitFor()).as(answer).isZero();
        return answer;
    }
}
