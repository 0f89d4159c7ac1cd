package org.certhall.core.staff;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Role;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.account.StaffAccounts;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.account.Account;
import org.certhall.core.account.AccountState;
import org.certhall.core.account.Accounts;
import org.certhall.core.account.Forms;
import org.certhall.core.account.SecondFactor;
import org.certhall.core.account.SessionNews;
import org.certhall.core.account.Sessions;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.message.Outbox;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.site.SiteAddress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The accounts of staff: each change one transaction with its audit record and its notices. */
@Component(service = Unguarded.class)
public final class StaffDesk implements StaffAccounts, Unguarded {
    private final UnitOfWork units;
    private final Accounts accounts;
    private final SessionNews news;
    private final AuditTrail audit;
    private final Posts posts;
    private final Appointments appointments;
    private final Invitations invitations;
    private final SecondFactorResets resets;
    private final StaffList list;

    @Activate
    public StaffDesk(
            @Reference UnitOfWork units,
            @Reference Accounts accounts,
            @Reference Forms forms,
            @Reference Sessions sessions,
            @Reference SessionNews news,
            @Reference SecondFactor secondFactor,
            @Reference Outbox outbox,
            @Reference AuditTrail audit,
            @Reference SiteAddress site) {
        this(units, accounts, forms, sessions, news, secondFactor, outbox, audit, site, Clock.systemUTC());
    }

    StaffDesk(
            UnitOfWork units,
            Accounts accounts,
            Forms forms,
            Sessions sessions,
            SessionNews news,
            SecondFactor secondFactor,
            Outbox outbox,
            AuditTrail audit,
            SiteAddress site,
            Clock clock) {
        this.units = units;
        this.accounts = accounts;
        this.news = news;
        this.audit = audit;
        this.posts = new Posts(accounts);
        StaffNotices notices = new StaffNotices(accounts, outbox, site, clock);
        this.appointments = new Appointments(posts, sessions, notices, audit, clock);
        this.invitations = new Invitations(forms, site, notices, audit);
        this.resets = new SecondFactorResets(secondFactor, posts, sessions, notices, audit);
        this.list = new StaffList(accounts, secondFactor, posts);
    }

    @Override
    public List<StaffMember> list(Caller caller) {
        return units.read(entities -> list.all(entities, Principal.of(caller)));
    }

    @Override
    public StaffMember add(Caller caller, NewStaff staff) {
        Principal principal = Principal.of(caller);
        NewStaffForm form = NewStaffForm.of(staff);
        try {
            return units.write(entities -> add(entities, principal, form));
        } catch (PersistenceFailure failure) {
            if (failure.code() != PersistenceFailure.Code.DUPLICATE) {
                throw failure;
            }
            return units.write(entities -> add(entities, principal, form));
        }
    }

    private StaffMember add(EntityManager entities, Principal principal, NewStaffForm form) {
        StaffLock.take(entities);
        form.refuseTaken(entities, accounts);
        Account account = accounts.create(
                entities,
                AccountState.INVITED,
                form.loginName(),
                form.name(),
                form.mobile(),
                form.email(),
                Locale.SIMPLIFIED_CHINESE);
        Post post = new Post(account, posts.enlist(entities, account.id()));
        audit.record(entities, principal, "staff.added", post.object(), Map.of());
        appointments.begin(entities, principal, post, form.roles());
        invitations.send(entities, principal, post);
        return list.member(entities, principal, post);
    }

    @Override
    public void propose(Caller caller, AccountId account, Set<Role> roles) {
        if (!Posts.areStaffs(roles)) {
            throw AccountException.of(Field.ROLES, Problem.Code.MALFORMED);
        }
        change(caller, account, (entities, principal, post) -> appointments.propose(entities, principal, post, roles));
    }

    @Override
    public void confirm(Caller caller, AccountId account, Set<Role> proposed) {
        change(
                caller,
                account,
                (entities, principal, post) -> appointments.confirm(entities, principal, post, proposed));
    }

    @Override
    public void reject(Caller caller, AccountId account) {
        change(caller, account, appointments::reject);
    }

    @Override
    public void dismiss(Caller caller, AccountId account) {
        change(caller, account, appointments::dismiss);
    }

    @Override
    public void proposeSecondFactorReset(Caller caller, AccountId account) {
        change(caller, account, resets::propose);
    }

    @Override
    public void confirmSecondFactorReset(Caller caller, AccountId account) {
        change(caller, account, resets::confirm);
    }

    @Override
    public void rejectSecondFactorReset(Caller caller, AccountId account) {
        change(caller, account, resets::reject);
    }

    @Override
    public void invite(Caller caller, AccountId account) {
        change(caller, account, invitations::send);
    }

    @Override
    public String invitationLink(Caller caller, AccountId account) {
        return units.write(entities -> invitations.link(entities, Principal.of(caller), posts.lock(entities, account)));
    }

    /** Changes a member under lock; sessions that ended with it leave their pages at once. */
    private void change(Caller caller, AccountId account, Change change) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> change.apply(entities, principal, posts.lock(entities, account)));
        news.spread();
    }

    /** What is done to a member. */
    private interface Change {
        void apply(EntityManager entities, Principal principal, Post post);
    }
}
