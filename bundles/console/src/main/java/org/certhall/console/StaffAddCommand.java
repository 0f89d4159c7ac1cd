package org.certhall.console;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.certhall.api.access.Caller;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.StaffAccounts;
import org.certhall.api.account.StaffAccounts.NewStaff;
import org.certhall.api.account.StaffAccounts.StaffMember;
import org.certhall.api.message.MailSender;
import org.jspecify.annotations.Nullable;

/** Makes an account of staff; the first two administrators are appointed here, all else waits for an administrator. */
@Service
@Command(scope = "certhall", name = "staff-add", description = "Makes an account of staff and says what happens next")
public final class StaffAddCommand implements Action {
    @Argument(name = "login", description = "Login name", required = true)
    private @Nullable String login;

    @Option(name = "--name", description = "Real name", required = true)
    private @Nullable String name;

    @Option(name = "--mobile", description = "Mobile number", required = true)
    private @Nullable String mobile;

    @Option(name = "--email", description = "E-mail address", required = true)
    private @Nullable String email;

    @Option(
            name = "--role",
            description = "Role, such as ADMINISTRATOR; may be repeated",
            required = true,
            multiValued = true)
    @Completion(RoleCompleter.class)
    private @Nullable List<String> roles;

    @Option(name = "--link", description = "Gives the link to set the password here; the one that is mailed ends")
    private boolean link;

    /** Optional, or all commands of this bundle would be gone while it is. */
    @Reference(optional = true)
    private @Nullable StaffAccounts staff;

    /** Without one no link can be mailed. */
    @Reference(optional = true)
    private @Nullable MailSender sender;

    @Reference
    private @Nullable Session session;

    @Override
    public @Nullable Object execute() {
        StaffAccounts accounts = Operator.accounts(staff);
        Caller operator = Operator.of(session);
        NewStaff wanted = new NewStaff(
                Given.value(login),
                Given.value(name),
                Given.value(mobile),
                Given.value(email),
                RoleCompleter.read(Given.value(roles)));
        try {
            StaffMember member = accounts.add(operator, wanted);
            boolean here = link || sender == null;
            StaffReport.added(member, here ? accounts.invitationLink(operator, member.account()) : "")
                    .forEach(System.out::println);
            return null;
        } catch (AccountException refused) {
            throw new IllegalArgumentException(StaffReport.refusal(refused), refused);
        }
    }
}
