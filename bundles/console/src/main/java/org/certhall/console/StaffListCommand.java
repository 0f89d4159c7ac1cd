package org.certhall.console;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.certhall.api.account.StaffAccounts;
import org.jspecify.annotations.Nullable;

/** Lists all staff with roles, proposals and state. */
@Service
@Command(scope = "certhall", name = "staff-list", description = "Lists all staff with roles, proposals and state")
public final class StaffListCommand implements Action {
    @Option(name = "--json", description = "Writes JSON instead of a table")
    private boolean json;

    /** Optional, or all commands of this bundle would be gone while it is. */
    @Reference(optional = true)
    private @Nullable StaffAccounts staff;

    @Reference
    private @Nullable Session session;

    @Override
    public @Nullable Object execute() {
        new StaffTable(Operator.accounts(staff).list(Operator.of(session))).print(System.out, json);
        return null;
    }
}
