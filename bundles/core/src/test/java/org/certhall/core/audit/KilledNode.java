package org.certhall.core.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import javax.persistence.EntityManager;
import org.certhall.core.access.Principals;
import org.certhall.core.store.Store;
import org.certhall.core.work.WorkHandler;
import org.certhall.core.work.WorkItem;
import org.certhall.core.work.WorkTrial;

/**
 * A node in a process of its own, which writes, seals and works until it is killed. Each of its transitions is a record
 * with a piece of work, and is told once it is committed; the work leaves a record, too.
 */
final class KilledNode {
    static final String KIND = "trial";
    static final String PUT = "trial.put";
    static final String DONE = "trial.done";

    private final Store store;
    private final Hall hall;
    private final WorkTrial work;

    /** @param clock of the work alone */
    KilledNode(Store store, Path folder, Clock clock) {
        this.store = store;
        hall = new Hall(store.units(), folder, "node");
        work = new WorkTrial(store, clock);
        work.add(new WorkHandler() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public Result handle(WorkItem item) {
                store.units().perform(entities -> record(entities, DONE, item.key()));
                return new Result.Done();
            }
        });
    }

    /** @param arguments the database, the folder, and what the names of this node's transitions begin with */
    public static void main(String... arguments) {
        KilledNode node = new KilledNode(Store.at(arguments[0]), Path.of(arguments[1]), Clock.systemUTC());
        forEver(node.hall::seal);
        forEver(node::work);
        for (int transition = 0; !System.out.checkError(); transition++) {
            String key = arguments[2] + transition;
            node.put(key);
            System.out.println(key);
        }
        // Nobody listens any more: the test itself was killed.
        Runtime.getRuntime().halt(1);
    }

    private static void forEver(Runnable task) {
        new Thread(() -> {
                    while (true) {
                        task.run();
                    }
                })
                .start();
    }

    private void put(String key) {
        store.units().perform(entities -> {
            record(entities, PUT, key);
            work.queue().put(entities, WorkItem.of(KIND, key, Instant.EPOCH, key.getBytes(UTF_8)));
        });
    }

    private void record(EntityManager entities, String action, String key) {
        hall.writer().record(entities, Principals.anonymous(), action, key, Map.of());
    }

    void work() {
        work.run();
    }

    Hall hall() {
        return hall;
    }
}
