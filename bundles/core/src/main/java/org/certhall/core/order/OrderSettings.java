package org.certhall.core.order;

import java.time.Duration;
import org.certhall.core.persistence.KeptDays;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;

/** How long orders wait for their applicants, how long their papers stay, and how many drafts may be open: {@code etc/org.certhall.orders.cfg.json}. */
@Component(service = OrderSettings.class, configurationPid = "org.certhall.orders")
public final class OrderSettings {
    private static final int FEWEST_DAYS = 8;
    private volatile Keys keys;

    /** The keys of the configuration. */
    public @interface Keys {
        /** Days after which an order that nobody goes on with ends by itself (T24); at least 8. */
        int idleDays() default 30;

        /** Days after which the papers of an order that was cancelled or has expired are deleted; at least 1. */
        int paperDays() default 30;

        /** The most drafts that an account may have open at once; at least 1. */
        int openDrafts() default 10_000;
    }

    @Activate
    public OrderSettings(Keys keys) {
        this.keys = keys;
    }

    @Modified
    void modified(Keys changed) {
        keys = changed;
    }

    /** Longer than the first warning comes ahead of the end. */
    Duration idle() {
        return Duration.ofDays(Math.max(FEWEST_DAYS, keys.idleDays()));
    }

    /** After the end of an order that came to nothing. */
    public Duration papers() {
        return KeptDays.of("paperDays in org.certhall.orders.cfg.json", keys.paperDays());
    }

    /** Gives the most drafts that an account may have open at once. */
    public int openDrafts() {
        return Math.max(1, keys.openDrafts());
    }
}
