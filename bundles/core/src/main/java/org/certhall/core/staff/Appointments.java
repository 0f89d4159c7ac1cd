package org.certhall.core.staff;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.certhall.api.access.Role;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.core.access.Principal;
import org.certhall.core.account.Account;
import org.certhall.core.account.AccountState;
import org.certhall.core.account.Sessions;
import org.certhall.core.audit.AuditTrail;

/**
 * How roles of staff come and go: what is given takes two, of whom neither is the member; what is taken goes at once with
 * all sessions; one administrator always remains.
 */
final class Appointments {
    private final Posts posts;
    private final Sessions sessions;
    private final StaffNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    Appointments(Posts posts, Sessions sessions, StaffNotices notices, AuditTrail audit, Clock clock) {
        this.posts = posts;
        this.sessions = sessions;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Proposes for a member who has just been made; on a new system the console appoints administrators at once. */
    void begin(EntityManager entities, Principal principal, Post post, Set<Role> roles) {
        Set<Role> waiting = copy(roles);
        boolean few = posts.administratorsBut(entities, post.account().id()).size() < 2;
        if (principal.isConsole() && few && waiting.remove(Role.ADMINISTRATOR)) {
            give(entities, principal, post, Set.of(Role.ADMINISTRATOR), principal.actor());
        }
        await(entities, principal, post, waiting);
    }

    void propose(EntityManager entities, Principal principal, Post post, Set<Role> roles) {
        refuseSelf(principal, post);
        Set<Role> superfluous = copy(post.account().roles());
        superfluous.removeAll(roles);
        if (!superfluous.isEmpty()) {
            take(entities, principal, post, superfluous);
            if (post.account().state() != AccountState.INVITED) {
                sessions.endAll(entities, post.account().id());
            }
        }
        Set<Role> missing = copy(roles);
        missing.removeAll(post.account().roles());
        await(entities, principal, post, missing);
    }

    void confirm(EntityManager entities, Principal principal, Post post, Set<Role> seen) {
        refuseSelf(principal, post);
        Member member = post.member();
        Set<Role> proposed = member.proposed();
        if (proposed.isEmpty() || !proposed.equals(seen)) {
            throw AccountException.of(Field.ROLES, Problem.Code.OUTDATED);
        }
        String proposer = member.proposedBy();
        if (proposer.equals(principal.actor())) {
            throw AccountException.of(Field.FORM, Problem.Code.NOT_NOW);
        }
        member.propose(Set.of(), "");
        give(entities, principal, post, proposed, proposer);
    }

    void reject(EntityManager entities, Principal principal, Post post) {
        Member member = post.member();
        if (!member.proposed().isEmpty()) {
            audit.record(
                    entities,
                    principal,
                    "staff.proposal-rejected",
                    post.object(),
                    details(member.proposed(), member.proposedBy()));
            member.propose(Set.of(), "");
        }
    }

    void dismiss(EntityManager entities, Principal principal, Post post) {
        refuseSelf(principal, post);
        take(entities, principal, post, post.account().roles());
        sessions.endAll(entities, post.account().id());
        post.member().dismiss(clock.instant());
        audit.record(entities, principal, "staff.dismissed", post.object(), Map.of());
    }

    private void await(EntityManager entities, Principal principal, Post post, Set<Role> roles) {
        if (roles.equals(post.member().proposed())) {
            return;
        }
        post.member().propose(roles, principal.actor());
        audit.record(entities, principal, "staff.roles-proposed", post.object(), details(roles, principal.actor()));
        if (!roles.isEmpty()) {
            posts.administratorsBut(entities, post.account().id()).stream()
                    .filter(administrator -> !administrator.object().equals(principal.actor()))
                    .forEach(administrator -> notices.proposed(entities, administrator, post.account(), roles));
        }
    }

    private void give(EntityManager entities, Principal principal, Post post, Set<Role> roles, String proposer) {
        roles.forEach(post.account()::give);
        post.member().appoint();
        audit.record(entities, principal, "staff.roles-given", post.object(), details(roles, proposer));
        notices.given(entities, post.account(), roles);
    }

    private void take(EntityManager entities, Principal principal, Post post, Set<Role> roles) {
        if (roles.contains(Role.ADMINISTRATOR)) {
            refuseLastAdministrator(entities, post.account());
            posts.forgetProposalsOf(entities, post.object());
        }
        Set<Role> taken = copy(roles);
        taken.forEach(post.account()::take);
        if (!taken.isEmpty()) {
            audit.record(entities, principal, "staff.roles-taken", post.object(), details(taken, principal.actor()));
            notices.taken(entities, post.account(), taken);
        }
    }

    /** An administrator who can log in must remain, unless the one who goes has never come. */
    private void refuseLastAdministrator(EntityManager entities, Account leaving) {
        boolean remains = posts.administratorsBut(entities, leaving.id()).stream()
                .anyMatch(other -> other.state() == AccountState.ACTIVE || leaving.state() != AccountState.ACTIVE);
        if (!remains) {
            throw AccountException.of(Field.ROLES, Problem.Code.NOT_NOW);
        }
    }

    private static void refuseSelf(Principal principal, Post post) {
        if (post.isHeldBy(principal)) {
            throw AccountException.of(Field.FORM, Problem.Code.NOT_NOW);
        }
    }

    private static Map<String, String> details(Set<Role> roles, String proposer) {
        return Map.of("roles", RoleNames.write(roles), "proposer", proposer);
    }

    private static Set<Role> copy(Set<Role> roles) {
        Set<Role> copy = EnumSet.noneOf(Role.class);
        copy.addAll(roles);
        return copy;
    }
}
