package org.certhall.testing.peers;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Remembers which peer is down, slow or contrary on purpose. */
final class Switchboard {
    private final Map<String, Mode> modes = new ConcurrentHashMap<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile Duration pause = Duration.ofSeconds(3);

    /** How a peer behaves. */
    enum Mode {
        UP,
        DOWN,
        SLOW,
        REJECT,
        UNKNOWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Starts with every peer up. */
    Switchboard(Collection<String> peers) {
        peers.forEach(peer -> modes.put(peer, Mode.UP));
    }

    Mode mode(String peer) {
        return modes.getOrDefault(peer, Mode.UP);
    }

    /** Gives the mode of one channel of a peer: its own where that is turned, the whole peer's otherwise. */
    Mode mode(String peer, String channel) {
        Mode own = mode(channel);
        return own == Mode.UP ? mode(peer) : own;
    }

    /** Gives how long a slow peer takes. */
    Duration pause() {
        return pause;
    }

    void pause(Duration slow) {
        pause = slow;
    }

    /** Calls after every turn. */
    void watch(Runnable turned) {
        watchers.add(turned);
    }

    /** Gives all modes by peer. */
    SortedMap<String, String> modes() {
        SortedMap<String, String> words = new TreeMap<>();
        modes.forEach((peer, mode) -> words.put(peer, mode.word()));
        return words;
    }

    /** Sets the mode of one peer, as {@code POST /switch?peer=…&mode=…} asks, and gives all modes. */
    SortedMap<String, String> turn(Map<String, String> query) {
        String peer = Refusal.required(query, "peer");
        String word = Refusal.required(query, "mode");
        if (!modes.containsKey(peer)) {
            throw Refusal.badRequest(
                    "there is no peer '" + peer + "'; there are " + String.join(", ", modes().keySet()));
        }
        Mode mode = Arrays.stream(Mode.values())
                .filter(candidate -> candidate.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("there is no mode '" + word + "'; there are "
                        + Arrays.stream(Mode.values()).map(Mode::word).collect(Collectors.joining(", "))));
        modes.put(peer, mode);
        watchers.forEach(Runnable::run);
        return modes();
    }
}
