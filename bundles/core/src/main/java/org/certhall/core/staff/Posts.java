package org.certhall.core.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.core.account.Account;
import org.certhall.core.account.AccountState;
import org.certhall.core.account.Accounts;
import org.certhall.core.account.StaffRoles;

/** Finds members of staff: whoever holds a role of staff, and whoever was made or dismissed as such. */
final class Posts {
    private final Accounts accounts;

    Posts(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Locks a member's rows, after the lock of all staff.
     *
     * @throws AccountException {@link Problem.Code#GONE} where the account is not one of staff
     */
    Post lock(EntityManager entities, AccountId id) {
        StaffLock.take(entities);
        Optional<Account> account = accounts.lock(entities, id).filter(found -> found.state() != AccountState.CLOSED);
        Optional<Member> member = Optional.ofNullable(entities.find(Member.class, id.value()));
        if (account.isEmpty()
                || member.isEmpty() && !StaffRoles.anyOf(account.get().roles())) {
            throw AccountException.of(Field.FORM, Problem.Code.GONE);
        }
        return new Post(account.get(), member.orElseGet(() -> enlist(entities, id)));
    }

    /** Makes the row of a new member. */
    Member enlist(EntityManager entities, AccountId id) {
        Member member = new Member(id);
        entities.persist(member);
        return member;
    }

    /** Gives all members, present and former, by login name. */
    List<Post> all(EntityManager entities) {
        Map<Long, Member> members = new LinkedHashMap<>();
        entities.createQuery("select m from Member m", Member.class)
                .getResultStream()
                .forEach(member -> members.put(member.account(), member));
        Map<Long, Account> found = new LinkedHashMap<>();
        accounts.staff(entities).forEach(account -> found.put(account.id().value(), account));
        entities.createQuery("select a from Account a, Member m where m.account = a.id", Account.class)
                .getResultStream()
                .forEach(account -> found.putIfAbsent(account.id().value(), account));
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().state() != AccountState.CLOSED)
                .map(entry -> new Post(
                        entry.getValue(),
                        members.getOrDefault(entry.getKey(), new Member(new AccountId(entry.getKey())))))
                .sorted((one, other) -> one.account()
                        .loginName()
                        .compareToIgnoreCase(other.account().loginName()))
                .toList();
    }

    /** Gives the administrators but one. */
    List<Account> administratorsBut(EntityManager entities, AccountId one) {
        return accounts.staff(entities).stream()
                .filter(account -> account.state() != AccountState.CLOSED)
                .filter(account -> account.roles().contains(Role.ADMINISTRATOR))
                .filter(account -> !account.id().equals(one))
                .toList();
    }

    /** Drops all that this actor has proposed, since he may propose no more. */
    void forgetProposalsOf(EntityManager entities, String actor) {
        entities.createQuery("select m from Member m where m.proposedBy = :actor or m.resetBy = :actor", Member.class)
                .setParameter("actor", actor)
                .getResultList()
                .forEach(member -> member.forgetProposalsOf(actor));
    }

    /** Tells whether a set names roles of staff alone. */
    static boolean areStaffs(Set<Role> roles) {
        return roles.stream().allMatch(StaffRoles::contains);
    }
}
