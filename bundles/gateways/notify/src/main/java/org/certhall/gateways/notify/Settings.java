package org.certhall.gateways.notify;

/** {@code etc/org.certhall.notify.cfg.json}; without it these defaults hold. */
@interface Settings {
    String PID = "org.certhall.notify";

    /** How many notices an address may post in a minute. */
    int perMinute() default 3000;

    /** How large the body of a notice may be. */
    int kilobytes() default 256;
}
