package org.certhall.console;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.certhall.api.account.StaffAccounts;
import org.jspecify.annotations.Nullable;

/** Proposes to reset the second factor of somebody who has lost it. */
@Service
@Command(
        scope = "certhall",
        name = "staff-reset-second-factor",
        description = "Proposes to reset a second factor; an administrator confirms")
public final class StaffResetSecondFactorCommand implements Action {
    @Argument(name = "login", description = "Login name", required = true)
    private @Nullable String login;

    /** Optional, or all commands of this bundle would be gone while it is. */
    @Reference(optional = true)
    private @Nullable StaffAccounts staff;

    @Reference
    private @Nullable Session session;

    @Override
    public @Nullable Object execute() {
        Operator.change(staff, session, login, StaffAccounts::proposeSecondFactorReset);
        System.out.println("Waiting for an administrator to confirm on /admin/staff");
        return null;
    }
}
