package org.certhall.testing.peers;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.certhall.testing.peers.CmppSubmit.Refused;
import org.certhall.testing.peers.Switchboard.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to the centre: it logs in first, and may have so many submits unanswered. */
final class CmppCustomer {
    private static final Logger LOG = LoggerFactory.getLogger(CmppCustomer.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyMMddHHmm", Locale.ROOT);
    private static final String UNREACHABLE = "1990000";
    private static final int WINDOW = 16;
    private static final int REPORT_MILLIS = 300;
    private static final int ALIVE_SECONDS = 30;
    private static final int RESULT_OF_DELIVER = 8;

    private final Socket socket;
    private final Clock clock;
    private final Supplier<Mode> mode;
    private final Supplier<Duration> slow;
    private final ScheduledExecutorService timer;
    private final MessageNumbers numbers;
    private final Consumer<CmppSubmit> received;
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger sequence = new AtomicInteger();
    private final Map<Integer, CmppFrame> reports = new ConcurrentHashMap<>();

    CmppCustomer(
            Socket socket,
            Clock clock,
            Supplier<Mode> mode,
            Supplier<Duration> slow,
            ScheduledExecutorService timer,
            MessageNumbers numbers,
            Consumer<CmppSubmit> received) {
        this.socket = socket;
        this.clock = clock;
        this.mode = mode;
        this.slow = slow;
        this.timer = timer;
        this.numbers = numbers;
        this.received = received;
    }

    /** Serves until the customer leaves or breaks the rules. */
    void serve() throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        if (!login(CmppFrame.read(in))) {
            return;
        }
        var alive = timer.scheduleWithFixedDelay(
                () -> write(new CmppFrame(CmppFrame.ACTIVE_TEST, sequence.incrementAndGet(), new byte[0])),
                ALIVE_SECONDS,
                ALIVE_SECONDS,
                TimeUnit.SECONDS);
        try {
            boolean open = true;
            while (open) {
                open = serve(CmppFrame.read(in));
            }
        } finally {
            alive.cancel(false);
        }
    }

    private boolean login(CmppFrame frame) throws IOException {
        if (frame.command() != CmppFrame.CONNECT) {
            throw new IOException("the first unit is no CMPP_CONNECT");
        }
        ByteBuffer answer = CmppLogin.answer(frame.body());
        frame.answer(answer).write(socket.getOutputStream());
        return answer.getInt(0) == 0;
    }

    private boolean serve(CmppFrame frame) throws IOException {
        switch (frame.command()) {
            case CmppFrame.SUBMIT -> submit(frame);
            case CmppFrame.ACTIVE_TEST -> write(frame.answer(ByteBuffer.allocate(1)));
            case CmppFrame.TERMINATE -> {
                write(frame.answer(ByteBuffer.allocate(0)));
                return false;
            }
            case CmppFrame.DELIVER | CmppFrame.RESPONSE -> reported(frame);
            case CmppFrame.ACTIVE_TEST | CmppFrame.RESPONSE ->
                LOG.debug("the customer has answered {}", frame.sequence());
            default -> throw new IOException("an unknown command: " + frame.command());
        }
        return true;
    }

    private void submit(CmppFrame frame) {
        LocalDateTime at = LocalDateTime.ofInstant(clock.instant(), ZONE);
        long number = numbers.next(at);
        int result = 0;
        try {
            CmppSubmit submit = CmppSubmit.read(frame.body());
            if (mode.get() == Mode.REJECT) {
                throw new Refused(Refused.NOT_SERVED);
            }
            if (unanswered.get() >= WINDOW) {
                throw new Refused(Refused.FLOW);
            }
            received.accept(submit);
            report(submit, number, at);
        } catch (Refused refused) {
            result = refused.result();
        }
        if (mode.get() != Mode.UNKNOWN) {
            answer(frame.answer(ByteBuffer.allocate(12).putLong(number).putInt(result)));
        }
    }

    private void answer(CmppFrame answer) {
        if (mode.get() == Mode.SLOW) {
            unanswered.incrementAndGet();
            timer.schedule(
                    () -> {
                        unanswered.decrementAndGet();
                        write(answer);
                    },
                    slow.get().toMillis(),
                    TimeUnit.MILLISECONDS);
        } else {
            write(answer);
        }
    }

    private void report(CmppSubmit submit, long number, LocalDateTime submitted) {
        if (submit.report() && mode.get() != Mode.UNKNOWN) {
            long delay = REPORT_MILLIS + (mode.get() == Mode.SLOW ? slow.get().toMillis() : 0);
            submit.to()
                    .forEach(to ->
                            timer.schedule(() -> deliver(report(to, number, submitted)), delay, TimeUnit.MILLISECONDS));
        }
    }

    private void deliver(CmppFrame report) {
        reports.put(report.sequence(), report);
        write(report);
    }

    /** Repeats a report that the customer could not take. */
    private void reported(CmppFrame answer) {
        CmppFrame report = reports.remove(answer.sequence());
        if (report != null && ByteBuffer.wrap(answer.body()).getInt(RESULT_OF_DELIVER) != 0) {
            timer.schedule(() -> deliver(report), REPORT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private CmppFrame report(String to, long number, LocalDateTime submitted) {
        ByteBuffer content = ByteBuffer.allocate(71).putLong(number);
        CmppFrame.text(content, 7, to.startsWith(UNREACHABLE) ? "UNDELIV" : "DELIVRD");
        CmppFrame.text(content, 10, MINUTE.format(submitted));
        CmppFrame.text(content, 10, MINUTE.format(LocalDateTime.ofInstant(clock.instant(), ZONE)));
        CmppFrame.text(content, 32, to);
        ByteBuffer body =
                ByteBuffer.allocate(97 + 71).putLong(numbers.next(LocalDateTime.ofInstant(clock.instant(), ZONE)));
        CmppFrame.text(body, 21, "10690000");
        body.put("certhall".getBytes(StandardCharsets.US_ASCII)).put(new byte[5]);
        CmppFrame.text(body, 32, to);
        body.put((byte) 0).put((byte) 1).put((byte) 71).put(content.array()).put(new byte[20]);
        return new CmppFrame(CmppFrame.DELIVER, sequence.incrementAndGet(), body.array());
    }

    private synchronized void write(CmppFrame frame) {
        try {
            frame.write(socket.getOutputStream());
        } catch (IOException lost) {
            LOG.debug("the customer is gone", lost);
        }
    }
}
