package org.certhall.console;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.certhall.api.access.Caller;
import org.certhall.api.account.AccountSessions;
import org.certhall.api.account.AccountSessions.FoundAccount;
import org.certhall.api.account.AccountSessions.Reason;
import org.jspecify.annotations.Nullable;

/** Ends all sessions of an account, whoever's it is. */
@Service
@Command(scope = "certhall", name = "account-sessions-end", description = "Ends all sessions of an account at once")
public final class AccountSessionsEndCommand implements Action {
    @Argument(name = "account", description = "Whole login name, mobile number or e-mail address", required = true)
    private @Nullable String identifier;

    @Option(name = "--reason", description = "owner-asked, suspicion or other; the audit log keeps it")
    private String reason = "other";

    /** Optional, or all commands of this bundle would be gone while it is. */
    @Reference(optional = true)
    private @Nullable AccountSessions accounts;

    @Reference
    private @Nullable Session session;

    @Override
    public @Nullable Object execute() {
        AccountSessions service = Given.orRefuse(accounts, "The accounts are not in service: see certhall:plugin-list");
        Caller operator = Operator.of(session);
        FoundAccount found = service.find(operator, Given.value(identifier))
                .orElseThrow(() -> new IllegalArgumentException("There is no account " + identifier));
        int ended = service.endAll(operator, found.account(), read(reason));
        System.out.println(ended + " sessions of " + found.loginName() + " have ended");
        return null;
    }

    private static Reason read(String word) {
        for (Reason known : Reason.values()) {
            if (known.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return known;
            }
        }
        throw new IllegalArgumentException("The reason is owner-asked, suspicion or other, not " + word);
    }
}
