package org.certhall.console;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.certhall.api.account.StaffAccounts;
import org.jspecify.annotations.Nullable;

/** Gives a new link by which an invited member of staff sets the password. */
@Service
@Command(scope = "certhall", name = "staff-link", description = "Gives a new link to set the password; former ones end")
public final class StaffLinkCommand implements Action {
    @Argument(name = "login", description = "Login name", required = true)
    private @Nullable String login;

    /** Optional, or all commands of this bundle would be gone while it is. */
    @Reference(optional = true)
    private @Nullable StaffAccounts staff;

    @Reference
    private @Nullable Session session;

    @Override
    public @Nullable Object execute() {
        Operator.change(staff, session, login, (accounts, operator, member) -> {
            System.out.println("Valid for 72 hours and for one use:");
            System.out.println(accounts.invitationLink(operator, member));
        });
        return null;
    }
}
