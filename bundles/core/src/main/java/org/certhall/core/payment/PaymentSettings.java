package org.certhall.core.payment;

import java.time.Duration;
import org.certhall.core.persistence.KeptDays;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;

/** How long the notices of channels are kept: {@code etc/org.certhall.payments.cfg.json}. */
@Component(service = PaymentSettings.class, configurationPid = "org.certhall.payments")
public final class PaymentSettings {
    private volatile Keys keys;

    /** The key of the configuration. */
    public @interface Keys {
        /** Days for which a notice is kept as it came; at least 1. */
        int noticeDays() default 180;
    }

    @Activate
    public PaymentSettings(Keys keys) {
        this.keys = keys;
    }

    @Modified
    void modified(Keys changed) {
        keys = changed;
    }

    Duration notices() {
        return KeptDays.of("noticeDays in org.certhall.payments.cfg.json", keys.noticeDays());
    }
}
