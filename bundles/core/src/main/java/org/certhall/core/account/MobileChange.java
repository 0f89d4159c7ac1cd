package org.certhall.core.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.CodeSent;
import org.certhall.api.account.Field;
import org.certhall.api.account.Login.CodeRequest;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Ticket;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.api.message.Channel;
import org.certhall.core.access.Principal;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.challenge.Codes;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes the mobile number: the present one is proved first, then the new one; the holder of the former is told. */
@Component(service = MobileChange.class)
public final class MobileChange {
    private static final String PRESENT = "change-mobile-present";
    private static final String NEW = "change-mobile-new";
    private static final Duration VALID = Duration.ofMinutes(30);
    private static final PendingForm.Kind FORM = PendingForm.Kind.MOBILE_CHANGE;

    private final UnitOfWork units;
    private final Accounts accounts;
    private final Forms forms;
    private final Codes codes;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    @Activate
    public MobileChange(
            @Reference UnitOfWork units,
            @Reference Accounts accounts,
            @Reference Forms forms,
            @Reference Codes codes,
            @Reference Notices notices,
            @Reference AuditTrail audit) {
        this(units, accounts, forms, codes, notices, audit, Clock.systemUTC());
    }

    MobileChange(
            UnitOfWork units,
            Accounts accounts,
            Forms forms,
            Codes codes,
            Notices notices,
            AuditTrail audit,
            Clock clock) {
        this.units = units;
        this.accounts = accounts;
        this.forms = forms;
        this.codes = codes;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    CodeRequest begin(Principal principal, String typed) {
        ProfileCheck.refuse(ProfileCheck.mobile(typed).stream().toList());
        MobileNumber mobile = MobileNumber.parse(typed).orElseThrow();
        AccountId id = principal.owner();
        MobileNumber present = units.read(entities -> accounts.find(entities, id)
                .flatMap(account -> accounts.mobile(account))
                .orElseThrow());
        if (present.equals(mobile)) {
            throw AccountException.of(Field.MOBILE, Problem.Code.UNCHANGED);
        }
        Ticket ticket = units.write(entities -> forms.open(entities, FORM, Optional.of(id), mobile.value(), VALID));
        return new CodeRequest(ticket, send(principal, PRESENT, ticket, present));
    }

    CodeSent confirmPresent(Principal principal, Ticket ticket, String code) {
        PendingForm.Step step = units.read(
                entities -> forms.own(entities, FORM, ticket, principal.owner()).step());
        // It is proved already where the limits have refused the code to the new number.
        if (step == PendingForm.Step.BEGUN) {
            codes.check(principal, PRESENT, Secrets.name(ticket.value()), code);
        }
        MobileNumber mobile = units.write(entities -> {
            PendingForm form = forms.own(entities, FORM, ticket, principal.owner());
            form.reach(PendingForm.Step.HALF_PROVED);
            return new MobileNumber(forms.payload(form));
        });
        return send(principal, NEW, ticket, mobile);
    }

    /** Takes the code of the new number; that another account has it is said only now, to its holder. */
    void confirmNew(Principal principal, Ticket ticket, String code) {
        units.read(entities -> halfProved(entities, principal, ticket).kind());
        codes.check(principal, NEW, Secrets.name(ticket.value()), code);
        Taken.refuse(
                Field.MOBILE,
                () -> units.perform(entities -> {
                    PendingForm form = halfProved(entities, principal, ticket);
                    Account account = accounts.lock(entities, principal.owner()).orElseThrow();
                    notices.send(entities, account, "notice.mobile-changed");
                    accounts.reachByMobile(account, new MobileNumber(forms.payload(form)));
                    account.prove(clock.instant());
                    // Also those forms that the former number has proved.
                    Forms.forgetAll(entities, account.id());
                    audit.record(entities, principal, "account.mobile-changed", account.object(), Map.of());
                }));
    }

    private CodeSent send(Principal principal, String purpose, Ticket ticket, MobileNumber to) {
        return codes.send(principal, purpose, Secrets.name(ticket.value()), Channel.SMS, to.value(), true);
    }

    private PendingForm halfProved(EntityManager entities, Principal principal, Ticket ticket) {
        PendingForm form = forms.own(entities, FORM, ticket, principal.owner());
        if (form.step() != PendingForm.Step.HALF_PROVED) {
            throw AccountException.of(Field.FORM, Problem.Code.GONE);
        }
        return form;
    }
}
