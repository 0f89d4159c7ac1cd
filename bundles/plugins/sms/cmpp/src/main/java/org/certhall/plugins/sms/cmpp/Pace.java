package org.certhall.plugins.sms.cmpp;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps submits apart, so that there are never more in a second than the operator allows. */
final class Pace {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition never = lock.newCondition();
    private final long between;
    private long next = System.nanoTime();

    Pace(int perSecond) {
        between = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    /** Waits for its turn; false where that comes too late, and none is used up. */
    boolean await(long untilNanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long now = System.nanoTime();
            long turn = next - now > 0 ? next : now;
            if (turn - untilNanos > 0) {
                return false;
            }
            next = turn + between;
            long left = turn - now;
            while (left > 0) {
                left = never.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
