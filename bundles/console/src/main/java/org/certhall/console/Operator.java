package org.certhall.console;

import java.util.Locale;
import org.apache.karaf.shell.api.console.Session;
import org.certhall.api.access.Caller;
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
    static StaffMember member(StaffAccounts staff, Caller operator, String login) {
        String sought = login.toLowerCase(Locale.ROOT);
        return staff.list(operator).stream()
                .filter(member -> member.loginName().toLowerCase(Locale.ROOT).equals(sought))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No member of staff is called " + login));
    }
}
