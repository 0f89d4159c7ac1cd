package org.certhall.core.challenge;

import java.time.Clock;
import java.util.Map;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.message.Outbox;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.trial.Configured;

/** The house's codes with the limits that it has unless it is told otherwise, by the test's clock. */
public final class TrialCodes {
    private TrialCodes() {}

    public static Codes of(
            UnitOfWork units,
            AuditTrail audit,
            Outbox outbox,
            Throttle throttle,
            DataProtection protection,
            Clock clock) {
        CodeLimits limits = CodeLimits.of(Configured.keys(SentCodes.Settings.class, Map.of()));
        return new SentCodes(limits, units, audit, outbox, throttle, protection, clock);
    }
}
