package org.certhall.core.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import javax.persistence.EntityManager;
import org.certhall.api.account.AccountException;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.persistence.PatientTask;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the accounts of a demonstration, {@code etc/org.certhall.accounts.demo.cfg.json}; without that file there are
 * none. What is there already stays as it is.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.certhall.accounts.demo",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DemoAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final UnitOfWork units;
    private final Accounts accounts;
    private final Consents consents;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;
    private final List<DemoAccount> wanted;
    private final PatientTask task = new PatientTask("certhall-demo-accounts", PAUSE, this::make);

    /** The keys of the configuration. */
    public @interface Keys {
        /** Login name, mobile number, e-mail address, real name, role and password, with blanks between. */
        String[] accounts() default {};
    }

    @Activate
    public DemoAccounts(
            Keys keys,
            @Reference UnitOfWork units,
            @Reference Accounts accounts,
            @Reference Consents consents,
            @Reference Passwords passwords,
            @Reference AuditTrail audit) {
        this(keys, units, accounts, consents, passwords, audit, Clock.systemUTC());
        task.makeDue();
    }

    /** Makes nothing until {@link #make}. */
    DemoAccounts(
            Keys keys,
            UnitOfWork units,
            Accounts accounts,
            Consents consents,
            Passwords passwords,
            AuditTrail audit,
            Clock clock) {
        this.units = units;
        this.accounts = accounts;
        this.consents = consents;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.wanted = Arrays.stream(keys.accounts()).map(DemoAccount::parse).toList();
    }

    @Deactivate
    void close() {
        task.close();
    }

    /** Makes what is missing; answers false where something has to wait, such as for the legal texts. */
    boolean make() {
        try {
            for (DemoAccount account : wanted) {
                make(account);
            }
            LOG.info("The demonstration's accounts are there");
            return true;
        } catch (PersistenceFailure | AccountException | CompletionException later) {
            LOG.debug("The demonstration's accounts are not complete yet", later);
            return false;
        }
    }

    private void make(DemoAccount demo) {
        if (units.read(entities -> isThere(entities, demo))) {
            return;
        }
        Consents.Acceptance acceptance =
                consents.acceptance(List.copyOf(consents.present().values()), clock.instant(), "");
        passwords
                .hash(demo.password(), hash -> units.write(entities -> create(entities, demo, hash, acceptance)))
                .toCompletableFuture()
                .join();
    }

    private boolean isThere(EntityManager entities, DemoAccount demo) {
        return accounts.withLoginName(entities, demo.login()).isPresent()
                || accounts.withMobile(entities, demo.mobile()).isPresent()
                || accounts.withEmail(entities, demo.email()).isPresent();
    }

    private boolean create(EntityManager entities, DemoAccount demo, String hash, Consents.Acceptance acceptance) {
        Account account = accounts.create(
                entities,
                AccountState.ACTIVE,
                demo.login(),
                demo.name(),
                demo.mobile(),
                demo.email(),
                Locale.SIMPLIFIED_CHINESE);
        account.give(demo.role());
        account.protectBy(hash);
        account.prove(clock.instant());
        consents.record(entities, account, acceptance);
        audit.record(entities, "account.made-for-demonstration", account.object(), Map.of());
        return true;
    }
}
