package org.certhall.core.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Identity;
import org.certhall.api.account.LoginResult;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Ticket;
import org.certhall.api.credential.OneTimePasswords;
import org.certhall.core.access.Principal;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets somebody in who has proved the first factor: straight on, or by way of the second. */
@Component(service = Entry.class)
public final class Entry {
    private static final Duration SECOND_FACTOR = Duration.ofMinutes(5);

    /** An authenticator app may have to be installed first. */
    private static final Duration ENROLMENT = Duration.ofMinutes(15);

    private final UnitOfWork units;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Consents consents;
    private final Forms forms;
    private final SecondFactor secondFactor;
    private final OneTimePasswords oneTimePasswords;
    private final AccountSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    @Activate
    public Entry(
            @Reference UnitOfWork units,
            @Reference Accounts accounts,
            @Reference Sessions sessions,
            @Reference Consents consents,
            @Reference Forms forms,
            @Reference SecondFactor secondFactor,
            @Reference OneTimePasswords oneTimePasswords,
            @Reference AccountSettings settings,
            @Reference AuditTrail audit) {
        this(
                units,
                accounts,
                sessions,
                consents,
                forms,
                secondFactor,
                oneTimePasswords,
                settings,
                audit,
                Clock.systemUTC());
    }

    Entry(
            UnitOfWork units,
            Accounts accounts,
            Sessions sessions,
            Consents consents,
            Forms forms,
            SecondFactor secondFactor,
            OneTimePasswords oneTimePasswords,
            AccountSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.units = units;
        this.accounts = accounts;
        this.sessions = sessions;
        this.consents = consents;
        this.forms = forms;
        this.secondFactor = secondFactor;
        this.oneTimePasswords = oneTimePasswords;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a way in still has to write, within the transaction that lets in. */
    @FunctionalInterface
    interface Proof {
        void write(EntityManager entities, Account account);
    }

    /**
     * Goes on after the first factor.
     *
     * @param way how it was proved, such as {@code password}, for the audit log
     * @throws AccountException {@link Problem.Code#GONE} at {@link Field#FORM} where the account has been closed meanwhile
     */
    LoginResult afterFirstFactor(Principal principal, AccountId id, String way, Proof proof) {
        Map<String, AcceptedEdition> present = consents.present();
        Optional<LoginResult> result = units.write(entities -> {
            Account account = active(entities, id);
            proof.write(entities, account);
            if (secondFactor.active(entities, id)) {
                return Optional.of(new LoginResult.SecondFactorNeeded(
                        forms.open(entities, PendingForm.Kind.SECOND_FACTOR, Optional.of(id), way, SECOND_FACTOR)));
            }
            return settings.secondFactorRequired() && StaffRoles.anyOf(account.roles())
                    ? Optional.empty()
                    : Optional.of(letIn(entities, principal, account, way, false, present));
        });
        return result.orElseGet(() -> enrolment(id, way, false));
    }

    /**
     * Makes the key of a second factor, and the form that waits for its first one-time password.
     *
     * @param replacing whether there may be one already; else nothing comes of it where the owner was quicker
     */
    LoginResult.EnrolmentNeeded enrolment(AccountId id, String way, boolean replacing) {
        byte[] key = secondFactor.begin(id);
        return units.write(entities -> {
            Account account = active(entities, id);
            if (!replacing && secondFactor.active(entities, id)) {
                throw AccountException.of(Field.FORM, Problem.Code.GONE);
            }
            Ticket ticket = forms.open(entities, PendingForm.Kind.ENROLMENT, Optional.of(id), way, ENROLMENT);
            String uri = oneTimePasswords.uri(key, settings.issuer(), account.loginName());
            return new LoginResult.EnrolmentNeeded(ticket, uri, oneTimePasswords.base32(key));
        });
    }

    /** Lets in after the second factor; the form that asked for it is finished. */
    LoginResult.LoggedIn afterSecondFactor(Principal principal, PendingForm.Kind kind, Ticket ticket) {
        Map<String, AcceptedEdition> present = consents.present();
        return units.write(entities -> {
            PendingForm form = forms.get(entities, kind, ticket);
            Account account = active(entities, form.account().orElseThrow());
            entities.remove(form);
            return letIn(entities, principal, account, forms.payload(form), true, present);
        });
    }

    /** Begins a session within a transaction that holds the account's lock. */
    LoginResult.LoggedIn letIn(
            EntityManager entities,
            Principal principal,
            Account account,
            String way,
            boolean passedSecondFactor,
            Map<String, AcceptedEdition> present) {
        List<String> outdated = consents.outdated(entities, account, present);
        Sessions.Begun session = sessions.begin(entities, principal, account, passedSecondFactor, !outdated.isEmpty());
        account.loggedIn(clock.instant(), principal.locale());
        audit.record(
                entities,
                principal,
                "login.succeeded",
                account.object(),
                Map.of("session", String.valueOf(session.number()), "way", way));
        Set<Role> roles = outdated.isEmpty() ? sessions.roles(account, passedSecondFactor) : Set.of();
        Identity identity =
                new Identity(account.id(), account.loginName(), accounts.name(account), roles, passedSecondFactor);
        return new LoginResult.LoggedIn(session.token(), identity, outdated);
    }

    private Account active(EntityManager entities, AccountId id) {
        return accounts.lock(entities, id)
                .filter(account -> account.state() == AccountState.ACTIVE)
                .orElseThrow(() -> AccountException.of(Field.FORM, Problem.Code.GONE));
    }
}
