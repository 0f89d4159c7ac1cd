package org.certhall.core.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccessDeniedException;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.CodeSent;
import org.certhall.api.account.Field;
import org.certhall.api.account.Identity;
import org.certhall.api.account.Login.CodeRequest;
import org.certhall.api.account.LoginResult;
import org.certhall.api.account.OwnAccount;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Ticket;
import org.certhall.api.identifier.EmailAddress;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people do with their own account; changes that take several steps are built elsewhere. */
@Component(service = Unguarded.class)
public final class OwnAccountDesk implements OwnAccount, Unguarded {
    /** A second factor is set up only by somebody who has just logged in, and replaced only by who has just passed it. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final UnitOfWork units;
    private final Accounts accounts;
    private final Identities identities;
    private final Consents consents;
    private final Sessions sessions;
    private final SessionNews news;
    private final SecondFactor secondFactor;
    private final Forms forms;
    private final Entry entry;
    private final PasswordChange passwordChange;
    private final EmailChange emailChange;
    private final MobileChange mobileChange;
    private final Closing closing;
    private final AuditTrail audit;
    private final Clock clock;

    @Activate
    public OwnAccountDesk(
            @Reference UnitOfWork units,
            @Reference Accounts accounts,
            @Reference Identities identities,
            @Reference Consents consents,
            @Reference Sessions sessions,
            @Reference SessionNews news,
            @Reference SecondFactor secondFactor,
            @Reference Forms forms,
            @Reference Entry entry,
            @Reference PasswordChange passwordChange,
            @Reference EmailChange emailChange,
            @Reference MobileChange mobileChange,
            @Reference Closing closing,
            @Reference AuditTrail audit) {
        this(
                units,
                accounts,
                identities,
                consents,
                sessions,
                news,
                secondFactor,
                forms,
                entry,
                passwordChange,
                emailChange,
                mobileChange,
                closing,
                audit,
                Clock.systemUTC());
    }

    OwnAccountDesk(
            UnitOfWork units,
            Accounts accounts,
            Identities identities,
            Consents consents,
            Sessions sessions,
            SessionNews news,
            SecondFactor secondFactor,
            Forms forms,
            Entry entry,
            PasswordChange passwordChange,
            EmailChange emailChange,
            MobileChange mobileChange,
            Closing closing,
            AuditTrail audit,
            Clock clock) {
        this.units = units;
        this.accounts = accounts;
        this.identities = identities;
        this.consents = consents;
        this.sessions = sessions;
        this.news = news;
        this.secondFactor = secondFactor;
        this.forms = forms;
        this.entry = entry;
        this.passwordChange = passwordChange;
        this.emailChange = emailChange;
        this.mobileChange = mobileChange;
        this.closing = closing;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Details details(Caller caller) {
        Principal principal = Principal.of(caller);
        AccountId id = principal.owner();
        Identity identity = identities.of(principal).orElseThrow();
        return units.read(entities -> {
            Account account = accounts.find(entities, id).orElseThrow();
            return new Details(
                    identity,
                    accounts.mobile(account).map(MobileNumber::masked).orElse(""),
                    accounts.email(account).map(EmailAddress::masked).orElse(""),
                    account.created(),
                    secondFactor.active(entities, id),
                    secondFactor.recoveryCodesLeft(entities, id));
        });
    }

    @Override
    public void accept(Caller caller, List<AcceptedEdition> accepted) {
        Principal principal = Principal.of(caller);
        Consents.Acceptance acceptance = consents.acceptance(accepted, clock.instant(), principal.address());
        units.perform(entities -> {
            Account account = locked(entities, principal);
            consents.record(entities, account, acceptance);
            sessions.settleConsent(entities, account.id());
            audit.record(entities, principal, "consent.given", account.object(), acceptance.versions());
        });
    }

    @Override
    public List<OpenSession> sessions(Caller caller) {
        Principal principal = Principal.of(caller);
        long current = principal.session().orElseThrow();
        return units.read(entities -> sessions.open(entities, principal.owner()).stream()
                .map(session -> new OpenSession(
                        session.id(),
                        session.begun(),
                        session.lastUsed(),
                        sessions.address(session),
                        session.browser(),
                        session.id() == current))
                .sorted(Comparator.comparing(OpenSession::current).reversed())
                .toList());
    }

    @Override
    public void end(Caller caller, long session) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> {
            if (!sessions.end(entities, principal.owner(), session)) {
                throw new AccessDeniedException(AccessDeniedException.Code.NOT_OWNER);
            }
            audit.record(
                    entities, principal, "login.ended", object(principal), Map.of("session", String.valueOf(session)));
        });
        news.spread();
    }

    @Override
    public void endOthers(Caller caller) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> {
            sessions.endOthers(entities, principal.owner(), principal.session().orElseThrow());
            audit.record(entities, principal, "login.others-ended", object(principal), Map.of());
        });
        news.spread();
    }

    @Override
    public void rename(Caller caller, String name) {
        Principal principal = Principal.of(caller);
        ProfileCheck.refuse(
                RealName.flaw(name).stream().map(flaw -> flaw.at(Field.NAME)).toList());
        units.perform(entities -> {
            Account account = locked(entities, principal);
            accounts.rename(account, RealName.of(name));
            audit.record(entities, principal, "account.renamed", account.object(), Map.of());
        });
    }

    @Override
    public CompletionStage<Void> changePassword(Caller caller, String current, String password, String again) {
        return passwordChange.change(Principal.of(caller), current, password, again);
    }

    @Override
    public CompletionStage<CodeRequest> changeEmail(Caller caller, String current, String email) {
        return emailChange.begin(Principal.of(caller), current, email);
    }

    @Override
    public void confirmEmail(Caller caller, Ticket ticket, String code) {
        emailChange.confirm(Principal.of(caller), ticket, code);
    }

    @Override
    public CodeRequest changeMobile(Caller caller, String mobile) {
        return mobileChange.begin(Principal.of(caller), mobile);
    }

    @Override
    public CodeSent confirmPresentMobile(Caller caller, Ticket ticket, String code) {
        return mobileChange.confirmPresent(Principal.of(caller), ticket, code);
    }

    @Override
    public void confirmNewMobile(Caller caller, Ticket ticket, String code) {
        mobileChange.confirmNew(Principal.of(caller), ticket, code);
    }

    @Override
    public LoginResult.EnrolmentNeeded beginSecondFactor(Caller caller) {
        Principal principal = Principal.of(caller);
        AccountId id = principal.owner();
        AccountSession session = units.read(entities ->
                entities.find(AccountSession.class, principal.session().orElseThrow()));
        boolean fresh = session.begun().isAfter(clock.instant().minus(FRESH));
        boolean active = units.read(entities -> secondFactor.active(entities, id));
        if (!fresh || active && !session.passedSecondFactor()) {
            throw AccountException.of(Field.SECOND_FACTOR, Problem.Code.NOT_NOW);
        }
        return entry.enrolment(id, "enrolment", active);
    }

    @Override
    public List<String> confirmSecondFactor(Caller caller, Ticket ticket, String code) {
        Principal principal = Principal.of(caller);
        AccountId id = principal.owner();
        units.read(entities ->
                forms.own(entities, PendingForm.Kind.ENROLMENT, ticket, id).kind());
        List<String> recoveryCodes = secondFactor.confirm(principal, id, code);
        units.perform(entities ->
                forms.find(entities, PendingForm.Kind.ENROLMENT, ticket).ifPresent(entities::remove));
        return recoveryCodes;
    }

    @Override
    public List<String> renewRecoveryCodes(Caller caller, String code) {
        Principal principal = Principal.of(caller);
        return secondFactor.renew(principal, principal.owner(), code);
    }

    @Override
    public CompletionStage<Void> close(Caller caller, String current) {
        return closing.close(Principal.of(caller), current);
    }

    private Account locked(EntityManager entities, Principal principal) {
        return accounts.lock(entities, principal.owner()).orElseThrow();
    }

    private static String object(Principal principal) {
        return "account:" + principal.owner().value();
    }
}
