package org.certhall.web.staff.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.certhall.api.audit.AuditLog.AuditVerdict;
import org.certhall.api.value.Subscription;

/** One auditor's verification and how far it is; kept for his session, so that a page that is made anew takes over. */
final class Verifying {
    private static final long TOLD_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Clock clock;
    private final Set<Runnable> followers = ConcurrentHashMap.newKeySet();
    private volatile State state = new State.Idle();

    /** How far it is. */
    sealed interface State {
        record Idle() implements State {}

        record Running(long records) implements State {}

        record Ended(AuditVerdict verdict, Instant at) implements State {}

        record Failed(RuntimeException failure) implements State {}
    }

    /** What verifies: it tells how many records it has passed. */
    interface Verification {
        AuditVerdict by(LongConsumer passed);
    }

    Verifying(Clock clock) {
        this.clock = clock;
    }

    State state() {
        return state;
    }

    /** Begins, unless one is running. */
    void begin(Executor background, Verification verification) {
        if (!(state instanceof State.Running)) {
            turn(new State.Running(0));
            background.execute(() -> run(verification));
        }
    }

    /** Forgets a failure once it was told. */
    void forget() {
        state = new State.Idle();
    }

    Subscription subscribe(Runnable changed) {
        followers.add(changed);
        return () -> followers.remove(changed);
    }

    private void run(Verification verification) {
        long[] told = {System.nanoTime()};
        try {
            AuditVerdict verdict = verification.by(records -> {
                if (System.nanoTime() - told[0] > TOLD_NANOS) {
                    told[0] = System.nanoTime();
                    turn(new State.Running(records));
                }
            });
            turn(new State.Ended(verdict, clock.instant()));
        } catch (RuntimeException failure) {
            turn(new State.Failed(failure));
        }
    }

    private void turn(State next) {
        state = next;
        followers.forEach(Runnable::run);
    }
}
