package org.certhall.core.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.certhall.api.access.AccountId;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Ticket;
import org.certhall.api.protection.DataProtection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the forms of several pages between their pages, so that they outlive a node. */
@Component(service = Forms.class)
public final class Forms {
    private static final String PAYLOAD = "account_form.payload";

    private final DataProtection protection;
    private final Secrets secrets;
    private final Clock clock;

    @Activate
    public Forms(@Reference DataProtection protection) {
        this(protection, new SecureRandom(), Clock.systemUTC());
    }

    Forms(DataProtection protection, SecureRandom random, Clock clock) {
        this.protection = protection;
        this.secrets = new Secrets(random);
        this.clock = clock;
    }

    /**
     * Opens the way to set a password without knowing the former one, such as for somebody who was invited; the ticket is
     * for {@code Login.reset}. It ends those that were opened for the account before.
     */
    public Ticket invite(EntityManager entities, AccountId account, Duration valid) {
        entities.createQuery("delete from PendingForm f where f.account = :account and f.kind = :kind")
                .setParameter("account", account.value())
                .setParameter("kind", PendingForm.Kind.NEW_PASSWORD)
                .executeUpdate();
        Ticket ticket = open(entities, PendingForm.Kind.NEW_PASSWORD, Optional.of(account), "", valid);
        find(entities, PendingForm.Kind.NEW_PASSWORD, ticket).orElseThrow().reach(PendingForm.Step.PROVED);
        return ticket;
    }

    /**
     * Opens a form, and sweeps those away whose time is over.
     *
     * @param payload what the form has to remember; kept sealed
     */
    Ticket open(
            EntityManager entities,
            PendingForm.Kind kind,
            Optional<AccountId> account,
            String payload,
            Duration valid) {
        Instant now = clock.instant();
        entities.createQuery("delete from PendingForm f where f.expires < :now")
                .setParameter("now", now)
                .executeUpdate();
        String secret = secrets.fresh();
        byte[] sealed = protection.seal(PAYLOAD, payload.getBytes(StandardCharsets.UTF_8));
        entities.persist(new PendingForm(Secrets.hash(secret), kind, account, sealed, now.plus(valid)));
        return new Ticket(secret);
    }

    /** Finds a form and locks its row; empty where it is unknown, over or of another kind. */
    Optional<PendingForm> find(EntityManager entities, PendingForm.Kind kind, Ticket ticket) {
        return entities.createQuery("select f from PendingForm f where f.tokenHash = :hash", PendingForm.class)
                .setParameter("hash", Secrets.hash(ticket.value()))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .filter(form -> form.kind() == kind && !form.isExpired(clock.instant()));
    }

    /**
     * Finds a form and locks its row.
     *
     * @throws AccountException {@link Problem.Code#GONE} at {@link Field#FORM}
     */
    PendingForm get(EntityManager entities, PendingForm.Kind kind, Ticket ticket) {
        return find(entities, kind, ticket).orElseThrow(() -> AccountException.of(Field.FORM, Problem.Code.GONE));
    }

    /** Finds a form of one's own; throws like {@link #get} for that of somebody else. */
    PendingForm own(EntityManager entities, PendingForm.Kind kind, Ticket ticket, AccountId owner) {
        return find(entities, kind, ticket)
                .filter(form -> form.account().equals(Optional.of(owner)))
                .orElseThrow(() -> AccountException.of(Field.FORM, Problem.Code.GONE));
    }

    /** Ends all forms of an account, proved ones and invitations included. */
    static void forgetAll(EntityManager entities, AccountId account) {
        entities.createQuery("delete from PendingForm f where f.account = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    String payload(PendingForm form) {
        return new String(protection.open(PAYLOAD, form.payloadSealed()), StandardCharsets.UTF_8);
    }
}
