package org.certhall.core.protection;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.persistence.UnitOfWork;

/** The house's own data protection, for tests of other areas. */
public final class Protections {
    private Protections() {}

    /** Gives protection by keys of its own in a folder, which is made. */
    public static DataProtection in(Path secrets, UnitOfWork units) {
        SecureRandom random = new SecureRandom();
        KeyKeeper keeper = new KeyKeeper(new KeyFolder(secrets, random), new KeyRegister(units, Clock.systemUTC()));
        return new KeyRingProtection(keeper, random);
    }
}
