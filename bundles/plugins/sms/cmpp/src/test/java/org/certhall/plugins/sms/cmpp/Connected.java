package org.certhall.plugins.sms.cmpp;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.certhall.api.message.SmsGateway.Sms;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.LocalisedText;

/** A gateway under test, what it says of its state, and the reports it passes on. */
final class Connected implements AutoCloseable {
    static final Account ACCOUNT = new Account("900001", "demo-cmpp", "certhall", "10690000", "证书大厅");
    static final Duration PATIENCE = Duration.ofSeconds(20);

    final BlockingQueue<String> reports = new LinkedBlockingQueue<>();
    final CmppGateway gateway;
    private final BlockingQueue<String> states = new LinkedBlockingQueue<>();

    private Connected(int port, Account account, int window, int rate, Timing timing) {
        gateway = new CmppGateway(
                "cmpp",
                new LocalisedText("网关", "gateway"),
                InetSocketAddress.createUnresolved("127.0.0.1", port),
                account,
                window,
                rate,
                timing,
                Clock.systemUTC(),
                (state, reason) -> states.add(state + " " + reason));
        gateway.attach(
                (id, reference, delivered, state) -> reports.add(id + " " + reference + " " + delivered + " " + state));
        gateway.start();
    }

    /** Quick to try again, so that a test need not wait for seconds. */
    static Timing quick() {
        return new Timing(
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofMillis(20),
                Duration.ofMillis(100));
    }

    static Connected to(int port) {
        return to(port, ACCOUNT, 16, 1_000, quick()).await(PlugInState.ACTIVE);
    }

    static Connected to(int port, Account account, int window, int rate, Timing timing) {
        return new Connected(port, account, window, rate, timing);
    }

    /** Waits until it is in a state. */
    Connected await(PlugInState state) {
        awaitReason(state);
        return this;
    }

    /** Waits until it is in a state, and gives the reason. */
    String awaitReason(PlugInState state) {
        long end = System.nanoTime() + 3 * PATIENCE.toNanos();
        String next = "";
        while (!next.startsWith(state.name())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not " + state + ", still " + next);
            }
            next = next(states);
        }
        return next.substring(state.name().length()).strip();
    }

    String nextReport() {
        return next(reports);
    }

    static Sms sms(String key, String mobile, String text) {
        return new Sms(key, mobile, text, "test", Map.of());
    }

    private static String next(BlockingQueue<String> queue) {
        try {
            String next = queue.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing more comes");
            }
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        gateway.close();
    }
}
