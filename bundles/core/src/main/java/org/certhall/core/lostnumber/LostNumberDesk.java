package org.certhall.core.lostnumber;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.CodeSent;
import org.certhall.api.account.Field;
import org.certhall.api.account.Login;
import org.certhall.api.account.LostNumber;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Ticket;
import org.certhall.api.challenge.CaptchaAnswer;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.api.identifier.TypedText;
import org.certhall.api.message.Channel;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.account.Account;
import org.certhall.core.account.AccountState;
import org.certhall.core.account.Accounts;
import org.certhall.core.account.Secrets;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.challenge.CaptchaGate;
import org.certhall.core.challenge.Codes;
import org.certhall.core.challenge.Origin;
import org.certhall.core.challenge.Throttle;
import org.certhall.core.message.Outbox;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.picture.Pictures;
import org.certhall.core.site.SiteAddress;
import org.certhall.core.work.WorkQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes requests to change a lost number, and what owner and officers decide about them. */
@Component(service = Unguarded.class)
public final class LostNumberDesk implements LostNumber, Unguarded {
    private static final String CODE = "lost-number";
    private static final int LONGEST_REASON = 100;
    private static final Throttle.Limit PER_ADDRESS =
            new Throttle.Limit("lost-number.address", List.of(new Throttle.Window(10, Duration.ofDays(1))));
    private static final Throttle.Limit PER_ACCOUNT =
            new Throttle.Limit("lost-number.account", List.of(new Throttle.Window(3, Duration.ofDays(1))));

    private final UnitOfWork units;
    private final Claims claims;
    private final Accounts accounts;
    private final CaptchaGate captchas;
    private final Codes codes;
    private final Throttle throttle;
    private final AuditTrail audit;
    private final Pictures pictures;
    private final Decisions decisions;
    private final Secrets secrets;
    private final Clock clock;

    @Activate
    public LostNumberDesk(
            @Reference UnitOfWork units,
            @Reference DataProtection protection,
            @Reference Accounts accounts,
            @Reference CaptchaGate captchas,
            @Reference Codes codes,
            @Reference Throttle throttle,
            @Reference WorkQueue work,
            @Reference Outbox outbox,
            @Reference AuditTrail audit,
            @Reference SiteAddress site,
            @Reference Pictures pictures) {
        this(
                units,
                protection,
                accounts,
                captchas,
                codes,
                throttle,
                work,
                outbox,
                audit,
                site,
                pictures,
                new SecureRandom(),
                Clock.systemUTC());
    }

    LostNumberDesk(
            UnitOfWork units,
            DataProtection protection,
            Accounts accounts,
            CaptchaGate captchas,
            Codes codes,
            Throttle throttle,
            WorkQueue work,
            Outbox outbox,
            AuditTrail audit,
            SiteAddress site,
            Pictures pictures,
            SecureRandom random,
            Clock clock) {
        this.units = units;
        this.claims = new Claims(protection);
        this.accounts = accounts;
        this.captchas = captchas;
        this.codes = codes;
        this.throttle = throttle;
        this.audit = audit;
        this.pictures = pictures;
        this.secrets = new Secrets(random);
        this.clock = clock;
        ClaimNotices notices = new ClaimNotices(accounts, outbox);
        this.decisions = new Decisions(claims, accounts, work, notices, audit, site, secrets, clock);
    }

    @Override
    public Login.CodeRequest request(
            Caller caller, String identifier, String mobile, byte[] letter, CaptchaAnswer captcha) {
        Principal principal = Principal.of(caller);
        ClaimForm typed = ClaimForm.of(identifier, mobile, letter);
        if (!captchas.passes(CaptchaForm.LOST_NUMBER, captcha)) {
            throw AccountException.of(Field.CAPTCHA, Problem.Code.WRONG);
        }
        Duration wait = throttle.take(PER_ADDRESS, Origin.of(principal.address()));
        if (!wait.isZero()) {
            throw AccountException.of(Field.FORM, Problem.Code.TOO_OFTEN, wait.toSeconds() + 1);
        }
        ClaimForm form = typed.redrawn(pictures);
        Ticket ticket = new Ticket(secrets.fresh());
        CodeSent sent = codes.send(
                principal,
                CODE,
                Secrets.name(ticket.value()),
                Channel.SMS,
                form.mobile().value(),
                true);
        Optional<AccountId> owner = owner(form);
        units.perform(entities -> claims.add(
                entities, ticket, owner.flatMap(account -> accounts.find(entities, account)), form, clock.instant()));
        return new Login.CodeRequest(ticket, sent);
    }

    /** Finds the account; empty also where too many have asked for it, so that nobody floods the officers. */
    private Optional<AccountId> owner(ClaimForm form) {
        Optional<AccountId> account = units.read(entities -> accounts.identifiedBy(entities, form.identifier())
                .filter(found -> found.state() == AccountState.ACTIVE)
                .map(Account::id));
        Duration wait = throttle.take(PER_ACCOUNT, Accounts.subject(account, form.identifier()));
        return account.filter(id -> wait.isZero());
    }

    @Override
    public void confirmMobile(Caller caller, Ticket ticket, String code) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> claims.unproved(entities, ticket, clock.instant()));
        codes.check(principal, CODE, Secrets.name(ticket.value()), code);
        units.perform(entities -> proved(entities, principal, ticket));
    }

    private void proved(EntityManager entities, Principal principal, Ticket ticket) {
        NumberClaim claim = claims.unproved(entities, ticket, clock.instant());
        if (accounts.withMobile(entities, claims.mobile(claim)).isPresent()) {
            throw AccountException.of(Field.MOBILE, Problem.Code.ALREADY_REGISTERED);
        }
        if (claim.account().isEmpty()) {
            claims.remove(entities, claim.id());
            return;
        }
        claim.open();
        audit.record(
                entities,
                principal,
                "lost-number.requested",
                claim.object(),
                Map.of("account", "account:" + claim.account().get().value()));
    }

    @Override
    public void object(Caller caller, Ticket objection) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> decisions.stop(entities, principal, claims.contested(entities, objection)));
    }

    @Override
    public Optional<Instant> announced(Caller caller) {
        AccountId owner = Principal.of(caller).owner();
        return units.read(entities -> claims.announced(entities, owner, LockModeType.NONE).stream()
                .flatMap(claim -> claim.effective().stream())
                .findFirst());
    }

    @Override
    public void objectAsOwner(Caller caller) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> {
            List<NumberClaim> announced = claims.announced(entities, principal.owner(), LockModeType.PESSIMISTIC_WRITE);
            if (announced.isEmpty()) {
                throw Claims.gone();
            }
            announced.forEach(claim -> decisions.stop(entities, principal, claim));
        });
    }

    @Override
    public List<Request> open(Caller caller) {
        AccountId officer = Principal.of(caller).owner();
        return units.read(entities -> claims.living(entities).stream()
                .map(claim -> request(entities, claim, officer))
                .toList());
    }

    private Request request(EntityManager entities, NumberClaim claim, AccountId officer) {
        String login = claim.account()
                .flatMap(id -> accounts.find(entities, id))
                .map(Account::loginName)
                .orElse("");
        Optional<Instant> effective = claim.effective();
        return new Request(
                claim.id(),
                login,
                claims.mobile(claim).masked(),
                claim.asked(),
                claim.approvals(),
                claim.isApprovedBy(officer),
                effective);
    }

    @Override
    public Letter letter(Caller caller, long request) {
        Principal principal = Principal.of(caller);
        return units.write(entities -> {
            NumberClaim claim = claims.living(entities, request);
            audit.record(entities, principal, "lost-number.letter-shown", claim.object(), Map.of());
            return claims.letter(entities, claim);
        });
    }

    @Override
    public void approve(Caller caller, long request) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> decisions.approve(entities, principal, claims.living(entities, request)));
    }

    @Override
    public void refuse(Caller caller, long request, String reason) {
        Principal principal = Principal.of(caller);
        String line = TypedText.line(reason);
        if (line.isEmpty() || line.length() > LONGEST_REASON) {
            throw AccountException.of(Field.FORM, Problem.Code.MALFORMED);
        }
        units.perform(entities -> decisions.refuse(entities, principal, claims.living(entities, request), line));
    }
}
