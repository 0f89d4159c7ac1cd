package org.certhall.core.secondfactor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.certhall.api.access.AccountId;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.credential.OneTimePasswords;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.access.Principal;
import org.certhall.core.account.Notices;
import org.certhall.core.account.SecondFactor;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.challenge.Throttle;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The second factors of accounts: one authenticator app each (RFC 6238) and recovery codes.
 *
 * <p>Keys are sealed; a time step counts once; tries are limited whether they are right or wrong. Whoever has begun to set
 * up a second factor keeps the former one until the first right code. The owner is told of each change, and of each recovery
 * code that is used, so that he notices when it was not he.
 */
@Component(service = SecondFactor.class)
public final class SecondFactors implements SecondFactor {
    private static final String PURPOSE = "secondfactor.key";
    private static final String SUBJECT = "account:";
    private static final String CHANGED = "notice.second-factor-changed";
    private static final String RECOVERED = "notice.recovery-code-used";
    private static final Throttle.Limit TRIES = new Throttle.Limit(
            "secondfactor.try",
            List.of(new Throttle.Window(5, Duration.ofMinutes(5)), new Throttle.Window(30, Duration.ofDays(1))));

    private final UnitOfWork units;
    private final DataProtection protection;
    private final OneTimePasswords passwords;
    private final Throttle throttle;
    private final Notices notices;
    private final AuditTrail audit;
    private final RecoveryCodes codes;
    private final Clock clock;

    @Activate
    public SecondFactors(
            @Reference UnitOfWork units,
            @Reference DataProtection protection,
            @Reference OneTimePasswords passwords,
            @Reference Throttle throttle,
            @Reference Notices notices,
            @Reference AuditTrail audit) {
        this(units, protection, passwords, throttle, notices, audit, new SecureRandom(), Clock.systemUTC());
    }

    SecondFactors(
            UnitOfWork units,
            DataProtection protection,
            OneTimePasswords passwords,
            Throttle throttle,
            Notices notices,
            AuditTrail audit,
            SecureRandom random,
            Clock clock) {
        this.units = units;
        this.protection = protection;
        this.passwords = passwords;
        this.throttle = throttle;
        this.notices = notices;
        this.audit = audit;
        this.codes = new RecoveryCodes(protection, random);
        this.clock = clock;
    }

    @Override
    public boolean active(EntityManager entities, AccountId account) {
        return row(entities, account, LockModeType.NONE)
                .filter(Authenticator::active)
                .isPresent();
    }

    @Override
    public int recoveryCodesLeft(EntityManager entities, AccountId account) {
        return codes.left(entities, account.value());
    }

    @Override
    public byte[] begin(AccountId account) {
        byte[] key = passwords.newKey();
        byte[] sealed = protection.seal(PURPOSE, key);
        try {
            units.perform(entities -> prepare(entities, account, sealed));
        } catch (PersistenceFailure failure) {
            if (failure.code() != PersistenceFailure.Code.DUPLICATE) {
                throw failure;
            }
            units.perform(entities -> prepare(entities, account, sealed));
        }
        return key;
    }

    private static void prepare(EntityManager entities, AccountId account, byte[] sealed) {
        Authenticator row = row(entities, account, LockModeType.PESSIMISTIC_WRITE)
                .orElseGet(() -> {
                    Authenticator fresh = new Authenticator(account.value());
                    entities.persist(fresh);
                    return fresh;
                });
        row.prepare(sealed);
    }

    @Override
    public List<String> confirm(Principal principal, AccountId account, String typed) {
        allow(account);
        Checked<List<String>> checked = units.write(entities -> {
            Optional<Authenticator> row = row(entities, account, LockModeType.PESSIMISTIC_WRITE);
            Optional<byte[]> key = row.flatMap(Authenticator::pending);
            if (key.isEmpty()) {
                return Checked.refused(Problem.Code.GONE);
            }
            OptionalLong step = step(key.get(), typed);
            if (step.isEmpty()) {
                return Checked.refused(Problem.Code.WRONG);
            }
            row.get().activate(step.getAsLong(), clock.instant());
            audit.record(entities, principal, "secondfactor.enrolled", object(account), Map.of());
            notices.send(entities, account, CHANGED);
            return Checked.passed(codes.renew(entities, account.value()));
        });
        return settled(account, checked);
    }

    @Override
    public void check(Principal principal, AccountId account, String typed) {
        allow(account);
        settled(account, units.write(entities -> check(entities, principal, account, typed)));
    }

    @Override
    public List<String> renew(Principal principal, AccountId account, String typed) {
        allow(account);
        Checked<List<String>> checked = units.write(entities -> {
            Checked<Boolean> proved = check(entities, principal, account, typed);
            if (proved.problem().isPresent()) {
                return Checked.refused(proved.problem().get());
            }
            audit.record(entities, principal, "secondfactor.codes-renewed", object(account), Map.of());
            notices.send(entities, account, CHANGED);
            return Checked.passed(codes.renew(entities, account.value()));
        });
        return settled(account, checked);
    }

    @Override
    public void remove(EntityManager entities, Principal principal, AccountId account) {
        row(entities, account, LockModeType.PESSIMISTIC_WRITE).ifPresent(row -> {
            codes.remove(entities, account.value());
            entities.remove(row);
            audit.record(entities, principal, "secondfactor.removed", object(account), Map.of());
        });
    }

    private Checked<Boolean> check(EntityManager entities, Principal principal, AccountId account, String typed) {
        Optional<Authenticator> row =
                row(entities, account, LockModeType.PESSIMISTIC_WRITE).filter(Authenticator::active);
        Checked<Boolean> checked = row.isEmpty()
                ? Checked.refused(Problem.Code.WRONG)
                : TypedCode.of(typed) instanceof TypedCode.Recovery recovery
                        ? recovered(entities, principal, account, recovery)
                        : passed(row.get(), typed);
        if (checked.problem().isPresent()) {
            audit.record(entities, principal, "secondfactor.failed", object(account), Map.of());
        }
        return checked;
    }

    private Checked<Boolean> recovered(
            EntityManager entities, Principal principal, AccountId account, TypedCode.Recovery recovery) {
        if (!codes.take(entities, account.value(), recovery.code())) {
            return Checked.refused(Problem.Code.WRONG);
        }
        audit.record(entities, principal, "secondfactor.recovery-code-used", object(account), Map.of());
        notices.send(entities, account, RECOVERED);
        return Checked.passed(true);
    }

    private Checked<Boolean> passed(Authenticator row, String typed) {
        OptionalLong step = step(row.key().orElseThrow(), typed);
        if (step.isEmpty()) {
            return Checked.refused(Problem.Code.WRONG);
        }
        return row.accept(step.getAsLong()) ? Checked.passed(true) : Checked.refused(Problem.Code.USED_UP);
    }

    private OptionalLong step(byte[] sealed, String typed) {
        return TypedCode.of(typed) instanceof TypedCode.OneTime code
                ? passwords.step(protection.open(PURPOSE, sealed), code.digits(), clock.instant())
                : OptionalLong.empty();
    }

    private void allow(AccountId account) {
        Duration wait = throttle.take(TRIES, SUBJECT + account.value());
        if (!wait.isZero()) {
            throw AccountException.of(Field.SECOND_FACTOR, Problem.Code.TOO_OFTEN, wait.toSeconds() + 1);
        }
    }

    private <T> T settled(AccountId account, Checked<T> checked) {
        T result = checked.result()
                .orElseThrow(() -> AccountException.of(
                        Field.SECOND_FACTOR, checked.problem().orElseThrow()));
        throttle.clear(TRIES, SUBJECT + account.value());
        return result;
    }

    private static Optional<Authenticator> row(EntityManager entities, AccountId account, LockModeType lock) {
        return Optional.ofNullable(entities.find(Authenticator.class, account.value(), lock));
    }

    private static String object(AccountId account) {
        return "account:" + account.value();
    }

    /** What a unit of work found; a refusal is kept with its record, and thrown only after the commit. */
    private record Checked<T>(Optional<T> result, Optional<Problem.Code> problem) {
        static <T> Checked<T> passed(T result) {
            return new Checked<>(Optional.of(result), Optional.empty());
        }

        static <T> Checked<T> refused(Problem.Code problem) {
            return new Checked<>(Optional.empty(), Optional.of(problem));
        }
    }
}
