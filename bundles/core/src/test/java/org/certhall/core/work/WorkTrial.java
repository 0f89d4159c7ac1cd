package org.certhall.core.work;

import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import org.certhall.core.store.Store;

/** The table of work for tests of what is built on it: round by round on the test's own thread. */
public final class WorkTrial {
    private final Store store;
    private final WorkTable table;
    private final Handlers handlers = new Handlers(Integer.MAX_VALUE);
    private final WorkRound round;

    public WorkTrial(Store store, Clock clock) {
        this.store = store;
        this.table = new WorkTable(store.units(), clock, new SplittableRandom(1));
        this.round = new WorkRound(table, handlers, clock, new SplittableRandom(2), Runnable::run, 8, () -> {});
    }

    public WorkQueue queue() {
        return table;
    }

    public WorkTable table() {
        return table;
    }

    public void add(WorkHandler handler) {
        handlers.add(handler);
    }

    /** Does all that is due. */
    public void run() {
        round.run();
    }

    /** Takes what is due as a node does that then crashes. */
    public List<WorkItem> takeAndCrash() {
        return table.take(handlers.rooms(), 8).stream()
                .map(WorkTable.Lease::item)
                .toList();
    }

    /** Gives the payloads of all items, by id. */
    public List<byte[]> payloads() {
        return store.units()
                .read(entities -> entities.createQuery("select w.payload from WorkRow w order by w.id", byte[].class)
                        .getResultList());
    }
}
