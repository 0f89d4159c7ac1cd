package org.certhall.testing.peers;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.certhall.testing.peers.Switchboard.Mode;

/** A short-message centre that speaks CMPP 3.0. */
final class CmppCentre implements AutoCloseable {
    private final Clock clock;
    private final Consumer<Sms> phone;
    private final LongTexts longTexts = new LongTexts();
    private final MessageNumbers numbers = new MessageNumbers();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final SwitchedPort port;

    CmppCentre(Clock clock, Supplier<Mode> mode, Supplier<Duration> slow, Consumer<Sms> phone) {
        this.clock = clock;
        this.phone = phone;
        port = new SwitchedPort(
                () -> mode.get() == Mode.DOWN,
                connection -> new CmppCustomer(connection, clock, mode, slow, timer, numbers, this::receive).serve());
    }

    void open(int wanted) throws IOException {
        port.open(wanted);
    }

    int port() {
        return port.port();
    }

    void turned() {
        port.turned();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        port.close();
    }

    private void receive(CmppSubmit submit) {
        for (String to : submit.to()) {
            longTexts
                    .add(to, submit.reference(), submit.part(), submit.parts(), submit.text())
                    .ifPresent(text -> phone.accept(new Sms(to, text, clock.instant())));
        }
    }
}
