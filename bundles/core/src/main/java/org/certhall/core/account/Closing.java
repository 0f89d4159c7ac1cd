package org.certhall.core.account;

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
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Closes accounts. Names, contacts, password, addresses of sessions, known browsers, the second factor and what other
 * areas keep for the account's convenience go; the account's number stays, and with it what it accepted and when (Electronic Signature Law, art. 24).
 */
@Component(service = Closing.class)
public final class Closing {
    private final UnitOfWork units;
    private final Accounts accounts;
    private final CurrentPassword currentPassword;
    private final Sessions sessions;
    private final SessionNews news;
    private final BrowserMemory browsers;
    private final SecondFactor secondFactor;
    private final Notices notices;
    private final AuditTrail audit;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<AccountFollower> followers;

    @Activate
    public Closing(
            @Reference UnitOfWork units,
            @Reference Accounts accounts,
            @Reference CurrentPassword currentPassword,
            @Reference Sessions sessions,
            @Reference SessionNews news,
            @Reference BrowserMemory browsers,
            @Reference SecondFactor secondFactor,
            @Reference Notices notices,
            @Reference AuditTrail audit) {
        this(units, accounts, currentPassword, sessions, news, browsers, secondFactor, notices, audit, List.of());
    }

    Closing(
            UnitOfWork units,
            Accounts accounts,
            CurrentPassword currentPassword,
            Sessions sessions,
            SessionNews news,
            BrowserMemory browsers,
            SecondFactor secondFactor,
            Notices notices,
            AuditTrail audit,
            List<AccountFollower> followers) {
        this.followers = followers;
        this.units = units;
        this.accounts = accounts;
        this.currentPassword = currentPassword;
        this.sessions = sessions;
        this.news = news;
        this.browsers = browsers;
        this.secondFactor = secondFactor;
        this.notices = notices;
        this.audit = audit;
    }

    CompletionStage<Void> close(Principal principal, String current) {
        return currentPassword.then(principal, current, verified -> {
            erase(principal, verified);
            return CompletableFuture.completedStage(null);
        });
    }

    private void erase(Principal principal, String verified) {
        units.perform(entities -> {
            Account account = accounts.lock(entities, principal.owner()).orElseThrow();
            CurrentPassword.refuseReplaced(account, verified);
            if (StaffRoles.anyOf(account.roles())) {
                // Whoever serves here is let go by an administrator first, so that nobody's duties vanish with him.
                throw AccountException.of(Field.FORM, Problem.Code.NOT_NOW);
            }
            notices.send(entities, account, "notice.account-closed");
            sessions.endAll(entities, account.id());
            sessions.forgetAddresses(entities, account.id());
            browsers.forgetAll(entities, account.id());
            secondFactor.remove(entities, principal, account.id());
            followers.forEach(follower -> follower.closed(entities, account.id()));
            audit.record(entities, principal, "account.closed", account.object(), Map.of());
            account.close();
        });
        news.spread();
    }
}
