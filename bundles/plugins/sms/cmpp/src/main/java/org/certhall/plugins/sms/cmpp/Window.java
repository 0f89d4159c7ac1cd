package org.certhall.plugins.sms.cmpp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The submits that wait for their answers; no more than the operator allows (CMPP 3.0, 6.3: sliding window). */
final class Window {
    private final Semaphore places;
    private final Map<Integer, Waiting> waiting = new ConcurrentHashMap<>();

    Window(int size) {
        places = new Semaphore(size);
    }

    private record Waiting(Consumer<Submit.Answer> answered, Runnable lost, long since) {}

    /** Waits for a free place; false where there is none until then. */
    boolean enter(long untilNanos) throws InterruptedException {
        return places.tryAcquire(Math.max(0, untilNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    /** Fills the place that was taken. */
    void await(int sequence, Consumer<Submit.Answer> answered, Runnable lost) {
        waiting.put(sequence, new Waiting(answered, lost, System.nanoTime()));
    }

    /** Empties a place whose submit could not be handed over. */
    void forget(int sequence) {
        take(sequence);
    }

    /** Takes an answer; one that nobody waits for does no harm. */
    void answer(int sequence, Submit.Answer answer) {
        Waiting found = take(sequence);
        if (found != null) {
            found.answered().accept(answer);
        }
    }

    /** Gives up what was submitted before. */
    void expire(long beforeNanos) {
        waiting.forEach((sequence, one) -> {
            if (one.since() - beforeNanos < 0) {
                lose(sequence);
            }
        });
    }

    /** Gives up everything. */
    void close() {
        waiting.keySet().forEach(this::lose);
    }

    private void lose(int sequence) {
        Waiting found = take(sequence);
        if (found != null) {
            found.lost().run();
        }
    }

    private @Nullable Waiting take(int sequence) {
        Waiting found = waiting.remove(sequence);
        if (found != null) {
            places.release();
        }
        return found;
    }
}
