package org.certhall.core.staff;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.account.StaffAccounts.StaffMember;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.core.access.Principal;
import org.certhall.core.account.Account;
import org.certhall.core.account.AccountState;
import org.certhall.core.account.Accounts;
import org.certhall.core.account.SecondFactor;
import org.certhall.core.account.StaffRoles;

/** Shows members of staff as administrators see them. */
final class StaffList {
    private static final String ACCOUNT = "account:";

    private final Accounts accounts;
    private final SecondFactor secondFactor;
    private final Posts posts;

    StaffList(Accounts accounts, SecondFactor secondFactor, Posts posts) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.posts = posts;
    }

    List<StaffMember> all(EntityManager entities, Principal principal) {
        return posts.all(entities).stream()
                .map(post -> member(entities, principal, post))
                .toList();
    }

    StaffMember member(EntityManager entities, Principal principal, Post post) {
        Account account = post.account();
        Member member = post.member();
        return new StaffMember(
                account.id(),
                account.loginName(),
                accounts.name(account),
                accounts.mobile(account).map(MobileNumber::masked).orElse(""),
                ofStaff(account.roles()),
                member.proposed(),
                name(entities, member.proposedBy()),
                secondFactor.active(entities, account.id()),
                name(entities, member.resetBy()),
                account.state() == AccountState.INVITED,
                member.isDismissed(),
                post.isHeldBy(principal),
                account.lastLogin());
    }

    /** Gives the login name of an actor who is an account; everybody else goes by what the audit log calls him. */
    private String name(EntityManager entities, String actor) {
        if (!actor.startsWith(ACCOUNT)) {
            return actor;
        }
        AccountId id = new AccountId(Long.parseLong(actor.substring(ACCOUNT.length())));
        return accounts.find(entities, id).map(Account::loginName).orElse(actor);
    }

    private static Set<Role> ofStaff(Set<Role> roles) {
        Set<Role> staffs = EnumSet.noneOf(Role.class);
        roles.stream().filter(StaffRoles::contains).forEach(staffs::add);
        return staffs;
    }
}
