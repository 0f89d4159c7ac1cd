package org.certhall.core.challenge;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.CodeSent;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.identifier.TypedText;
import org.certhall.api.message.Channel;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.access.Principal;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.challenge.Claims.Refusal;
import org.certhall.core.challenge.SentCode.Verdict;
import org.certhall.core.message.Message;
import org.certhall.core.message.Outbox;
import org.certhall.core.persistence.Retrying;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Codes in the database; the limits are configured by {@code etc/org.certhall.codes.cfg.json}. */
@Component(configurationPid = "org.certhall.codes")
public final class SentCodes implements Codes {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int NUMBERS = 1_000_000;

    private final CodeLimits limits;
    private final UnitOfWork units;
    private final AuditTrail audit;
    private final RefusedCodes refused;
    private final Outbox outbox;
    private final DataProtection protection;
    private final CodeKeys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** The keys of the configuration; {@code 5/PT1H} means five an hour. */
    public @interface Settings {
        String[] recipient() default {"1/PT1M", "5/PT1H", "10/P1D"};

        String[] address() default {"10/PT1H", "50/P1D"};

        String[] total() default {"1000/PT1H", "5000/P1D"};
    }

    @Activate
    public SentCodes(
            Settings settings,
            @Reference UnitOfWork units,
            @Reference AuditTrail audit,
            @Reference Outbox outbox,
            @Reference Throttle throttle,
            @Reference DataProtection protection) {
        this(CodeLimits.of(settings), units, audit, outbox, throttle, protection, Clock.systemUTC());
    }

    SentCodes(
            CodeLimits limits,
            UnitOfWork units,
            AuditTrail audit,
            Outbox outbox,
            Throttle throttle,
            DataProtection protection,
            Clock clock) {
        this.limits = limits;
        this.units = units;
        this.audit = audit;
        this.refused = new RefusedCodes(units, audit, throttle);
        this.outbox = outbox;
        this.protection = protection;
        this.keys = new CodeKeys(protection);
        this.clock = clock;
    }

    @Override
    public CodeSent send(
            Principal principal, String purpose, String form, Channel channel, String recipient, boolean real) {
        Claims claims = Claims.of(limits, recipient, principal.address(), protection);
        String row = keys.row(purpose, form);
        // Most of a flood ends here, without a lock.
        Optional<Refusal> early = units.read(entities -> claims.look(entities, clock.instant()));
        Optional<Refusal> refusal = early.isPresent()
                ? early
                : Retrying.write(units, entities -> {
                    Instant now = clock.instant();
                    Optional<Refusal> late = claims.take(entities, now);
                    if (late.isEmpty()) {
                        String code = code();
                        store(entities, row, keys.code(row, code), now.plus(LIFE));
                        outbox.send(entities, message(principal, purpose, channel, recipient, code, real, now));
                        audit.record(
                                entities,
                                principal,
                                real ? "code.sent" : "code.withheld",
                                "",
                                Map.of("purpose", purpose, "form", row, "recipient", keys.recipient(recipient)));
                    }
                    return late;
                });
        if (refusal.isPresent()) {
            boolean exhausted = claims.isExhausted(refusal.get());
            refused.note(principal, purpose, refusal.get());
            throw AccountException.of(
                    Field.CODE,
                    exhausted ? Problem.Code.EXHAUSTED : Problem.Code.TOO_OFTEN,
                    refusal.get().seconds());
        }
        Instant now = clock.instant();
        return new CodeSent(
                Recipients.masked(channel, recipient), again(recipient).orElse(now), now.plus(LIFE));
    }

    @Override
    public void check(Principal principal, String purpose, String form, String code) {
        String row = keys.row(purpose, form);
        byte[] hash = keys.code(row, TypedText.compact(code));
        Optional<Problem> problem = Retrying.write(units, entities -> {
            Optional<SentCode> sent = locked(entities, row);
            Verdict verdict =
                    sent.map(known -> known.check(hash, clock.instant())).orElse(Verdict.EXPIRED);
            audit.record(entities, principal, verdict.action(), "", Map.of("purpose", purpose, "form", row));
            return verdict.problem(sent.map(SentCode::triesLeft).orElse(0L));
        });
        problem.ifPresent(known -> {
            throw new AccountException(List.of(known));
        });
    }

    @Override
    public Optional<Instant> again(String recipient) {
        Claim claim = Claims.recipient(limits, recipient, protection);
        return units.read(entities -> {
            Instant now = clock.instant();
            return Optional.of(claim.look(entities, now))
                    .filter(waiting -> !waiting.isZero())
                    .map(now::plus);
        });
    }

    private String code() {
        return String.format(Locale.ROOT, "%06d", random.nextInt(NUMBERS));
    }

    private static void store(EntityManager entities, String row, byte[] hash, Instant expires) {
        locked(entities, row)
                .ifPresentOrElse(
                        former -> former.replace(hash, expires),
                        () -> entities.persist(new SentCode(row, hash, expires)));
    }

    private static Optional<SentCode> locked(EntityManager entities, String row) {
        return Optional.ofNullable(entities.find(SentCode.class, row, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What is not to be sent is out of date from the start: the same work, so that the time it takes tells nothing. */
    private static Message message(
            Principal principal,
            String purpose,
            Channel channel,
            String recipient,
            String code,
            boolean real,
            Instant now) {
        return new Message(
                "code." + purpose,
                channel,
                recipient,
                principal.locale(),
                Map.of("code", code),
                Optional.of(real ? now.plus(LIFE) : now));
    }
}
