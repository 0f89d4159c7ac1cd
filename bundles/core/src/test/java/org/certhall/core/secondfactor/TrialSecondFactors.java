package org.certhall.core.secondfactor;

import java.security.SecureRandom;
import java.time.Clock;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.account.SecondFactor;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.store.Store;

/** The house's second factors for tests of other areas, with an authenticator app of the test. */
public final class TrialSecondFactors {
    private TrialSecondFactors() {}

    public static SecondFactor of(Store store, DataProtection protection, AuditTrail audit, Clock clock) {
        return new SecondFactors(
                store.units(), protection, new TrialApp(), new Counting(clock), audit, new SecureRandom(), clock);
    }
}
