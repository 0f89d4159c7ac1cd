package org.certhall.core.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.certhall.api.message.MessageNews;
import org.certhall.api.value.Subscription;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.signal.Listeners;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes on what changes on this node, and looks for what has changed on others while anybody listens. */
@Component(service = MessageNews.class)
public final class MessageWatch implements MessageNews {
    private static final Logger LOG = LoggerFactory.getLogger(MessageWatch.class);
    private static final Duration POLL = Duration.ofSeconds(3);

    private final MessageLog log;
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "certhall-message-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final Listeners<MessageWatch> listeners = new Listeners<>();
    private final Subscription news;
    private Optional<Instant> last = Optional.empty();

    @Activate
    public MessageWatch(@Reference MessageLog log) {
        this(log, POLL);
    }

    MessageWatch(MessageLog log, Duration poll) {
        this.log = log;
        news = log.subscribe(() -> listeners.tell(this));
        poller.scheduleWithFixedDelay(this::look, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        poller.shutdown();
        news.close();
    }

    @Override
    public Subscription subscribe(Runnable changed) {
        return listeners.subscribe(watch -> changed.run());
    }

    private void look() {
        if (listeners.isEmpty()) {
            return;
        }
        try {
            Optional<Instant> now = log.changed();
            if (!now.equals(last)) {
                last = now;
                log.tell();
            }
        } catch (PersistenceFailure away) {
            LOG.debug("Changes on other nodes cannot be seen now", away);
        } catch (RuntimeException unexpected) {
            LOG.error("Changes on other nodes cannot be seen", unexpected);
        }
    }
}
