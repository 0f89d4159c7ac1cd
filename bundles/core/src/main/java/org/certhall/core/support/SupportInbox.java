package org.certhall.core.support;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.challenge.CaptchaAnswer;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.api.identifier.TypedText;
import org.certhall.api.support.SupportException;
import org.certhall.api.support.SupportMessages;
import org.certhall.api.support.SupportProblem;
import org.certhall.api.support.SupportProblem.Code;
import org.certhall.api.support.SupportProblem.Field;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.account.Account;
import org.certhall.core.account.Accounts;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.challenge.CaptchaGate;
import org.certhall.core.challenge.Origin;
import org.certhall.core.challenge.Throttle;
import org.certhall.core.challenge.Throttle.Limit;
import org.certhall.core.challenge.Throttle.Window;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes messages: from visitors after a captcha, from both within limits. */
@Component(service = Unguarded.class)
public final class SupportInbox implements SupportMessages, Unguarded {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Limit BY_ADDRESS =
            new Limit("support.address", List.of(new Window(10, HOUR), new Window(30, DAY)));
    private static final Limit BY_SENDER =
            new Limit("support.sender", List.of(new Window(5, HOUR), new Window(10, DAY)));
    private static final Limit TOTAL = new Limit("support.total", List.of(new Window(1000, HOUR)));

    private final UnitOfWork units;
    private final Accounts accounts;
    private final CaptchaGate captchas;
    private final Throttle throttle;
    private final SupportSeal seal;
    private final SupportNews news;
    private final AuditTrail audit;
    private final Clock clock;

    @Activate
    public SupportInbox(
            @Reference UnitOfWork units,
            @Reference Accounts accounts,
            @Reference CaptchaGate captchas,
            @Reference Throttle throttle,
            @Reference SupportSeal seal,
            @Reference SupportNews news,
            @Reference AuditTrail audit) {
        this(units, accounts, captchas, throttle, seal, news, audit, Clock.systemUTC());
    }

    SupportInbox(
            UnitOfWork units,
            Accounts accounts,
            CaptchaGate captchas,
            Throttle throttle,
            SupportSeal seal,
            SupportNews news,
            AuditTrail audit,
            Clock clock) {
        this.units = units;
        this.accounts = accounts;
        this.captchas = captchas;
        this.throttle = throttle;
        this.seal = seal;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who writes, and where the answer goes. */
    private record Sender(String name, Contact contact) {}

    @Override
    public Optional<KnownSender> knownSender(Caller caller) {
        return Principal.of(caller)
                .account()
                .flatMap(this::holder)
                .map(sender -> new KnownSender(sender.name(), sender.contact().masked()));
    }

    @Override
    public void send(Caller caller, Draft draft) {
        Principal principal = Principal.of(caller);
        Optional<Sender> holder = principal.account().flatMap(this::holder);
        List<SupportProblem> problems = new ArrayList<>();
        Optional<Sender> sender = holder.or(() -> stranger(draft, problems));
        String text = Prose.of(draft.text());
        Prose.check(Field.TEXT, text, LONGEST_TEXT).ifPresent(problems::add);
        if (holder.isEmpty() && draft.captcha().isEmpty()) {
            problems.add(SupportProblem.of(Field.CAPTCHA, Code.MISSING));
        }
        if (sender.isEmpty() || !problems.isEmpty()) {
            throw new SupportException(problems);
        }
        if (holder.isEmpty() && !passes(draft.captcha())) {
            throw SupportException.of(Field.CAPTCHA, Code.WRONG);
        }
        limit(principal, sender.get().contact());
        keep(principal, sender.get(), text);
        news.spread();
    }

    /** An answer counts once, so it is asked for when all else is right. */
    private boolean passes(Optional<CaptchaAnswer> answer) {
        return answer.filter(given -> captchas.passes(CaptchaForm.SUPPORT, given))
                .isPresent();
    }

    private Optional<Sender> holder(AccountId id) {
        return units.read(entities -> accounts.find(entities, id).flatMap(this::holder));
    }

    private Optional<Sender> holder(Account account) {
        return accounts.mobile(account).map(mobile -> new Sender(accounts.name(account), Contact.of(mobile)));
    }

    private static Optional<Sender> stranger(Draft draft, List<SupportProblem> problems) {
        String name = TypedText.line(draft.name());
        Prose.check(Field.NAME, name, LONGEST_NAME).ifPresent(problems::add);
        Optional<Contact> contact = Contact.parse(draft.contact());
        if (contact.isEmpty()) {
            boolean missing = TypedText.compact(draft.contact()).isEmpty();
            problems.add(SupportProblem.of(Field.CONTACT, missing ? Code.MISSING : Code.MALFORMED));
        }
        return contact.map(known -> new Sender(name, known));
    }

    private void limit(Principal principal, Contact contact) {
        take(BY_ADDRESS, Origin.of(principal.address()));
        take(BY_SENDER, contact.value().toLowerCase(Locale.ROOT));
        take(TOTAL, "");
    }

    private void take(Limit limit, String subject) {
        Duration wait = throttle.take(limit, subject);
        if (!wait.isZero()) {
            throw SupportException.of(Field.FORM, Code.TOO_OFTEN, wait.toSeconds() + 1);
        }
    }

    private void keep(Principal principal, Sender sender, String text) {
        units.perform(entities -> {
            SupportMessage message = seal.message(
                    clock.instant(),
                    principal.account().map(AccountId::value).orElse(null),
                    principal.locale(),
                    sender.name(),
                    sender.contact(),
                    text);
            entities.persist(message);
            audit.record(entities, principal, "support.received", message.object(), Map.of());
        });
    }
}
