package org.certhall.core.work;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who is there to work, and how much of it each has in hand.
 *
 * <p>One kind never gets all threads, so that work which waits for a slow peer does not hold up the rest.
 */
final class Handlers {
    private final ConcurrentMap<String, WorkHandler> handlers = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, AtomicInteger> inHand = new ConcurrentHashMap<>();
    private final int mostOfAKind;

    Handlers(int mostOfAKind) {
        this.mostOfAKind = mostOfAKind;
    }

    void add(WorkHandler handler) {
        handlers.put(handler.kind(), handler);
    }

    void remove(WorkHandler handler) {
        handlers.remove(handler.kind(), handler);
    }

    /** Gives the kinds that can be worked on now. */
    Map<String, Room> rooms() {
        Map<String, Room> rooms = new HashMap<>();
        handlers.forEach((kind, handler) -> {
            int free = mostOfAKind - counter(kind).get();
            if (free > 0) {
                rooms.put(kind, new Room(handler, free));
            }
        });
        return rooms;
    }

    void begin(String kind) {
        counter(kind).incrementAndGet();
    }

    void end(String kind) {
        counter(kind).decrementAndGet();
    }

    private AtomicInteger counter(String kind) {
        return inHand.computeIfAbsent(kind, key -> new AtomicInteger());
    }
}
