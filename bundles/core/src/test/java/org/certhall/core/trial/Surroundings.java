package org.certhall.core.trial;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.certhall.api.credential.OneTimePasswords;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.account.Accounts;
import org.certhall.core.account.Notices;
import org.certhall.core.account.SecondFactor;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.audit.AuditWriter;
import org.certhall.core.challenge.Codes;
import org.certhall.core.challenge.DatabaseThrottle;
import org.certhall.core.challenge.Throttle;
import org.certhall.core.challenge.TrialCaptchas;
import org.certhall.core.challenge.TrialCodes;
import org.certhall.core.message.TrialOutbox;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.protection.Protections;
import org.certhall.core.secondfactor.TrialSecondFactors;
import org.certhall.core.store.Records;
import org.certhall.core.store.Store;
import org.certhall.credentials.totp.AuthenticatorCodes;

/** What the area of accounts and its neighbours stand on, as in the house, on one database and by the test's clock. */
public final class Surroundings implements AutoCloseable {
    private final Store store;
    private final Clock clock;
    private final DataProtection protection;
    private final AuditTrail audit;
    private final Throttle throttle;
    private final TrialOutbox outbox;
    private final Codes codes;
    private final TrialCaptchas captchas;
    private final OneTimePasswords oneTimePasswords = new AuthenticatorCodes();
    private final SecondFactor secondFactor;

    /**
     * @param store is closed with this
     * @param folder gets the keys
     */
    public Surroundings(Store store, Path folder, Clock clock) {
        this.store = store;
        this.clock = clock;
        protection = Protections.in(folder.resolve("secrets"), store.units());
        audit = new AuditWriter(protection);
        throttle = new DatabaseThrottle(store.units(), protection, clock);
        outbox = new TrialOutbox(store.units(), protection, clock);
        codes = TrialCodes.of(store.units(), audit, outbox, throttle, protection, clock);
        captchas = new TrialCaptchas(store.units(), protection, clock);
        Notices notices = new Notices(new Accounts(protection), outbox);
        secondFactor =
                TrialSecondFactors.of(store.units(), protection, oneTimePasswords, throttle, notices, audit, clock);
    }

    public Store store() {
        return store;
    }

    public UnitOfWork units() {
        return store.units();
    }

    public Clock clock() {
        return clock;
    }

    public DataProtection protection() {
        return protection;
    }

    public AuditTrail audit() {
        return audit;
    }

    public Throttle throttle() {
        return throttle;
    }

    public TrialOutbox outbox() {
        return outbox;
    }

    public Codes codes() {
        return codes;
    }

    public TrialCaptchas captchas() {
        return captchas;
    }

    public OneTimePasswords oneTimePasswords() {
        return oneTimePasswords;
    }

    public SecondFactor secondFactor() {
        return secondFactor;
    }

    /** Gives what the audit log has taken: actor, action and object. */
    public List<String> records() {
        return new Records(store.units()).all();
    }

    @Override
    public void close() {
        outbox.close();
        store.close();
    }
}
