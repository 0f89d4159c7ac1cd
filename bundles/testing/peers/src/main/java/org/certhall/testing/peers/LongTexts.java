package org.certhall.testing.peers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the parts of long texts together, in whichever order they come. */
final class LongTexts {
    private final Map<Key, TreeMap<Integer, String>> waiting = new HashMap<>();

    private record Key(String to, int reference, int parts) {}

    /** Takes a part, and gives the whole text where it was the last one missing. */
    synchronized Optional<String> add(String to, int reference, int part, int parts, String text) {
        if (parts == 1) {
            return Optional.of(text);
        }
        Key key = new Key(to, reference, parts);
        TreeMap<Integer, String> known = waiting.computeIfAbsent(key, any -> new TreeMap<>());
        known.put(part, text);
        if (known.size() < parts) {
            return Optional.empty();
        }
        waiting.remove(key);
        return Optional.of(String.join("", known.values()));
    }
}
