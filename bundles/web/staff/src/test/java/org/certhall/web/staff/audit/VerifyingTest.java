package org.certhall.web.staff.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.certhall.api.audit.AuditLog.AuditVerdict;
import org.certhall.web.staff.audit.Verifying.State;
import org.junit.jupiter.api.Test;

/** A verification outlives the page that began it. */
class VerifyingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");
    private static final AuditVerdict SOUND = new AuditVerdict(7, 7, List.of());

    private final Verifying verifying = new Verifying(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<State> seen = new ArrayList<>();

    @Test
    void tellsWhoeverFollowsAndKeepsTheVerdictForWhoeverComesLater() {
        try (var ignored = verifying.subscribe(() -> seen.add(verifying.state()))) {
            verifying.begin(background::add, passed -> SOUND);
            background.remove().run();
        }

        assertThat(seen).containsExactly(new State.Running(0), new State.Ended(SOUND, NOW));
        assertThat(verifying.state()).isEqualTo(new State.Ended(SOUND, NOW));
    }

    @Test
    void beginsNoSecondOneWhileOneRuns() {
        verifying.begin(background::add, passed -> SOUND);
        verifying.begin(background::add, passed -> SOUND);

        assertThat(background).hasSize(1);
    }

    @Test
    void tellsOfAFailureOnce() {
        IllegalStateException failure = new IllegalStateException("on purpose");
        verifying.begin(background::add, passed -> {
            throw failure;
        });
        background.remove().run();

        assertThat(verifying.state()).isEqualTo(new State.Failed(failure));
        verifying.forget();
        assertThat(verifying.state()).isEqualTo(new State.Idle());
    }
}
