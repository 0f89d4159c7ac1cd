package org.certhall.core.account;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.persistence.EntityManager;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Ticket;
import org.certhall.core.access.Principal;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sets a password without the former one, once the number is proved or an invitation was followed (S26). */
@Component(service = ForgottenPassword.class)
public final class ForgottenPassword {
    private static final PendingForm.Kind FORM = PendingForm.Kind.NEW_PASSWORD;

    private final UnitOfWork units;
    private final Accounts accounts;
    private final Forms forms;
    private final ProfileCheck check;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SessionNews news;
    private final Notices notices;
    private final AuditTrail audit;

    @Activate
    public ForgottenPassword(
            @Reference UnitOfWork units,
            @Reference Accounts accounts,
            @Reference Forms forms,
            @Reference ProfileCheck check,
            @Reference Passwords passwords,
            @Reference Sessions sessions,
            @Reference SessionNews news,
            @Reference Notices notices,
            @Reference AuditTrail audit) {
        this.units = units;
        this.accounts = accounts;
        this.forms = forms;
        this.check = check;
        this.passwords = passwords;
        this.sessions = sessions;
        this.news = news;
        this.notices = notices;
        this.audit = audit;
    }

    CompletionStage<Void> reset(Principal principal, Ticket ticket, String password, String again) {
        try {
            ProfileCheck.refuse(units.read(
                    entities -> check.password(password, again, account(entities, proved(entities, ticket)))));
        } catch (AccountException refused) {
            return CompletableFuture.failedStage(refused);
        }
        return passwords.hash(password, hash -> {
            units.perform(entities -> set(entities, principal, ticket, hash));
            news.spread();
            return null;
        });
    }

    private void set(EntityManager entities, Principal principal, Ticket ticket, String hash) {
        PendingForm form = proved(entities, ticket);
        Account account = account(entities, form);
        account.protectBy(hash);
        sessions.endAll(entities, account.id());
        notices.send(entities, account, "notice.password-changed");
        audit.record(entities, principal, "password.reset", account.object(), Map.of());
    }

    private PendingForm proved(EntityManager entities, Ticket ticket) {
        return forms.find(entities, FORM, ticket)
                .filter(form -> form.step() == PendingForm.Step.PROVED)
                .orElseThrow(ForgottenPassword::gone);
    }

    private Account account(EntityManager entities, PendingForm form) {
        return form.account()
                .flatMap(id -> accounts.lock(entities, id))
                .filter(account -> account.state() != AccountState.CLOSED)
                .orElseThrow(ForgottenPassword::gone);
    }

    private static AccountException gone() {
        return AccountException.of(Field.FORM, Problem.Code.GONE);
    }
}
