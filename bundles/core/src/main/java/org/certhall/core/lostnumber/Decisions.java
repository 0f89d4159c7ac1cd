package org.certhall.core.lostnumber;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.core.access.Principal;
import org.certhall.core.account.Account;
import org.certhall.core.account.Accounts;
import org.certhall.core.account.Secrets;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.site.SiteAddress;
import org.certhall.core.work.WorkQueue;

/** What officers and owner decide: two approvals by different officers, a refusal, an objection. */
final class Decisions {
    private static final Duration WAIT = Duration.ofHours(72);
    private static final String OBJECTION_PAGE = "lost-number/objection";

    private final Claims claims;
    private final Accounts accounts;
    private final WorkQueue work;
    private final ClaimNotices notices;
    private final AuditTrail audit;
    private final SiteAddress site;
    private final Secrets secrets;
    private final Clock clock;

    Decisions(
            Claims claims,
            Accounts accounts,
            WorkQueue work,
            ClaimNotices notices,
            AuditTrail audit,
            SiteAddress site,
            Secrets secrets,
            Clock clock) {
        this.claims = claims;
        this.accounts = accounts;
        this.work = work;
        this.notices = notices;
        this.audit = audit;
        this.site = site;
        this.secrets = secrets;
        this.clock = clock;
    }

    void approve(EntityManager entities, Principal principal, NumberClaim claim) {
        AccountId officer = principal.owner();
        boolean own = claim.account().filter(officer::equals).isPresent();
        if (claim.state() != ClaimState.OPEN || own || claim.isApprovedBy(officer)) {
            throw AccountException.of(Field.FORM, Problem.Code.NOT_NOW);
        }
        audit.record(entities, principal, "lost-number.approved", claim.object(), Map.of());
        if (claim.approvals() == 0) {
            claim.approveFirst(officer);
        } else {
            begin(entities, claim, officer);
        }
    }

    /** Starts the 72 hours and tells the owner at his present contacts how to object. */
    private void begin(EntityManager entities, NumberClaim claim, AccountId officer) {
        Instant effective = clock.instant().plus(WAIT);
        String objection = secrets.fresh();
        claim.approveSecond(officer, effective, Secrets.hash(objection));
        work.put(entities, NumberChange.item(claim, effective));
        notices.owner(
                entities,
                account(entities, claim),
                "notice.lost-number",
                Map.of("link", site.linkWithSecret(OBJECTION_PAGE, objection)),
                Optional.of(effective));
    }

    void refuse(EntityManager entities, Principal principal, NumberClaim claim, String reason) {
        boolean announced = claim.state() == ClaimState.WAITING;
        claims.refuse(claim, reason, clock.instant());
        work.cancel(entities, NumberChange.KIND, NumberChange.key(claim));
        audit.record(entities, principal, "lost-number.refused", claim.object(), Map.of());
        Account account = account(entities, claim);
        notices.claimant(entities, account, claims.mobile(claim), "lost-number.refused", Map.of("reason", reason));
        if (announced) {
            notices.owner(entities, account, "lost-number.stopped", Map.of(), Optional.empty());
        }
    }

    void stop(EntityManager entities, Principal principal, NumberClaim claim) {
        claim.end(ClaimState.STOPPED, clock.instant());
        work.cancel(entities, NumberChange.KIND, NumberChange.key(claim));
        audit.record(entities, principal, "lost-number.stopped", claim.object(), Map.of());
        Account account = account(entities, claim);
        notices.owner(entities, account, "lost-number.stopped", Map.of(), Optional.empty());
        notices.claimant(entities, account, claims.mobile(claim), "lost-number.objected", Map.of());
    }

    private Account account(EntityManager entities, NumberClaim claim) {
        return claim.account().flatMap(id -> accounts.find(entities, id)).orElseThrow(Claims::gone);
    }
}
