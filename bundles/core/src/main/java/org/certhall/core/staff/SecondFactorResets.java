package org.certhall.core.staff;

import java.util.Map;
import javax.persistence.EntityManager;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.core.access.Principal;
import org.certhall.core.account.SecondFactor;
import org.certhall.core.account.Sessions;
import org.certhall.core.audit.AuditTrail;

/** How a second factor that somebody has lost is taken away: by two, of whom neither is the owner. */
final class SecondFactorResets {
    private final SecondFactor secondFactor;
    private final Posts posts;
    private final Sessions sessions;
    private final StaffNotices notices;
    private final AuditTrail audit;

    SecondFactorResets(
            SecondFactor secondFactor, Posts posts, Sessions sessions, StaffNotices notices, AuditTrail audit) {
        this.secondFactor = secondFactor;
        this.posts = posts;
        this.sessions = sessions;
        this.notices = notices;
        this.audit = audit;
    }

    void propose(EntityManager entities, Principal principal, Post post) {
        boolean possible = secondFactor.active(entities, post.account().id());
        if (!possible || post.isHeldBy(principal) || !post.member().resetBy().isEmpty()) {
            throw notNow();
        }
        post.member().proposeReset(principal.actor());
        audit.record(entities, principal, "staff.second-factor-reset-proposed", post.object(), Map.of());
        posts.administratorsBut(entities, post.account().id()).stream()
                .filter(administrator -> !administrator.object().equals(principal.actor()))
                .forEach(administrator -> notices.resetProposed(entities, administrator, post.account()));
    }

    void confirm(EntityManager entities, Principal principal, Post post) {
        String proposer = post.member().resetBy();
        if (proposer.isEmpty() || proposer.equals(principal.actor()) || post.isHeldBy(principal)) {
            throw notNow();
        }
        post.member().proposeReset("");
        secondFactor.remove(entities, principal, post.account().id());
        sessions.endAll(entities, post.account().id());
        audit.record(entities, principal, "staff.second-factor-reset", post.object(), Map.of("proposer", proposer));
        notices.reset(entities, post.account());
    }

    void reject(EntityManager entities, Principal principal, Post post) {
        String proposer = post.member().resetBy();
        if (!proposer.isEmpty()) {
            post.member().proposeReset("");
            audit.record(
                    entities,
                    principal,
                    "staff.second-factor-reset-rejected",
                    post.object(),
                    Map.of("proposer", proposer));
        }
    }

    private static AccountException notNow() {
        return AccountException.of(Field.FORM, Problem.Code.NOT_NOW);
    }
}
