package org.certhall.core.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.core.access.Principal;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes the password of somebody who knows the present one; his other sessions end. */
@Component(service = PasswordChange.class)
public final class PasswordChange {
    private final UnitOfWork units;
    private final Accounts accounts;
    private final CurrentPassword currentPassword;
    private final ProfileCheck check;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SessionNews news;
    private final Notices notices;
    private final AuditTrail audit;

    @Activate
    public PasswordChange(
            @Reference UnitOfWork units,
            @Reference Accounts accounts,
            @Reference CurrentPassword currentPassword,
            @Reference ProfileCheck check,
            @Reference Passwords passwords,
            @Reference Sessions sessions,
            @Reference SessionNews news,
            @Reference Notices notices,
            @Reference AuditTrail audit) {
        this.units = units;
        this.accounts = accounts;
        this.currentPassword = currentPassword;
        this.check = check;
        this.passwords = passwords;
        this.sessions = sessions;
        this.news = news;
        this.notices = notices;
        this.audit = audit;
    }

    CompletionStage<Void> change(Principal principal, String current, String password, String again) {
        List<Problem> problems = new ArrayList<>();
        if (current.isEmpty()) {
            problems.add(Problem.of(Field.CURRENT_PASSWORD, Problem.Code.MISSING));
        } else if (password.equals(current)) {
            problems.add(Problem.of(Field.PASSWORD, Problem.Code.UNCHANGED));
        }
        problems.addAll(units.read(entities -> check.password(
                password, again, accounts.find(entities, principal.owner()).orElseThrow())));
        if (!problems.isEmpty()) {
            return CompletableFuture.failedStage(new AccountException(problems));
        }
        return currentPassword.then(
                principal,
                current,
                verified -> passwords.hash(password, hash -> {
                    set(principal, verified, hash);
                    return null;
                }));
    }

    private void set(Principal principal, String verified, String hash) {
        units.perform(entities -> {
            Account account = accounts.lock(entities, principal.owner()).orElseThrow();
            CurrentPassword.refuseReplaced(account, verified);
            account.protectBy(hash);
            sessions.endOthers(entities, account.id(), principal.session().orElseThrow());
            notices.send(entities, account, "notice.password-changed");
            audit.record(entities, principal, "password.changed", account.object(), Map.of());
        });
        news.spread();
    }
}
