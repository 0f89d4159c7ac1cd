package org.certhall.core.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.certhall.api.access.AccountId;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.CodeSent;
import org.certhall.api.account.Field;
import org.certhall.api.account.Login.CodeRequest;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Ticket;
import org.certhall.api.challenge.CaptchaAnswer;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.api.identifier.EmailAddress;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.api.message.Channel;
import org.certhall.core.access.Principal;
import org.certhall.core.challenge.Codes;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds an account by a mobile number that somebody proves, with the same answers where there is none. A number that was
 * not proved for long may have changed hands: a code sent to the e-mail address is needed too.
 */
@Component(service = ProvedNumber.class)
public final class ProvedNumber {
    private static final String SECOND_PROOF = "second-proof";
    private static final Duration VALID = Duration.ofMinutes(30);

    private final UnitOfWork units;
    private final Accounts accounts;
    private final Forms forms;
    private final CaptchaCheck captchas;
    private final Codes codes;
    private final AccountSettings settings;
    private final Clock clock;

    @Activate
    public ProvedNumber(
            @Reference UnitOfWork units,
            @Reference Accounts accounts,
            @Reference Forms forms,
            @Reference CaptchaCheck captchas,
            @Reference Codes codes,
            @Reference AccountSettings settings) {
        this(units, accounts, forms, captchas, codes, settings, Clock.systemUTC());
    }

    ProvedNumber(
            UnitOfWork units,
            Accounts accounts,
            Forms forms,
            CaptchaCheck captchas,
            Codes codes,
            AccountSettings settings,
            Clock clock) {
        this.units = units;
        this.accounts = accounts;
        this.forms = forms;
        this.captchas = captchas;
        this.codes = codes;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a number is proved for. */
    enum Aim {
        LOGIN(PendingForm.Kind.LOGIN_CODE, CaptchaForm.LOGIN_CODE, "login"),
        NEW_PASSWORD(PendingForm.Kind.NEW_PASSWORD, CaptchaForm.FORGOTTEN_PASSWORD, "forgotten-password");

        private final PendingForm.Kind form;
        private final CaptchaForm captcha;
        private final String purpose;

        Aim(PendingForm.Kind form, CaptchaForm captcha, String purpose) {
            this.form = form;
            this.captcha = captcha;
            this.purpose = purpose;
        }
    }

    CodeRequest send(Principal principal, Aim aim, String mobile, CaptchaAnswer captcha) {
        List<Problem> problems = new ArrayList<>();
        ProfileCheck.mobile(mobile).ifPresent(problems::add);
        CaptchaCheck.missing(captcha).ifPresent(problems::add);
        if (problems.isEmpty()) {
            captchas.problem(aim.captcha, captcha).ifPresent(problems::add);
        }
        ProfileCheck.refuse(problems);
        MobileNumber number = MobileNumber.parse(mobile).orElseThrow();
        Optional<AccountId> account = units.read(entities -> accounts.withMobile(entities, number)
                .filter(found -> found.state() == AccountState.ACTIVE)
                .map(Account::id));
        Ticket ticket = units.write(entities -> forms.open(entities, aim.form, account, "", VALID));
        CodeSent sent = codes.send(
                principal, aim.purpose, Secrets.name(ticket.value()), Channel.SMS, number.value(), account.isPresent());
        return new CodeRequest(ticket, sent);
    }

    /** Sends the code of the second proof to the e-mail address. */
    CodeSent sendSecondProof(Principal principal, Ticket ticket) {
        EmailAddress email = units.read(entities -> {
            PendingForm form = forms.find(entities, Aim.NEW_PASSWORD.form, ticket)
                    .or(() -> forms.find(entities, Aim.LOGIN.form, ticket))
                    .filter(found -> found.step() == PendingForm.Step.HALF_PROVED)
                    .orElseThrow(ProvedNumber::gone);
            return form.account()
                    .flatMap(id -> accounts.find(entities, id))
                    .flatMap(account -> accounts.email(account))
                    .orElseThrow(ProvedNumber::gone);
        });
        return codes.send(principal, SECOND_PROOF, Secrets.name(ticket.value()), Channel.MAIL, email.value(), true);
    }

    /**
     * Takes a code: that of the number, or after it that of the e-mail address.
     *
     * @return the account, whose number is proved now
     * @throws AccountException at {@link Field#CODE}; {@link Problem.Code#SECOND_PROOF_NEEDED} after a right code
     */
    AccountId take(Principal principal, Aim aim, Ticket ticket, String code) {
        PendingForm.Step step = units.read(
                entities -> unproved(forms.get(entities, aim.form, ticket)).step());
        boolean second = step == PendingForm.Step.HALF_PROVED;
        codes.check(principal, second ? SECOND_PROOF : aim.purpose, Secrets.name(ticket.value()), code);
        Optional<AccountId> proved = units.write(entities -> {
            PendingForm form = unproved(forms.get(entities, aim.form, ticket));
            // A form without account is never sent a code; whoever guesses it has guessed nothing.
            Account account = form.account()
                    .flatMap(id -> accounts.lock(entities, id))
                    .orElseThrow(() -> AccountException.of(Field.CODE, Problem.Code.WRONG));
            if (!second && isIdle(account)) {
                form.reach(PendingForm.Step.HALF_PROVED);
                return Optional.empty();
            }
            form.reach(PendingForm.Step.PROVED);
            account.prove(clock.instant());
            return Optional.of(account.id());
        });
        return proved.orElseThrow(() -> AccountException.of(Field.CODE, Problem.Code.SECOND_PROOF_NEEDED));
    }

    private boolean isIdle(Account account) {
        Instant limit = clock.instant().minus(settings.numberIdle());
        return account.mobileProved().map(proved -> proved.isBefore(limit)).orElse(true);
    }

    private static PendingForm unproved(PendingForm form) {
        if (form.step() == PendingForm.Step.PROVED) {
            throw gone();
        }
        return form;
    }

    private static AccountException gone() {
        return AccountException.of(Field.FORM, Problem.Code.GONE);
    }
}
