package org.certhall.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.account.StaffAccounts.StaffMember;
import org.junit.jupiter.api.Test;

class StaffReportTest {
    private static final StaffMember FIRST = member(Set.of(Role.ADMINISTRATOR), Set.of(Role.AUDITOR), true);

    @Test
    void saysWhatHappensNext() {
        assertThat(StaffReport.added(FIRST, ""))
                .containsExactly(
                        "anna has been added",
                        "Given at once: ADMINISTRATOR",
                        "Waiting for an administrator to confirm on /admin/staff: AUDITOR",
                        "A link to set the password is on its way by mail; it is valid for 72 hours",
                        "The second factor is set up at the first login with a role of staff");
    }

    @Test
    void givesTheLinkToHandOver() {
        assertThat(StaffReport.added(FIRST, "https://hall.example.com/set-password#S"))
                .contains("https://hall.example.com/set-password#S")
                .noneMatch(line -> line.contains("by mail"));
    }

    @Test
    void saysEverythingThatIsWrong() {
        AccountException refused = new AccountException(List.of(
                Problem.of(Field.LOGIN_NAME, Problem.Code.TOO_SHORT, 4L),
                Problem.of(Field.MOBILE, Problem.Code.TAKEN)));

        assertThat(StaffReport.refusal(refused))
                .isEqualTo("login name: shorter than [4]; mobile: another account has it");
    }

    @Test
    void readsRolesAsTheyAreTyped() {
        assertThat(RoleCompleter.read(List.of("clerk, Reviewer", "AUDITOR")))
                .containsExactlyInAnyOrder(Role.CLERK, Role.REVIEWER, Role.AUDITOR);
        assertThatIllegalArgumentException().isThrownBy(() -> RoleCompleter.read(List.of("applicant")));
    }

    @Test
    void listsStaff() {
        String table = print(false);
        String json = print(true);

        assertThat(table).contains("anna", "INVITED", "ADMINISTRATOR", "AUDITOR", "console:karaf");
        assertThat(json).contains("\"login\" : \"anna\"", "\"proposedBy\" : \"console:karaf\"", "2026-11-22T16:30:00Z");
    }

    private static String print(boolean json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StaffTable(List.of(FIRST)).print(new PrintStream(out, true, StandardCharsets.UTF_8), json);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static StaffMember member(Set<Role> roles, Set<Role> proposed, boolean invited) {
        return new StaffMember(
                new AccountId(7),
                "anna",
                "安娜",
                "138****8001",
                roles,
                proposed,
                "console:karaf",
                false,
                "",
                invited,
                false,
                false,
                Optional.of(Instant.parse("2026-11-22T16:30:00Z")));
    }
}
