package org.certhall.core.account;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.core.access.Principal;

/** A second factor whose code is always 000000; the real one has tests of its own. */
final class StandInSecondFactor implements SecondFactor {
    static final String CODE = "000000";
    final Set<AccountId> active = new HashSet<>();
    private final Set<AccountId> begun = new HashSet<>();

    @Override
    public boolean active(EntityManager entities, AccountId account) {
        return active.contains(account);
    }

    @Override
    public int recoveryCodesLeft(EntityManager entities, AccountId account) {
        return active.contains(account) ? 10 : 0;
    }

    @Override
    public byte[] begin(AccountId account) {
        begun.add(account);
        return "key".getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<String> confirm(Principal principal, AccountId account, String typed) {
        refuse(!begun.contains(account), Problem.Code.GONE);
        refuse(!typed.equals(CODE), Problem.Code.WRONG);
        active.add(account);
        return List.of("recovery");
    }

    @Override
    public void check(Principal principal, AccountId account, String typed) {
        refuse(!active.contains(account) || !typed.equals(CODE), Problem.Code.WRONG);
    }

    @Override
    public List<String> renew(Principal principal, AccountId account, String typed) {
        check(principal, account, typed);
        return List.of("renewed");
    }

    @Override
    public void remove(EntityManager entities, Principal principal, AccountId account) {
        active.remove(account);
    }

    private static void refuse(boolean wrong, Problem.Code code) {
        if (wrong) {
            throw AccountException.of(Field.SECOND_FACTOR, code);
        }
    }
}
