package org.certhall.core.account;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.persistence.EntityManager;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Role;
import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.CodeSent;
import org.certhall.api.account.Field;
import org.certhall.api.account.LoginResult;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Registration;
import org.certhall.api.account.Ticket;
import org.certhall.api.challenge.CaptchaAnswer;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.api.identifier.EmailAddress;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.api.message.Channel;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.challenge.Codes;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Registers applicants (S9–S22). */
@Component(service = Unguarded.class)
public final class RegistrationDesk implements Registration, Unguarded {
    private static final String PURPOSE = "registration";
    private static final Duration VALID = Duration.ofMinutes(30);
    private static final PendingForm.Kind FORM = PendingForm.Kind.REGISTRATION;

    private final UnitOfWork units;
    private final Accounts accounts;
    private final Forms forms;
    private final Consents consents;
    private final ProfileCheck check;
    private final Passwords passwords;
    private final CaptchaCheck captchas;
    private final Codes codes;
    private final Entry entry;
    private final LoginThrottle throttle;
    private final AuditTrail audit;
    private final Clock clock;

    @Activate
    public RegistrationDesk(
            @Reference UnitOfWork units,
            @Reference Accounts accounts,
            @Reference Forms forms,
            @Reference Consents consents,
            @Reference ProfileCheck check,
            @Reference Passwords passwords,
            @Reference CaptchaCheck captchas,
            @Reference Codes codes,
            @Reference Entry entry,
            @Reference LoginThrottle throttle,
            @Reference AuditTrail audit) {
        this(
                units,
                accounts,
                forms,
                consents,
                check,
                passwords,
                captchas,
                codes,
                entry,
                throttle,
                audit,
                Clock.systemUTC());
    }

    RegistrationDesk(
            UnitOfWork units,
            Accounts accounts,
            Forms forms,
            Consents consents,
            ProfileCheck check,
            Passwords passwords,
            CaptchaCheck captchas,
            Codes codes,
            Entry entry,
            LoginThrottle throttle,
            AuditTrail audit,
            Clock clock) {
        this.units = units;
        this.accounts = accounts;
        this.forms = forms;
        this.consents = consents;
        this.check = check;
        this.passwords = passwords;
        this.captchas = captchas;
        this.codes = codes;
        this.entry = entry;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Ticket begin(Caller caller, String mobile, CaptchaAnswer captcha, List<AcceptedEdition> accepted) {
        List<Problem> problems = new ArrayList<>();
        ProfileCheck.mobile(mobile).ifPresent(problems::add);
        CaptchaCheck.missing(captcha).ifPresent(problems::add);
        problems.addAll(consents.problems(accepted));
        if (problems.isEmpty()) {
            // A captcha takes one answer: it is not spent on a form that has to be sent again anyway.
            captchas.problem(CaptchaForm.REGISTRATION, captcha).ifPresent(problems::add);
        }
        ProfileCheck.refuse(problems);
        RegistrationPayload payload = new RegistrationPayload(
                MobileNumber.parse(mobile).orElseThrow(),
                consents.acceptance(accepted, clock.instant(), caller.address()));
        return units.write(entities -> forms.open(entities, FORM, Optional.empty(), payload.write(), VALID));
    }

    @Override
    public Progress progress(Caller caller, Ticket ticket) {
        Optional<PendingForm> found = units.read(entities -> forms.find(entities, FORM, ticket));
        if (found.isEmpty()) {
            return new Progress(Step.GONE, "", Optional.empty());
        }
        Step step = found.get().step() == PendingForm.Step.PROVED ? Step.PROFILE : Step.CODE;
        MobileNumber mobile = payload(found.get()).mobile();
        return new Progress(step, mobile.masked(), codes.again(mobile.value()));
    }

    @Override
    public CodeSent sendCode(Caller caller, Ticket ticket) {
        RegistrationPayload payload = units.read(entities -> payload(forms.get(entities, FORM, ticket)));
        return codes.send(
                Principal.of(caller),
                PURPOSE,
                Secrets.name(ticket.value()),
                Channel.SMS,
                payload.mobile().value(),
                true);
    }

    @Override
    public void verify(Caller caller, Ticket ticket, String code) {
        units.read(entities -> forms.get(entities, FORM, ticket).step());
        codes.check(Principal.of(caller), PURPOSE, Secrets.name(ticket.value()), code);
        boolean registered = units.write(entities -> {
            PendingForm form = forms.get(entities, FORM, ticket);
            if (accounts.withMobile(entities, payload(form).mobile()).isPresent()) {
                entities.remove(form);
                return true;
            }
            form.reach(PendingForm.Step.PROVED);
            return false;
        });
        if (registered) {
            throw AccountException.of(Field.MOBILE, Problem.Code.ALREADY_REGISTERED);
        }
    }

    @Override
    public CompletionStage<LoginResult> complete(Caller caller, Ticket ticket, Profile profile) {
        try {
            throttle.takeProfile(caller.address());
            ProfileCheck.refuse(problems(ticket, profile));
        } catch (AccountException refused) {
            return CompletableFuture.failedStage(refused);
        }
        Principal principal = Principal.of(caller);
        return passwords.hash(profile.password(), hash -> make(principal, ticket, profile, hash));
    }

    private List<Problem> problems(Ticket ticket, Profile profile) {
        return units.read(entities -> check.problems(
                entities, profile, payload(proved(entities, ticket)).mobile()));
    }

    private LoginResult make(Principal principal, Ticket ticket, Profile profile, String hash) {
        Map<String, AcceptedEdition> present = consents.present();
        try {
            return units.write(entities -> make(entities, principal, ticket, profile, hash, present));
        } catch (PersistenceFailure failure) {
            if (failure.code() != PersistenceFailure.Code.DUPLICATE) {
                throw failure;
            }
            // Somebody else took the name, the address or the number in the meantime.
            ProfileCheck.refuse(problems(ticket, profile));
            throw AccountException.of(Field.MOBILE, Problem.Code.ALREADY_REGISTERED);
        }
    }

    private LoginResult make(
            EntityManager entities,
            Principal principal,
            Ticket ticket,
            Profile profile,
            String hash,
            Map<String, AcceptedEdition> present) {
        PendingForm form = proved(entities, ticket);
        RegistrationPayload payload = payload(form);
        Account account = accounts.create(
                entities,
                AccountState.ACTIVE,
                LoginName.of(profile.loginName()),
                RealName.of(profile.name()),
                payload.mobile(),
                EmailAddress.parse(profile.email()).orElseThrow(),
                principal.locale());
        account.give(Role.APPLICANT);
        account.protectBy(hash);
        account.prove(clock.instant());
        entities.remove(form);
        audit.record(entities, principal, "account.registered", account.object(), Map.of());
        consents.record(entities, account, payload.acceptance());
        audit.record(
                entities,
                principal,
                "consent.given",
                account.object(),
                payload.acceptance().versions());
        entities.flush();
        return entry.letIn(entities, principal, account, "registration", false, present);
    }

    private PendingForm proved(EntityManager entities, Ticket ticket) {
        return forms.find(entities, FORM, ticket)
                .filter(form -> form.step() == PendingForm.Step.PROVED)
                .orElseThrow(() -> AccountException.of(Field.FORM, Problem.Code.GONE));
    }

    private RegistrationPayload payload(PendingForm form) {
        return RegistrationPayload.read(forms.payload(form));
    }
}
