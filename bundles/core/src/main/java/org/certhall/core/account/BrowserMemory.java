package org.certhall.core.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.account.KnownBrowsers;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Remembers browsers in the database, so that every node knows them. */
@Component(service = {KnownBrowsers.class, BrowserMemory.class})
public final class BrowserMemory implements KnownBrowsers {
    private static final Duration VALID = Duration.ofDays(180);
    private static final int MOST = 20;

    private final UnitOfWork units;
    private final Secrets secrets;
    private final Clock clock;

    @Activate
    public BrowserMemory(@Reference UnitOfWork units) {
        this(units, new SecureRandom(), Clock.systemUTC());
    }

    BrowserMemory(UnitOfWork units, SecureRandom random, Clock clock) {
        this.units = units;
        this.secrets = new Secrets(random);
        this.clock = clock;
    }

    @Override
    public String remember(AccountId account, String former) {
        String secret = secrets.fresh();
        Instant now = clock.instant();
        units.perform(entities -> {
            entities.createQuery("delete from KnownBrowser b where b.expires < :now"
                            + " or b.account = :account and b.tokenHash = :former")
                    .setParameter("now", now)
                    .setParameter("account", account.value())
                    .setParameter("former", Secrets.hash(former))
                    .executeUpdate();
            forgetBeyond(entities, account, MOST - 1);
            entities.persist(new KnownBrowser(account.value(), Secrets.hash(secret), now.plus(VALID)));
        });
        return secret;
    }

    /**
     * Tells whether an account has logged in from a browser before; looks the same whether there is an account or not.
     *
     * @param secret what the browser's cookie says, from outside
     */
    boolean knows(EntityManager entities, Optional<AccountId> account, String secret) {
        return entities.createQuery(
                                "select count(b) from KnownBrowser b where b.tokenHash = :hash"
                                        + " and b.account = :account and b.expires > :now",
                                Long.class)
                        .setParameter("hash", Secrets.hash(secret))
                        .setParameter("account", account.map(AccountId::value).orElse(-1L))
                        .setParameter("now", clock.instant())
                        .getSingleResult()
                > 0;
    }

    void forgetAll(EntityManager entities, AccountId account) {
        forgetBeyond(entities, account, 0);
    }

    private static void forgetBeyond(EntityManager entities, AccountId account, int kept) {
        List<KnownBrowser> surplus = entities.createQuery(
                        "select b from KnownBrowser b where b.account = :account order by b.id desc",
                        KnownBrowser.class)
                .setParameter("account", account.value())
                .setFirstResult(kept)
                .getResultList();
        surplus.forEach(entities::remove);
    }
}
