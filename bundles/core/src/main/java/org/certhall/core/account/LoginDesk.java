package org.certhall.core.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.CodeSent;
import org.certhall.api.account.Identity;
import org.certhall.api.account.Login;
import org.certhall.api.account.LoginResult;
import org.certhall.api.account.Ticket;
import org.certhall.api.challenge.CaptchaAnswer;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.account.ProvedNumber.Aim;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The ways in, each built elsewhere, behind one door. */
@Component(service = Unguarded.class)
public final class LoginDesk implements Login, Unguarded {
    private final UnitOfWork units;
    private final PasswordLogin byPassword;
    private final ProvedNumber byNumber;
    private final ForgottenPassword forgotten;
    private final Forms forms;
    private final SecondFactor secondFactor;
    private final Entry entry;
    private final Identities identities;
    private final Sessions sessions;
    private final SessionNews news;
    private final AuditTrail audit;

    @Activate
    public LoginDesk(
            @Reference UnitOfWork units,
            @Reference PasswordLogin byPassword,
            @Reference ProvedNumber byNumber,
            @Reference ForgottenPassword forgotten,
            @Reference Forms forms,
            @Reference SecondFactor secondFactor,
            @Reference Entry entry,
            @Reference Identities identities,
            @Reference Sessions sessions,
            @Reference SessionNews news,
            @Reference AuditTrail audit) {
        this.units = units;
        this.byPassword = byPassword;
        this.byNumber = byNumber;
        this.forgotten = forgotten;
        this.forms = forms;
        this.secondFactor = secondFactor;
        this.entry = entry;
        this.identities = identities;
        this.sessions = sessions;
        this.news = news;
        this.audit = audit;
    }

    @Override
    public boolean captchaNeeded(Caller caller, String identifier) {
        return byPassword.captchaNeeded(Principal.of(caller), identifier);
    }

    @Override
    public CompletionStage<LoginResult> byPassword(Caller caller, PasswordEntry entry) {
        return byPassword.login(Principal.of(caller), entry);
    }

    @Override
    public CodeRequest sendCode(Caller caller, String mobile, CaptchaAnswer captcha) {
        return byNumber.send(Principal.of(caller), Aim.LOGIN, mobile, captcha);
    }

    @Override
    public CompletionStage<LoginResult> byCode(Caller caller, Ticket ticket, String code) {
        Principal principal = Principal.of(caller);
        try {
            AccountId account = byNumber.take(principal, Aim.LOGIN, ticket, code);
            return CompletableFuture.completedStage(entry.afterFirstFactor(
                    principal,
                    account,
                    "code",
                    (entities, row) -> entities.remove(forms.get(entities, PendingForm.Kind.LOGIN_CODE, ticket))));
        } catch (AccountException refused) {
            return CompletableFuture.failedStage(refused);
        }
    }

    @Override
    public CompletionStage<LoginResult> secondFactor(Caller caller, Ticket ticket, String code) {
        Principal principal = Principal.of(caller);
        try {
            secondFactor.check(principal, account(PendingForm.Kind.SECOND_FACTOR, ticket), code);
            return CompletableFuture.completedStage(
                    entry.afterSecondFactor(principal, PendingForm.Kind.SECOND_FACTOR, ticket));
        } catch (AccountException refused) {
            return CompletableFuture.failedStage(refused);
        }
    }

    @Override
    public Enrolled enrol(Caller caller, Ticket ticket, String code) {
        Principal principal = Principal.of(caller);
        List<String> recoveryCodes = secondFactor.confirm(principal, account(PendingForm.Kind.ENROLMENT, ticket), code);
        return new Enrolled(entry.afterSecondFactor(principal, PendingForm.Kind.ENROLMENT, ticket), recoveryCodes);
    }

    @Override
    public Optional<Identity> identify(Caller caller) {
        return identities.of(Principal.of(caller));
    }

    @Override
    public void logout(Caller caller) {
        Principal principal = Principal.of(caller);
        principal.session().ifPresent(session -> {
            units.perform(entities -> {
                if (sessions.end(entities, principal.owner(), session)) {
                    audit.record(
                            entities,
                            principal,
                            "login.ended",
                            "account:" + principal.owner().value(),
                            Map.of("session", session.toString()));
                }
            });
            news.spread();
        });
    }

    @Override
    public CodeRequest forgot(Caller caller, String mobile, CaptchaAnswer captcha) {
        return byNumber.send(Principal.of(caller), Aim.NEW_PASSWORD, mobile, captcha);
    }

    @Override
    public void verify(Caller caller, Ticket ticket, String code) {
        byNumber.take(Principal.of(caller), Aim.NEW_PASSWORD, ticket, code);
    }

    @Override
    public CodeSent sendSecondProof(Caller caller, Ticket ticket) {
        return byNumber.sendSecondProof(Principal.of(caller), ticket);
    }

    @Override
    public CompletionStage<Void> reset(Caller caller, Ticket ticket, String password, String passwordAgain) {
        return forgotten.reset(Principal.of(caller), ticket, password, passwordAgain);
    }

    private AccountId account(PendingForm.Kind kind, Ticket ticket) {
        return units.read(
                entities -> forms.get(entities, kind, ticket).account().orElseThrow());
    }
}
