package org.certhall.core.staff;

import org.certhall.core.access.Principal;
import org.certhall.core.account.Account;

/** A member of staff with both his rows, locked. */
record Post(Account account, Member member) {
    boolean isHeldBy(Principal principal) {
        return principal.account().filter(account.id()::equals).isPresent();
    }

    String object() {
        return account.object();
    }
}
