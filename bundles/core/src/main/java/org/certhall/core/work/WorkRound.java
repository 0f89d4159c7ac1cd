package org.certhall.core.work;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.work.WorkHandler.Result;
import org.certhall.core.work.WorkTable.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes work that is due and hands it to threads until nothing more is due or all threads are busy. */
final class WorkRound {
    private static final Logger LOG = LoggerFactory.getLogger(WorkRound.class);
    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(5);

    private final WorkTable table;
    private final Handlers handlers;
    private final Clock clock;
    private final RandomGenerator random;
    private final Executor threads;
    private final Runnable freed;
    private final AtomicInteger free;

    /**
     * @param threads at least as many as the places
     * @param places how many items this node works on at once
     * @param freed told whenever a place has become free
     */
    WorkRound(
            WorkTable table,
            Handlers handlers,
            Clock clock,
            RandomGenerator random,
            Executor threads,
            int places,
            Runnable freed) {
        this.table = table;
        this.handlers = handlers;
        this.clock = clock;
        this.random = random;
        this.threads = threads;
        this.free = new AtomicInteger(places);
        this.freed = freed;
    }

    /** Runs; never two at once. */
    void run() {
        boolean more = true;
        while (more) {
            int most = free.get();
            Map<String, Room> rooms = handlers.rooms();
            List<Lease> taken = most == 0 || rooms.isEmpty() ? List.of() : table.take(rooms, most);
            taken.forEach(this::begin);
            more = !taken.isEmpty();
        }
    }

    private void begin(Lease lease) {
        free.decrementAndGet();
        handlers.begin(lease.item().kind());
        threads.execute(() -> {
            try {
                finish(lease, handle(lease));
            } finally {
                handlers.end(lease.item().kind());
                free.incrementAndGet();
                freed.run();
            }
        });
    }

    private Result handle(Lease lease) {
        try {
            return lease.handler().handle(lease.item());
        } catch (PersistenceFailure failure) {
            if (failure.code() == PersistenceFailure.Code.FAILED) {
                return incident(lease.item(), failure);
            }
            LOG.debug(
                    "Work of kind {} met a database that would not",
                    lease.item().kind(),
                    failure);
            return new Result.Later(clock.instant().plus(DATABASE_PAUSE), "the database: " + failure.code());
        } catch (RuntimeException unexpected) {
            return incident(lease.item(), unexpected);
        }
    }

    private Result incident(WorkItem item, RuntimeException unexpected) {
        String incident = HexFormat.of().toHexDigits(random.nextInt());
        LOG.error("Incident {}: work of kind {} and key {} failed", incident, item.kind(), item.key(), unexpected);
        return new Result.Retry(unexpected.getClass().getSimpleName() + ", incident " + incident);
    }

    private void finish(Lease lease, Result result) {
        WorkItem item = lease.item();
        try {
            if (!table.finish(lease, result)) {
                LOG.warn("Work of kind {} and key {} took longer than its lease", item.kind(), item.key());
            }
        } catch (PersistenceFailure failure) {
            LOG.warn("Work of kind {} and key {} comes again: {}", item.kind(), item.key(), failure.code());
        } catch (RuntimeException unexpected) {
            LOG.error("Work of kind {} and key {} comes again", item.kind(), item.key(), unexpected);
        }
    }
}
