package org.certhall.core.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.access.SessionToken;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.access.Principal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Begins and ends logins. */
@Component(service = Sessions.class)
public final class Sessions {
    private static final String ADDRESS = "account_session.address";

    /** Use is written down this often, so that a busy page does not write all the time. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    /** Six months (Cybersecurity Law, art. 21), and no longer (PIPL, art. 19): a row has an address. */
    private static final Duration KEPT = Duration.ofDays(184);

    private final DataProtection protection;
    private final AccountSettings settings;
    private final Secrets secrets;
    private final Clock clock;

    @Activate
    public Sessions(@Reference DataProtection protection, @Reference AccountSettings settings) {
        this(protection, settings, new SecureRandom(), Clock.systemUTC());
    }

    Sessions(DataProtection protection, AccountSettings settings, SecureRandom random, Clock clock) {
        this.protection = protection;
        this.settings = settings;
        this.secrets = new Secrets(random);
        this.clock = clock;
    }

    /** A session that has just begun. */
    record Begun(SessionToken token, long number) {}

    Begun begin(
            EntityManager entities, Principal principal, Account account, boolean secondFactor, boolean consentDue) {
        SessionToken token = new SessionToken(secrets.fresh());
        AccountSession session = new AccountSession(
                account,
                Secrets.hash(token.value()),
                clock.instant(),
                protection.seal(ADDRESS, principal.address().getBytes(StandardCharsets.UTF_8)),
                BrowserName.of(principal.browser()),
                secondFactor,
                consentDue);
        entities.persist(session);
        return new Begun(token, session.id());
    }

    /** Finds a session that has neither ended nor outlived its limits. */
    Optional<AccountSession> open(EntityManager entities, SessionToken token) {
        return entities.createQuery(
                        "select s from AccountSession s join fetch s.account a left join fetch a.roles"
                                + " where s.tokenHash = :hash",
                        AccountSession.class)
                .setParameter("hash", Secrets.hash(token.value()))
                .getResultStream()
                .findFirst()
                .filter(this::isOpen);
    }

    /** Gives the open sessions of an account, the latest used first. */
    List<AccountSession> open(EntityManager entities, AccountId account) {
        return entities.createQuery(
                        "select s from AccountSession s where s.account.id = :account and s.ended is null"
                                + " order by s.lastUsed desc, s.id desc",
                        AccountSession.class)
                .setParameter("account", account.value())
                .getResultStream()
                .filter(this::isOpen)
                .toList();
    }

    private boolean isOpen(AccountSession session) {
        Instant now = clock.instant();
        boolean staff = StaffRoles.anyOf(session.account().roles());
        return !session.isEnded()
                && session.account().state() == AccountState.ACTIVE
                && now.isBefore(session.lastUsed().plus(settings.idle()).plus(GRAIN))
                && now.isBefore(session.begun().plus(settings.longest(staff)));
    }

    /** Tells whether the use of a session is due to be written down. */
    boolean isUseDue(AccountSession session) {
        return !clock.instant().isBefore(session.lastUsed().plus(GRAIN));
    }

    void use(EntityManager entities, long session) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entities.createQuery("update AccountSession s set s.lastUsed = :now"
                        + " where s.id = :session and s.ended is null and s.lastUsed < :now")
                .setParameter("now", now)
                .setParameter("session", session)
                .executeUpdate();
    }

    /** Lets a session do everything again, once the present legal texts have been accepted. */
    void settleConsent(EntityManager entities, AccountId account) {
        entities.createQuery("update AccountSession s set s.consentDue = false"
                        + " where s.account.id = :account and s.ended is null")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    String address(AccountSession session) {
        return session.addressSealed()
                .map(bytes -> new String(protection.open(ADDRESS, bytes), StandardCharsets.UTF_8))
                .orElse("");
    }

    /** Ends one session of an account; answers false where it has none of that number, or it has ended already. */
    boolean end(EntityManager entities, AccountId account, long session) {
        return end(entities, account, "and s.id = :number", Optional.of(session)) > 0;
    }

    /** Ends all sessions of an account but one, and every form that somebody is in the middle of. */
    void endOthers(EntityManager entities, AccountId account, long kept) {
        end(entities, account, "and s.id <> :number", Optional.of(kept));
        Forms.forgetAll(entities, account);
    }

    /**
     * Ends all sessions of an account, as part of the transaction; their next call is refused. So do its forms, since
     * what they have proved, such as a password or a number, may be what has just been replaced. After the commit,
     * {@link SessionNews#spread} tells open pages at once.
     */
    public void endAll(EntityManager entities, AccountId account) {
        end(entities, account, "", Optional.empty());
        Forms.forgetAll(entities, account);
    }

    void forgetAddresses(EntityManager entities, AccountId account) {
        entities.createQuery("update AccountSession s set s.addressSealed = null where s.account.id = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    private int end(EntityManager entities, AccountId account, String which, Optional<Long> number) {
        Query query = entities.createQuery("update AccountSession s set s.ended = :now"
                        + " where s.account.id = :account and s.ended is null " + which)
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .setParameter("account", account.value());
        number.ifPresent(id -> query.setParameter("number", id));
        return query.executeUpdate();
    }

    /** Ends those that have outlived their limits, whatever account they belong to, and forgets those of long ago. */
    void sweep(EntityManager entities) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entities.createQuery("delete from AccountSession s where s.ended < :forgotten")
                .setParameter("forgotten", now.minus(KEPT))
                .executeUpdate();
        entities.createQuery("update AccountSession s set s.ended = :now where s.ended is null"
                        + " and (s.lastUsed <= :idle or s.begun <= :begun)")
                .setParameter("now", now)
                .setParameter("idle", now.minus(settings.idle()).minus(GRAIN))
                .setParameter("begun", now.minus(settings.longest(false)))
                .executeUpdate();
    }

    /** Gives which roles count in a session. */
    Set<Role> roles(Account account, boolean secondFactor) {
        return secondFactor || !settings.secondFactorRequired() ? account.roles() : StaffRoles.without(account.roles());
    }
}
