package org.certhall.plugins.sms.cmpp;

import java.time.Duration;

/**
 * How patient a connection is.
 *
 * @param connect to open it and log in
 * @param alive of silence, before a CMPP_ACTIVE_TEST asks whether the other side is there
 * @param lost of silence, before the connection is given up
 * @param answer for a submit, before its place in the window is free again
 * @param retry between the first attempts to connect; it doubles up to {@code longestRetry}
 */
record Timing(Duration connect, Duration alive, Duration lost, Duration answer, Duration retry, Duration longestRetry) {
    /** Gives the times of the protocol's recommendation, with a quick first retry. */
    static Timing standard(Duration alive) {
        return new Timing(
                Duration.ofSeconds(10),
                alive,
                alive.multipliedBy(3),
                Duration.ofSeconds(60),
                Duration.ofMillis(500),
                Duration.ofSeconds(10));
    }
}
