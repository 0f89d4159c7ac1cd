package org.certhall.testing.peers;

import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicInteger;

/** The numbers of messages (CMPP 3.0, 7.4.3.2): month to second, the gateway's code, a sequence. */
final class MessageNumbers {
    private static final long GATEWAY = 100_001;

    private final AtomicInteger sequence = new AtomicInteger();

    long next(LocalDateTime at) {
        long number = at.getMonthValue();
        number = number << 5 | at.getDayOfMonth();
        number = number << 5 | at.getHour();
        number = number << 6 | at.getMinute();
        number = number << 6 | at.getSecond();
        number = number << 22 | GATEWAY;
        return number << 16 | (sequence.incrementAndGet() & 0xffff);
    }
}
