package org.certhall.core.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Login.PasswordEntry;
import org.certhall.api.account.LoginResult;
import org.certhall.api.account.Problem;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.api.credential.PasswordHashing.Verdict;
import org.certhall.core.access.Principal;
import org.certhall.core.account.LoginThrottle.Attempt;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Logs in by password (S23): the same steps and the same answer whether the account exists or not. */
@Component(service = PasswordLogin.class)
public final class PasswordLogin {
    private final UnitOfWork units;
    private final Accounts accounts;
    private final BrowserMemory browsers;
    private final LoginThrottle throttle;
    private final CaptchaCheck captchas;
    private final Passwords passwords;
    private final Entry entry;
    private final AuditTrail audit;

    @Activate
    public PasswordLogin(
            @Reference UnitOfWork units,
            @Reference Accounts accounts,
            @Reference BrowserMemory browsers,
            @Reference LoginThrottle throttle,
            @Reference CaptchaCheck captchas,
            @Reference Passwords passwords,
            @Reference Entry entry,
            @Reference AuditTrail audit) {
        this.units = units;
        this.accounts = accounts;
        this.browsers = browsers;
        this.throttle = throttle;
        this.captchas = captchas;
        this.passwords = passwords;
        this.entry = entry;
        this.audit = audit;
    }

    /** An account as far as this login needs it; the hash is blank where there is none that may log in. */
    private record Candidate(Optional<AccountId> account, String hash, Attempt attempt, boolean captchaNeeded) {}

    boolean captchaNeeded(Principal principal, String identifier) {
        return units.read(entities -> {
            Optional<AccountId> account =
                    accounts.identifiedBy(entities, identifier).map(Account::id);
            return throttle.captchaNeeded(entities, Accounts.subject(account, identifier), principal.address());
        });
    }

    CompletionStage<LoginResult> login(Principal principal, PasswordEntry typed) {
        try {
            ProfileCheck.refuse(missing(typed));
            Candidate candidate = units.read(entities -> expect(entities, principal, typed));
            if (candidate.captchaNeeded()) {
                ProfileCheck.refuse(captcha(typed).stream().toList());
            }
            throttle.take(candidate.attempt());
            return passwords.verifyThen(
                    typed.password(), candidate.hash(), verdict -> decide(principal, typed, candidate, verdict));
        } catch (AccountException refused) {
            return CompletableFuture.failedStage(refused);
        }
    }

    private static List<Problem> missing(PasswordEntry typed) {
        List<Problem> problems = new ArrayList<>();
        if (typed.identifier().isBlank()) {
            problems.add(Problem.of(Field.IDENTIFIER, Problem.Code.MISSING));
        }
        if (typed.password().isEmpty()) {
            problems.add(Problem.of(Field.PASSWORD, Problem.Code.MISSING));
        }
        return problems;
    }

    private Candidate expect(EntityManager entities, Principal principal, PasswordEntry typed) {
        Optional<Account> found = accounts.identifiedBy(entities, typed.identifier());
        Optional<AccountId> id = found.map(Account::id);
        boolean known = !typed.knownBrowser().isBlank() && browsers.knows(entities, id, typed.knownBrowser());
        Attempt attempt = new Attempt(
                Accounts.subject(id, typed.identifier()),
                principal.address(),
                known ? Optional.of(Secrets.name(typed.knownBrowser())) : Optional.empty());
        throttle.expect(entities, attempt);
        String hash = found.filter(account -> account.state() == AccountState.ACTIVE)
                .map(Account::passwordHash)
                .orElse("");
        boolean captchaNeeded = throttle.captchaNeeded(entities, attempt.subject(), attempt.address());
        return new Candidate(id, hash, attempt, captchaNeeded);
    }

    private Optional<Problem> captcha(PasswordEntry typed) {
        return typed.captcha()
                .map(answer -> captchas.problem(CaptchaForm.LOGIN, answer))
                .orElse(Optional.of(Problem.of(Field.CAPTCHA, Problem.Code.MISSING)));
    }

    private CompletionStage<LoginResult> decide(
            Principal principal, PasswordEntry typed, Candidate candidate, Verdict verdict) {
        if (verdict == Verdict.WRONG || candidate.account().isEmpty()) {
            throttle.failed(candidate.attempt());
            String object =
                    candidate.account().map(id -> "account:" + id.value()).orElse("");
            units.perform(
                    entities -> audit.record(entities, principal, "login.failed", object, Map.of("way", "password")));
            return CompletableFuture.failedStage(AccountException.of(Field.FORM, Problem.Code.WRONG_CREDENTIALS));
        }
        AccountId id = candidate.account().get();
        return verdict == Verdict.RIGHT
                ? CompletableFuture.completedStage(enter(principal, id, candidate, candidate.hash()))
                : passwords.hash(typed.password(), stronger -> enter(principal, id, candidate, stronger));
    }

    /** Lets in, unless the password was changed while it was being verified. */
    private LoginResult enter(Principal principal, AccountId id, Candidate candidate, String hash) {
        return entry.afterFirstFactor(principal, id, "password", (entities, account) -> {
            if (!account.passwordHash().equals(candidate.hash())) {
                throw AccountException.of(Field.FORM, Problem.Code.WRONG_CREDENTIALS);
            }
            if (!hash.equals(candidate.hash())) {
                account.protectBy(hash);
            }
            throttle.succeeded(entities, candidate.attempt());
        });
    }
}
