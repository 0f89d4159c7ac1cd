package org.certhall.web.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IncidentsTest {
    private final Incidents incidents = new Incidents(new Random(1));

    @Test
    void anIdIsEightDigitsAndDiffersFromTheNext() {
        String first = incidents.note("a test", new IllegalStateException("expected by the test"));
        String second = incidents.note("a test", new IllegalStateException("expected by the test"));
        assertThat(first).matches("[0-9A-F]{8}").isNotEqualTo(second);
    }

    @Test
    void theTraceIsText() {
        assertThat(Incidents.trace(new IllegalStateException("why")))
                .contains("IllegalStateException: why")
                .contains("IncidentsTest");
    }
}
