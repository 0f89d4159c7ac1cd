package org.certhall.core.secondfactor;

import java.security.SecureRandom;
import java.time.Clock;
import org.certhall.api.credential.OneTimePasswords;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.account.Notices;
import org.certhall.core.account.SecondFactor;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.challenge.Throttle;
import org.certhall.core.persistence.UnitOfWork;

/** The house's second factors by the test's clock. */
public final class TrialSecondFactors {
    private TrialSecondFactors() {}

    public static SecondFactor of(
            UnitOfWork units,
            DataProtection protection,
            OneTimePasswords passwords,
            Throttle throttle,
            Notices notices,
            AuditTrail audit,
            Clock clock) {
        return new SecondFactors(units, protection, passwords, throttle, notices, audit, new SecureRandom(), clock);
    }
}
