package org.certhall.plugins.sms.cmpp;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.certhall.api.plugin.PlugInState;
import org.certhall.plugins.sms.cmpp.Login.RefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one session with the gateway, and opens a new one whenever it is lost. */
final class Link implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    private static final int GOOD_BYE_SECONDS = 2;

    private final Opener opener;
    private final Timing timing;
    private final ScheduledExecutorService timer;
    private final StateListener states;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Session session;
    private volatile String reason = "not connected yet";

    Link(String name, Opener opener, Timing timing, ScheduledExecutorService timer, StateListener states) {
        this.opener = opener;
        this.timing = timing;
        this.timer = timer;
        this.states = states;
        thread = new Thread(this::keep, name);
        thread.setDaemon(true);
    }

    /** Opens a session. */
    @FunctionalInterface
    interface Opener {
        Session open() throws IOException, RefusedException;
    }

    /** Hears how the link is. */
    @FunctionalInterface
    interface StateListener {
        void changed(PlugInState state, String reason);
    }

    void start() {
        states.changed(PlugInState.WAITING, reason);
        thread.start();
    }

    Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    /** Gives why there is no session. */
    String reason() {
        return reason;
    }

    @Override
    public void close() {
        closed.countDown();
        Session open = session;
        try {
            if (open != null) {
                open.terminate();
                thread.join(TimeUnit.SECONDS.toMillis(GOOD_BYE_SECONDS));
            }
        } catch (IOException gone) {
            LOG.debug("no good-bye", gone);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (open != null) {
            open.close();
        }
        thread.interrupt();
    }

    private void keep() {
        long pause = timing.retry().toMillis();
        try {
            do {
                boolean connected = serveOnce();
                pause = connected
                        ? timing.retry().toMillis()
                        : Math.min(pause * 2, timing.longestRetry().toMillis());
            } while (!closed.await(pause, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            LOG.debug("the link is closed", stopped);
        }
    }

    /** Connects and serves until the connection is lost; true where there was one. */
    private boolean serveOnce() {
        Session open;
        try {
            open = opener.open();
        } catch (IOException unreachable) {
            state(PlugInState.WAITING, "the gateway cannot be reached: " + unreachable.getMessage());
            return false;
        } catch (RefusedException refused) {
            state(PlugInState.BROKEN, String.valueOf(refused.getMessage()));
            return false;
        }
        long tick =
                Math.max(1, Math.min(timing.alive().toMillis(), timing.answer().toMillis()) / 4);
        ScheduledFuture<?> ticks = timer.scheduleWithFixedDelay(open::tick, tick, tick, TimeUnit.MILLISECONDS);
        session = open;
        state(PlugInState.ACTIVE, "");
        try {
            open.run();
        } catch (IOException lost) {
            session = null;
            if (closed.getCount() > 0) {
                state(PlugInState.WAITING, "the connection is lost: " + lost.getMessage());
            }
        } finally {
            session = null;
            ticks.cancel(false);
            open.close();
        }
        return true;
    }

    private void state(PlugInState state, String why) {
        if (!why.equals(reason)) {
            LOG.info("{}: {}", thread.getName(), why.isEmpty() ? "connected" : why);
        }
        reason = why;
        states.changed(state, why);
    }
}
