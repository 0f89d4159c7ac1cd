package org.certhall.auditchain;

import java.util.ArrayList;
import java.util.List;

/** Faults as they are found: neighbours of one kind in one, and no more of them than somebody reads. */
public final class Faults {
    private static final int MOST = 200;

    private final List<Fault> found = new ArrayList<>();

    public void add(Fault.Kind kind, long from, long until) {
        int last = found.size() - 1;
        if (last >= 0) {
            Fault before = found.get(last);
            if (before.kind() == kind && from <= before.until() + 1 && from >= before.from()) {
                found.set(last, new Fault(kind, before.from(), Math.max(before.until(), until)));
                return;
            }
        }
        if (found.size() < MOST) {
            found.add(new Fault(kind, from, until));
        }
    }

    public List<Fault> all() {
        return List.copyOf(found);
    }
}
