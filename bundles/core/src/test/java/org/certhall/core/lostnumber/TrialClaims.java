package org.certhall.core.lostnumber;

import java.security.SecureRandom;
import java.time.Clock;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.picture.Pictures;
import org.certhall.core.site.SiteAddress;
import org.certhall.core.trial.Surroundings;
import org.certhall.core.work.WorkTable;

/** The area of lost numbers as it stands in the house. */
record TrialClaims(LostNumberDesk desk, NumberChange change) {
    TrialClaims(Surroundings around, TrialAccounts accounts, Clock clock) {
        this(
                new LostNumberDesk(
                        around.units(),
                        around.protection(),
                        accounts.accounts(),
                        around.captchas().gate(),
                        around.codes(),
                        around.throttle(),
                        new WorkTable(around.units(), clock, new SecureRandom()),
                        around.outbox(),
                        around.audit(),
                        new SiteAddress("https://hall.example.com"),
                        new Pictures(),
                        new SecureRandom(),
                        clock),
                new NumberChange(
                        around.units(),
                        around.protection(),
                        accounts.accounts(),
                        accounts.sessions(),
                        accounts.news(),
                        around.outbox(),
                        around.audit(),
                        clock));
    }
}
