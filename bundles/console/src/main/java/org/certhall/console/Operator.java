package org.certhall.console;

import java.util.Locale;
import org.apache.karaf.shell.api.console.Session;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.StaffAccounts;
import org.certhall.api.account.StaffAccounts.StaffMember;
import org.jspecify.annotations.Nullable;

/** Who runs a command, and on whom. */
final class Operator {
    private Operator() {}

    /** Gives the operator under the name by which the console has admitted him. */
    static Caller of(@Nullable Session session) {
        Object user = Given.value(session).get("USER");
        return new Caller.Console(user == null ? "karaf" : user.toString());
    }

    static StaffAccounts accounts(@Nullable StaffAccounts staff) {
        return Given.orRefuse(staff, "The accounts are not in service: see certhall:plugin-list");
    }

    /** Finds a member of staff by his login name. */
    private static StaffMember member(StaffAccounts staff, Caller operator, String login) {
        String sought = login.toLowerCase(Locale.ROOT);
        return staff.list(operator).stream()
                .filter(member -> member.loginName().toLowerCase(Locale.ROOT).equals(sought))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No member of staff is called " + login));
    }

    /** Does something to the member of a login name; a refusal is told in the console's words. */
    static void change(
            @Nullable StaffAccounts service, @Nullable Session session, @Nullable String login, Change change) {
        StaffAccounts accounts = accounts(service);
        Caller operator = of(session);
        AccountId member = member(accounts, operator, Given.value(login)).account();
        try {
            change.apply(accounts, operator, member);
        } catch (AccountException refused) {
            throw new IllegalArgumentException(StaffReport.refusal(refused), refused);
        }
    }

    /** What is done to a member. */
    interface Change {
        void apply(StaffAccounts accounts, Caller operator, AccountId member);
    }
}
