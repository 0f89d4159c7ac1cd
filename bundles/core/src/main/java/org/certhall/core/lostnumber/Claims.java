package org.certhall.core.lostnumber;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.certhall.api.access.AccountId;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.LostNumber;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Ticket;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.account.Account;
import org.certhall.core.account.Secrets;

/** Keeps requests with what is personal about them sealed. */
final class Claims {
    /** How long a number may stay unproved. */
    static final Duration UNPROVED = Duration.ofMinutes(30);

    private static final String MOBILE = "number_claim.mobile";
    private static final String LETTER = "number_claim.letter";
    private static final String REASON = "number_claim.reason";
    private static final Set<ClaimState> LIVING = EnumSet.of(ClaimState.OPEN, ClaimState.WAITING);

    private final DataProtection protection;

    Claims(DataProtection protection) {
        this.protection = protection;
    }

    /**
     * Keeps a request; what was never proved in time goes. A letter is kept also where there is no account, until the
     * number is proved: the time that it takes would tell.
     */
    void add(EntityManager entities, Ticket ticket, Optional<Account> account, ClaimForm form, Instant now) {
        List<Long> stale = entities.createQuery(
                        "select c.id from NumberClaim c where c.state = :asked and c.asked <= :then", Long.class)
                .setParameter("asked", ClaimState.ASKED)
                .setParameter("then", now.minus(UNPROVED))
                .getResultList();
        stale.forEach(id -> remove(entities, id));
        NumberClaim claim = new NumberClaim(
                Secrets.hash(ticket.value()),
                account.map(Account::id),
                protection.seal(MOBILE, form.mobile().value().getBytes(StandardCharsets.UTF_8)),
                now);
        entities.persist(claim);
        entities.persist(new ClaimLetter(claim.id(), form.type().mediaType(), protection.seal(LETTER, form.letter())));
    }

    void remove(EntityManager entities, long id) {
        forgetLetter(entities, id);
        entities.createQuery("delete from NumberClaim c where c.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Finds the request whose number is still to be proved, and locks its row. */
    NumberClaim unproved(EntityManager entities, Ticket ticket, Instant now) {
        return with(entities, "formHash", ticket)
                .filter(claim -> claim.state() == ClaimState.ASKED
                        && now.isBefore(claim.asked().plus(UNPROVED)))
                .orElseThrow(Claims::gone);
    }

    /** Finds the request that an objection stops, and locks its row. */
    NumberClaim contested(EntityManager entities, Ticket objection) {
        return with(entities, "objectionHash", objection)
                .filter(claim -> claim.state() == ClaimState.WAITING)
                .orElseThrow(Claims::gone);
    }

    /** Gives the requests for an account that come at their time unless somebody objects, the next first. */
    List<NumberClaim> announced(EntityManager entities, AccountId owner, LockModeType lock) {
        return entities.createQuery(
                        "select c from NumberClaim c where c.account = :account and c.state = :waiting"
                                + " order by c.effective, c.id",
                        NumberClaim.class)
                .setParameter("account", owner.value())
                .setParameter("waiting", ClaimState.WAITING)
                .setLockMode(lock)
                .getResultList();
    }

    /** Locks a request that is not over. */
    NumberClaim living(EntityManager entities, long id) {
        return lock(entities, id)
                .filter(claim -> LIVING.contains(claim.state()))
                .orElseThrow(Claims::gone);
    }

    Optional<NumberClaim> lock(EntityManager entities, long id) {
        return Optional.ofNullable(entities.find(NumberClaim.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Gives the requests that are not over, the oldest first. */
    List<NumberClaim> living(EntityManager entities) {
        return entities.createQuery(
                        "select c from NumberClaim c where c.state in :living order by c.asked, c.id",
                        NumberClaim.class)
                .setParameter("living", LIVING)
                .getResultList();
    }

    /** Gives the other requests for the same account that are not over, locked. */
    List<NumberClaim> rivals(EntityManager entities, NumberClaim claim) {
        return entities.createQuery(
                        "select c from NumberClaim c where c.account = :account and c.id <> :id and c.state in :living"
                                + " order by c.id",
                        NumberClaim.class)
                .setParameter("account", claim.account().orElseThrow().value())
                .setParameter("id", claim.id())
                .setParameter("living", LIVING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    MobileNumber mobile(NumberClaim claim) {
        return new MobileNumber(new String(protection.open(MOBILE, claim.mobileSealed()), StandardCharsets.UTF_8));
    }

    LostNumber.Letter letter(EntityManager entities, NumberClaim claim) {
        ClaimLetter letter = Optional.ofNullable(entities.find(ClaimLetter.class, claim.id()))
                .orElseThrow(Claims::gone);
        return new LostNumber.Letter(letter.mediaType(), protection.open(LETTER, letter.contentSealed()));
    }

    void refuse(NumberClaim claim, String reason, Instant now) {
        claim.refuse(protection.seal(REASON, reason.getBytes(StandardCharsets.UTF_8)), now);
    }

    /** Forgets what is personal about requests that ended before a time, at most so many; tells how many there were. */
    static int forget(EntityManager entities, Instant before, int most) {
        List<NumberClaim> over = entities.createQuery(
                        "select c from NumberClaim c where c.ended < :before and c.mobileSealed is not null"
                                + " order by c.id",
                        NumberClaim.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        over.forEach(claim -> {
            forgetLetter(entities, claim.id());
            claim.forget();
        });
        return over.size();
    }

    private static void forgetLetter(EntityManager entities, long id) {
        entities.createQuery("delete from ClaimLetter l where l.claim = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static Optional<NumberClaim> with(EntityManager entities, String column, Ticket ticket) {
        return entities.createQuery("select c from NumberClaim c where c." + column + " = :hash", NumberClaim.class)
                .setParameter("hash", Secrets.hash(ticket.value()))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    static AccountException gone() {
        return AccountException.of(Field.FORM, Problem.Code.GONE);
    }
}
