package org.certhall.core.account;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.certhall.api.access.AccountId;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.credential.PasswordHashing.Verdict;
import org.certhall.core.access.Principal;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks for the present password before something that a session left open must not be enough for. */
@Component(service = CurrentPassword.class)
public final class CurrentPassword {
    private final UnitOfWork units;
    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final AuditTrail audit;

    @Activate
    public CurrentPassword(
            @Reference UnitOfWork units,
            @Reference Accounts accounts,
            @Reference Passwords passwords,
            @Reference LoginThrottle throttle,
            @Reference AuditTrail audit) {
        this.units = units;
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
    }

    /**
     * Goes on where the password is right, with the hash that it was verified against.
     *
     * @return fails with an {@link AccountException} at {@link Field#CURRENT_PASSWORD} where it is not
     */
    <T> CompletionStage<T> then(Principal principal, String current, Function<String, CompletionStage<T>> next) {
        AccountId id = principal.owner();
        try {
            if (current.isEmpty()) {
                throw AccountException.of(Field.CURRENT_PASSWORD, Problem.Code.MISSING);
            }
            throttle.takeCurrent(id);
        } catch (AccountException refused) {
            return CompletableFuture.failedStage(refused);
        }
        String hash = units.read(entities ->
                accounts.find(entities, id).map(Account::passwordHash).orElse(""));
        return passwords.verifyThen(current, hash, verdict -> {
            if (verdict == Verdict.WRONG) {
                units.perform(entities ->
                        audit.record(entities, principal, "password.refused", "account:" + id.value(), Map.of()));
                return CompletableFuture.failedStage(AccountException.of(Field.CURRENT_PASSWORD, Problem.Code.WRONG));
            }
            throttle.succeededCurrent(id);
            return next.apply(hash);
        });
    }

    /**
     * Refuses to go on once the owner has set another password, which may have been meant to stop just this.
     *
     * @param account locked
     * @param verified what {@link #then} gave
     */
    static void refuseReplaced(Account account, String verified) {
        if (!account.passwordHash().equals(verified)) {
            throw AccountException.of(Field.CURRENT_PASSWORD, Problem.Code.WRONG);
        }
    }
}
