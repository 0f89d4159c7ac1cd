package org.certhall.testing.peers;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** What a peer has received, oldest first. */
final class Received<T> {
    private final List<T> things = new CopyOnWriteArrayList<>();

    void add(T thing) {
        things.add(thing);
    }

    List<T> all() {
        return List.copyOf(things);
    }

    List<T> matching(Predicate<T> wanted) {
        return things.stream().filter(wanted).toList();
    }
}
