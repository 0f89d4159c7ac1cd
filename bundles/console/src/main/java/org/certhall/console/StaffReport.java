package org.certhall.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.certhall.api.access.Role;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Problem;
import org.certhall.api.account.StaffAccounts.StaffMember;

/** What commands about staff say. */
final class StaffReport {
    private StaffReport() {}

    /**
     * Says what happens after a member of staff was added.
     *
     * @param link where the operator hands it over himself; blank where it was mailed
     */
    static List<String> added(StaffMember member, String link) {
        List<String> lines = new ArrayList<>();
        lines.add(member.loginName() + " has been added");
        if (!member.roles().isEmpty()) {
            lines.add("Given at once: " + names(member.roles()));
        }
        if (!member.proposed().isEmpty()) {
            lines.add("Waiting for an administrator to confirm on /admin/staff: " + names(member.proposed()));
        }
        if (link.isBlank()) {
            lines.add("A link to set the password is on its way by mail; it is valid for 72 hours");
        } else {
            lines.add("Hand over this link to set the password; it is valid for 72 hours and for one use:");
            lines.add(link);
        }
        lines.add("The second factor is set up at the first login with a role of staff");
        return lines;
    }

    /** Says everything that was wrong. */
    static String refusal(AccountException refused) {
        return refused.problems().stream().map(StaffReport::sentence).collect(Collectors.joining("; "));
    }

    private static String sentence(Problem problem) {
        String field = problem.field().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String values = problem.values().isEmpty() ? "" : " " + problem.values();
        return switch (problem.code()) {
            case MISSING -> field + ": missing";
            case MALFORMED -> field + ": malformed";
            case TOO_SHORT -> field + ": shorter than" + values;
            case TOO_LONG -> field + ": longer than" + values;
            case LOOKS_LIKE_CONTACT -> field + ": must not look like a mobile number or an e-mail address";
            case TAKEN -> field + ": another account has it";
            case NOT_NOW -> "not possible in the present state";
            default -> field + ": " + problem.code().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(", "));
    }
}
