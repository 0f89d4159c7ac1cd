package org.certhall.core.account;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Role;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.AccountSessions;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.identifier.EmailAddress;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds an account by what its owner says, and ends its sessions, which its owner is told. */
@Component(service = Unguarded.class)
public final class SessionsDesk implements AccountSessions, Unguarded {
    private final UnitOfWork units;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionNews news;
    private final Notices notices;
    private final AuditTrail audit;

    @Activate
    public SessionsDesk(
            @Reference UnitOfWork units,
            @Reference Accounts accounts,
            @Reference Sessions sessions,
            @Reference SessionNews news,
            @Reference Notices notices,
            @Reference AuditTrail audit) {
        this.units = units;
        this.accounts = accounts;
        this.sessions = sessions;
        this.news = news;
        this.notices = notices;
        this.audit = audit;
    }

    @Override
    public Optional<FoundAccount> find(Caller caller, String identifier) {
        Principal principal = Principal.of(caller);
        return units.read(entities -> accounts.identifiedBy(entities, identifier)
                .filter(account -> isSeenBy(principal, account))
                .map(account -> found(entities, account)));
    }

    @Override
    public int endAll(Caller caller, AccountId id, Reason reason) {
        Principal principal = Principal.of(caller);
        int ended = units.write(entities -> {
            Account account = accounts.lock(entities, id)
                    .filter(locked -> isSeenBy(principal, locked))
                    .orElseThrow(() -> AccountException.of(Field.FORM, Problem.Code.GONE));
            int open = sessions.open(entities, id).size();
            sessions.endAll(entities, id);
            Map<String, String> details = Map.of(
                    "reason", reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    "sessions", String.valueOf(open));
            if (open > 0) {
                notices.send(entities, account, "notice.sessions-ended");
            }
            audit.record(entities, principal, "account.sessions-ended", account.object(), details);
            return open;
        });
        news.spread();
        return ended;
    }

    /** Support has nothing to do with accounts of staff. */
    private static boolean isSeenBy(Principal principal, Account account) {
        return !StaffRoles.anyOf(account.roles())
                || principal.isConsole()
                || principal.roles().contains(Role.ADMINISTRATOR);
    }

    private FoundAccount found(EntityManager entities, Account account) {
        return new FoundAccount(
                account.id(),
                account.loginName(),
                accounts.mobile(account).map(MobileNumber::masked).orElse(""),
                accounts.email(account).map(EmailAddress::masked).orElse(""),
                account.created(),
                account.lastLogin(),
                sessions.open(entities, account.id()).stream()
                        .map(session -> new OpenSession(session.begun(), session.lastUsed(), session.browser()))
                        .toList());
    }
}
