package org.certhall.plugins.scanning.clamd;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.certhall.api.document.Finding;
import org.certhall.api.document.UploadScanner;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.LocalisedText;

/** A daemon of ClamAV. */
final class ClamdScanner implements UploadScanner, AutoCloseable {
    private static final String CLEAN = "stream: OK";
    private static final String STREAM = "stream: ";
    private static final String FOUND = " FOUND";

    private final String id;
    private final LocalisedText name;
    private final SocketAddress address;
    private final BiConsumer<PlugInState, String> states;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "certhall-clamd-deadline");
        thread.setDaemon(true);
        return thread;
    });

    ClamdScanner(String id, LocalisedText name, SocketAddress address, BiConsumer<PlugInState, String> states) {
        this.id = id;
        this.name = name;
        this.address = address;
        this.states = states;
        clock.setRemoveOnCancelPolicy(true);
        states.accept(PlugInState.ACTIVE, "");
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public LocalisedText name() {
        return name;
    }

    @Override
    public Finding scan(byte[] file, Duration deadline) {
        if (deadline.isNegative() || deadline.isZero()) {
            return new Finding.Unavailable("no time is left");
        }
        try (Daemon daemon = new Daemon(address)) {
            Future<?> late = clock.schedule(() -> end(daemon), deadline.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return finding(daemon.scan(file));
            } finally {
                late.cancel(false);
            }
        } catch (IOException | UnresolvedAddressException away) {
            return unavailable(PlugInState.WAITING, "the daemon does not answer: " + away);
        }
    }

    private Finding finding(String answer) {
        if (answer.equals(CLEAN)) {
            states.accept(PlugInState.ACTIVE, "");
            return new Finding.Clean();
        }
        if (answer.startsWith(STREAM) && answer.endsWith(FOUND)) {
            states.accept(PlugInState.ACTIVE, "");
            return new Finding.Infected(answer.substring(STREAM.length(), answer.length() - FOUND.length()));
        }
        return unavailable(PlugInState.BROKEN, "the daemon refuses: " + answer);
    }

    private Finding unavailable(PlugInState state, String reason) {
        states.accept(state, reason);
        return new Finding.Unavailable(reason);
    }

    /** Whoever waits for the daemon learns it by an exception. */
    private void end(Daemon daemon) {
        try {
            daemon.close();
        } catch (IOException closed) {
            states.accept(PlugInState.WAITING, "the connection does not close: " + closed);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
