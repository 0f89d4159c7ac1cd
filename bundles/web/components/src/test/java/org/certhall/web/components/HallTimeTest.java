package org.certhall.web.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class HallTimeTest {
    @Test
    void aServerElsewhereShowsTheTimeOfTheHall() {
        TimeZone own = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            Instant time = Instant.parse("2026-12-31T16:05:09Z");
            assertThat(HallTime.minute(time)).isEqualTo("2027-01-01 00:05");
            assertThat(HallTime.second(time)).isEqualTo("2027-01-01 00:05:09");
        } finally {
            TimeZone.setDefault(own);
        }
    }
}
