package org.certhall.core.account;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long logins last and what they need: {@code etc/org.certhall.accounts.cfg.json}; a change counts at once. */
@Component(service = AccountSettings.class, configurationPid = "org.certhall.accounts")
public final class AccountSettings {
    private static final Logger LOG = LoggerFactory.getLogger(AccountSettings.class);

    private volatile Keys keys;

    /** The keys of the configuration. */
    public @interface Keys {
        /** Whether roles of staff need a second factor: {@code required} or {@code optional}. */
        String secondFactor() default "required";

        /** Whose one-time passwords they are, as authenticator apps show it. */
        String issuer() default "CertHall";

        /** Minutes without use after which a session ends. */
        int idleMinutes() default 30;

        /** Hours after which a session ends in any case. */
        int longestHours() default 12;

        /** The same for sessions of staff. */
        int longestHoursOfStaff() default 8;

        /** Days after which a number that was not proved again no longer logs in by itself. */
        int numberIdleDays() default 180;
    }

    @Activate
    public AccountSettings(Keys keys) {
        this.keys = checked(keys);
    }

    @Modified
    void modified(Keys changed) {
        keys = checked(changed);
    }

    /** Tells whether roles of staff count only after the second factor; so they do unless it says {@code optional}. */
    boolean secondFactorRequired() {
        return !keys.secondFactor().equals("optional");
    }

    String issuer() {
        return keys.issuer();
    }

    Duration idle() {
        return Duration.ofMinutes(keys.idleMinutes());
    }

    Duration longest(boolean staff) {
        return Duration.ofHours(staff ? keys.longestHoursOfStaff() : keys.longestHours());
    }

    Duration numberIdle() {
        return Duration.ofDays(keys.numberIdleDays());
    }

    private static Keys checked(Keys keys) {
        if (keys.secondFactor().equals("optional")) {
            LOG.warn("Staff may log in without a second factor; that is for demonstrations alone");
        }
        return keys;
    }
}
