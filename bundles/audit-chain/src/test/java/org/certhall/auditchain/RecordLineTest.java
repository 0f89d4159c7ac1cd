package org.certhall.auditchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordLineTest {
    @Test
    void isOneObjectInCanonicalForm() {
        byte[] line = RecordLine.of(
                7,
                Instant.parse("2026-11-22T16:30:00.100Z"),
                "console:管理员",
                "login.failed",
                "account:\"7\"",
                "",
                Details.json(Map.of("b", "2", "a", "1")));

        assertThat(new String(line, StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"action\":\"login.failed\",\"actor\":\"console:管理员\",\"at\":\"2026-11-22T16:30:00.100000Z\","
                                + "\"details\":{\"a\":\"1\",\"b\":\"2\"},\"number\":7,\"object\":\"account:\\\"7\\\"\",\"origin\":\"\"}");
    }

    @Test
    void numberIsReadWhateverTheTextsPretend() {
        String pretence = "\"number\":5,";
        byte[] line = RecordLine.of(
                123456789,
                Instant.EPOCH,
                pretence,
                pretence,
                pretence,
                pretence,
                Details.json(Map.of("number", "5", pretence, pretence, "\"number", "6")));

        assertThat(RecordLine.number(line)).hasValue(123456789);
        assertThat(RecordLine.number("{\"number\":\"5\"}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
