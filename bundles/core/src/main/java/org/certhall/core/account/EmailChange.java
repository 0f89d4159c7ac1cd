package org.certhall.core.account;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.CodeSent;
import org.certhall.api.account.Field;
import org.certhall.api.account.Login.CodeRequest;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Ticket;
import org.certhall.api.identifier.EmailAddress;
import org.certhall.api.message.Channel;
import org.certhall.core.access.Principal;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.challenge.Codes;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes the e-mail address to one that its owner proves to read. */
@Component(service = EmailChange.class)
public final class EmailChange {
    private static final String PURPOSE = "change-email";
    private static final Duration VALID = Duration.ofMinutes(30);
    private static final PendingForm.Kind FORM = PendingForm.Kind.EMAIL_CHANGE;

    private final UnitOfWork units;
    private final Accounts accounts;
    private final Forms forms;
    private final Codes codes;
    private final CurrentPassword currentPassword;
    private final Notices notices;
    private final AuditTrail audit;

    @Activate
    public EmailChange(
            @Reference UnitOfWork units,
            @Reference Accounts accounts,
            @Reference Forms forms,
            @Reference Codes codes,
            @Reference CurrentPassword currentPassword,
            @Reference Notices notices,
            @Reference AuditTrail audit) {
        this.units = units;
        this.accounts = accounts;
        this.forms = forms;
        this.codes = codes;
        this.currentPassword = currentPassword;
        this.notices = notices;
        this.audit = audit;
    }

    CompletionStage<CodeRequest> begin(Principal principal, String current, String typed) {
        Optional<EmailAddress> email = EmailAddress.parse(typed);
        if (email.isEmpty()) {
            return CompletableFuture.failedStage(
                    AccountException.of(Field.EMAIL, Flaw.unreadable(typed).code()));
        }
        AccountId id = principal.owner();
        boolean unchanged = units.read(entities -> accounts.find(entities, id)
                .flatMap(account -> accounts.email(account))
                .equals(email));
        return unchanged
                ? CompletableFuture.failedStage(AccountException.of(Field.EMAIL, Problem.Code.UNCHANGED))
                : currentPassword.then(principal, current, verified -> send(principal, email.get()));
    }

    private CompletionStage<CodeRequest> send(Principal principal, EmailAddress email) {
        Ticket ticket = units.write(
                entities -> forms.open(entities, FORM, Optional.of(principal.owner()), email.value(), VALID));
        CodeSent sent = codes.send(principal, PURPOSE, Secrets.name(ticket.value()), Channel.MAIL, email.value(), true);
        return CompletableFuture.completedStage(new CodeRequest(ticket, sent));
    }

    /** Takes the code; that another account has the address is said only now, to somebody who reads it. */
    void confirm(Principal principal, Ticket ticket, String code) {
        units.read(entities -> own(entities, principal, ticket).kind());
        codes.check(principal, PURPOSE, Secrets.name(ticket.value()), code);
        Taken.refuse(
                Field.EMAIL,
                () -> units.perform(entities -> {
                    PendingForm form = own(entities, principal, ticket);
                    EmailAddress email = new EmailAddress(forms.payload(form));
                    Account account = accounts.lock(entities, principal.owner()).orElseThrow();
                    notices.send(entities, account, "notice.email-changed");
                    accounts.reachByMail(account, email);
                    // Also those forms that wait for a proof by the former address.
                    Forms.forgetAll(entities, account.id());
                    audit.record(entities, principal, "account.email-changed", account.object(), Map.of());
                }));
    }

    private PendingForm own(EntityManager entities, Principal principal, Ticket ticket) {
        return forms.own(entities, FORM, ticket, principal.owner());
    }
}
