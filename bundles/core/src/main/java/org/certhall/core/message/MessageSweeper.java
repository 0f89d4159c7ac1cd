package org.certhall.core.message;

import java.time.Duration;
import java.time.Instant;
import org.certhall.core.persistence.KeptDays;
import org.certhall.core.persistence.RegularTask;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;

/**
 * Forgets messages that are done with when their days are over (PIPL, art. 19), {@code etc/org.certhall.message.cfg};
 * what waits and what is dead stays until somebody has decided about it. Any number of nodes may sweep at once.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.certhall.message")
public final class MessageSweeper {
    private static final Duration PERIOD = Duration.ofHours(1);

    /** So many at a time, so that no transaction is long. */
    private static final int BATCH = 1000;

    private final MessageLog log;
    private final RegularTask task = new RegularTask("certhall-message-sweeper", PERIOD, this::sweep);
    private final int batch;
    private volatile Duration kept;

    /** The keys of the configuration; an underscore stands for a dot. */
    public @interface Keys {
        /** Days for which the desk shows a message that was sent, was out of date or was taken out. */
        int keep_days() default 90;
    }

    @Activate
    public MessageSweeper(Keys keys, @Reference MessageLog log) {
        this(read(keys), log, BATCH);
    }

    MessageSweeper(Duration kept, MessageLog log, int batch) {
        this.kept = kept;
        this.log = log;
        this.batch = batch;
    }

    @Modified
    void modified(Keys keys) {
        kept = read(keys);
    }

    @Deactivate
    void close() {
        task.close();
    }

    /** Forgets all whose days are over. */
    void sweep() {
        Instant before = log.now().minus(kept);
        RegularTask.inBatches(batch, () -> log.units().write(entities -> log.forget(entities, before, batch)));
    }

    private static Duration read(Keys keys) {
        return KeptDays.of("keep.days in org.certhall.message.cfg", keys.keep_days());
    }
}
