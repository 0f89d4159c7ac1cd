package org.certhall.console;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.certhall.api.account.StaffAccounts;
import org.jspecify.annotations.Nullable;

/** Dismisses a member of staff at once. */
@Service
@Command(
        scope = "certhall",
        name = "staff-dismiss",
        description = "Takes all roles from a member of staff and ends all sessions")
public final class StaffDismissCommand implements Action {
    @Argument(name = "login", description = "Login name", required = true)
    private @Nullable String login;

    /** Optional, or all commands of this bundle would be gone while it is. */
    @Reference(optional = true)
    private @Nullable StaffAccounts staff;

    @Reference
    private @Nullable Session session;

    @Override
    public @Nullable Object execute() {
        Operator.change(staff, session, login, StaffAccounts::dismiss);
        System.out.println(login + " holds no role any more, and all sessions have ended");
        return null;
    }
}
