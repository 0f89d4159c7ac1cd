package org.certhall.core.lostnumber;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.account.Account;
import org.certhall.core.account.AccountState;
import org.certhall.core.account.Accounts;
import org.certhall.core.account.SessionNews;
import org.certhall.core.account.Sessions;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.message.Outbox;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.work.WorkHandler;
import org.certhall.core.work.WorkItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Changes the number once the 72 hours are over. All sessions end; password and second factor stay, because a letter
 * proves who somebody is, not that he knows them.
 */
@Component(service = WorkHandler.class)
public final class NumberChange implements WorkHandler {
    static final String KIND = "lost-number.change";

    private final UnitOfWork units;
    private final Claims claims;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionNews news;
    private final AuditTrail audit;
    private final ClaimNotices notices;
    private final Clock clock;

    @Activate
    public NumberChange(
            @Reference UnitOfWork units,
            @Reference DataProtection protection,
            @Reference Accounts accounts,
            @Reference Sessions sessions,
            @Reference SessionNews news,
            @Reference Outbox outbox,
            @Reference AuditTrail audit) {
        this(units, protection, accounts, sessions, news, outbox, audit, Clock.systemUTC());
    }

    NumberChange(
            UnitOfWork units,
            DataProtection protection,
            Accounts accounts,
            Sessions sessions,
            SessionNews news,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.units = units;
        this.claims = new Claims(protection);
        this.accounts = accounts;
        this.sessions = sessions;
        this.news = news;
        this.audit = audit;
        this.notices = new ClaimNotices(accounts, outbox);
        this.clock = clock;
    }

    /** Makes the item that changes the number at a time. */
    static WorkItem item(NumberClaim claim, Instant due) {
        return WorkItem.of(KIND, key(claim), due, Long.toString(claim.id()).getBytes(StandardCharsets.US_ASCII));
    }

    static String key(NumberClaim claim) {
        return "claim" + claim.id();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result handle(WorkItem item) {
        long id = Long.parseLong(new String(item.payload(), StandardCharsets.US_ASCII));
        Result result = units.write(entities -> claims.lock(entities, id)
                .filter(claim -> claim.state() == ClaimState.WAITING)
                .map(claim -> change(entities, claim))
                .orElseGet(Result.Done::new));
        news.spread();
        return result;
    }

    private Result change(EntityManager entities, NumberClaim claim) {
        Instant effective = claim.effective().orElseThrow();
        if (clock.instant().isBefore(effective)) {
            return new Result.Later(effective, "the 72 hours are not over");
        }
        Optional<Account> account = claim.account()
                .flatMap(owner -> accounts.lock(entities, owner))
                .filter(owner -> owner.state() != AccountState.CLOSED);
        MobileNumber mobile = claims.mobile(claim);
        if (account.isEmpty() || accounts.withMobile(entities, mobile).isPresent()) {
            claim.end(ClaimState.TAKEN, clock.instant());
            audit.record(entities, "lost-number.failed", claim.object(), Map.of());
            account.ifPresent(owner -> notices.claimant(entities, owner, mobile, "lost-number.failed", Map.of()));
            return new Result.Done();
        }
        change(entities, claim, account.get(), mobile);
        return new Result.Done();
    }

    private void change(EntityManager entities, NumberClaim claim, Account account, MobileNumber mobile) {
        claim.end(ClaimState.DONE, clock.instant());
        claims.rivals(entities, claim).forEach(rival -> {
            rival.end(ClaimState.STOPPED, clock.instant());
            audit.record(entities, "lost-number.stopped", rival.object(), Map.of("for", claim.object()));
        });
        notices.owner(
                entities, account, "notice.mobile-changed", Map.of("loginName", account.loginName()), Optional.empty());
        accounts.reachByMobile(account, mobile);
        account.prove(clock.instant());
        sessions.endAll(entities, account.id());
        audit.record(entities, "lost-number.changed", claim.object(), Map.of("account", account.object()));
        notices.claimant(entities, account, mobile, "lost-number.changed", Map.of());
    }
}
