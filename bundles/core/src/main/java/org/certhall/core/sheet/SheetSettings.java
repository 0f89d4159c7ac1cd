package org.certhall.core.sheet;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;

/** How long uploaded tables are kept: {@code etc/org.certhall.sheets.cfg.json}; a change counts at once. */
@Component(service = SheetSettings.class, configurationPid = "org.certhall.sheets")
public final class SheetSettings {
    private volatile Keys keys;

    /** The keys of the configuration. */
    public @interface Keys {
        /** Days after which an uploaded table and what was said of its rows are forgotten; at least 1. */
        int keptDays() default 7;
    }

    @Activate
    public SheetSettings(Keys keys) {
        this.keys = keys;
    }

    @Modified
    void modified(Keys changed) {
        keys = changed;
    }

    Duration keeping() {
        return Duration.ofDays(Math.max(1, keys.keptDays()));
    }
}
