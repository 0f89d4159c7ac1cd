package org.certhall.auditchain;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The heads one after the other, each checked against the one before it.
 *
 * <p>A signature is verified where no later head vouches for it: at the end, before another key, and before a break.
 */
final class HeadTrack {
    private final Iterator<String> lines;
    private final Map<String, HeadKey> keys;
    private final Faults faults;
    private @Nullable Head passed;
    private @Nullable Head next;

    HeadTrack(Iterator<String> lines, Map<String, HeadKey> keys, Faults faults) {
        this.lines = lines;
        this.keys = keys;
        this.faults = faults;
        advance();
    }

    /** Tells whether there is a head up to this number. */
    boolean reaches(long number) {
        return next != null && next.number() <= number;
    }

    boolean hasNext() {
        return next != null;
    }

    Head take() {
        Head head = next;
        if (head == null) {
            throw new NoSuchElementException("there is no further head");
        }
        advance();
        return head;
    }

    private void advance() {
        passed = next != null ? next : passed;
        next = null;
        while (next == null && lines.hasNext()) {
            next = read(lines.next());
        }
        if (next == null && passed != null) {
            verify(passed);
        }
    }

    private @Nullable Head read(String line) {
        Head before = passed;
        long reached = before == null ? 0 : before.number();
        Head head = Head.parse(line).filter(read -> read.number() > reached).orElse(null);
        if (head == null) {
            faults.add(Fault.Kind.HEADS_BROKEN, reached + 1, reached + 1);
            return null;
        }
        if (!head.previous().equals(before == null ? Head.NONE : before.digest())) {
            faults.add(Fault.Kind.HEADS_BROKEN, head.number(), head.number());
            if (before != null) {
                verify(before);
            }
        } else if (before != null && !before.key().equals(head.key())) {
            verify(before);
        }
        return head;
    }

    private void verify(Head head) {
        HeadKey key = keys.get(head.key());
        if (key == null) {
            faults.add(Fault.Kind.KEY_UNKNOWN, head.number(), head.number());
        } else if (!key.signed(head)) {
            faults.add(Fault.Kind.SIGNATURE_WRONG, head.number(), head.number());
        }
    }
}
