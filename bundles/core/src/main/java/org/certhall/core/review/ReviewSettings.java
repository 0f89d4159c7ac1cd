package org.certhall.core.review;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;

/** How long a claim lasts, and from where on applicants are told of a long queue: {@code etc/org.certhall.review.cfg.json}. */
@Component(service = ReviewSettings.class, configurationPid = "org.certhall.review")
public final class ReviewSettings {
    private volatile Keys keys;

    /** The keys of the configuration. */
    public @interface Keys {
        /** Minutes after which a claim ends unless its officer goes on; at least 1. */
        int claimMinutes() default 30;

        /** So many orders wait before applicants are told how long it may take (S89); at least 1. */
        int longQueue() default 20;
    }

    @Activate
    public ReviewSettings(Keys keys) {
        this.keys = keys;
    }

    @Modified
    void modified(Keys changed) {
        keys = changed;
    }

    Duration claim() {
        return Duration.ofMinutes(Math.max(1, keys.claimMinutes()));
    }

    int longQueue() {
        return Math.max(1, keys.longQueue());
    }
}
