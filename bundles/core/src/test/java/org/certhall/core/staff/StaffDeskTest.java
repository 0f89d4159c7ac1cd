package org.certhall.core.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.access.SessionToken;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.account.StaffAccounts.NewStaff;
import org.certhall.api.account.StaffAccounts.StaffMember;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.secondfactor.TrialApp;
import org.certhall.core.site.SiteAddress;
import org.certhall.core.store.AtOnce;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Surroundings;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class StaffDeskTest {
    private static final Principal CONSOLE = Principals.console("karaf");

    private final Surroundings around;
    private final TestClock clock = TestClock.at("2026-11-22T16:30:00Z");
    private final TrialAccounts accounts;
    private final StaffDesk desk;

    StaffDeskTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        around = new Surroundings(Store.on(kind, cluster), folder, clock);
        accounts = new TrialAccounts(around);
        desk = new StaffDesk(
                around.units(),
                accounts.accounts(),
                accounts.forms(),
                accounts.sessions(),
                accounts.news(),
                around.secondFactor(),
                around.outbox(),
                around.audit(),
                new SiteAddress("https://hall.example.com"),
                clock);
    }

    @AfterEach
    void close() {
        accounts.close();
        around.close();
    }

    @Test
    void theConsoleAppointsTheFirstTwoAdministratorsAtOnce() {
        StaffMember first = desk.add(CONSOLE, newcomer(1, Role.ADMINISTRATOR, Role.AUDITOR));
        StaffMember second = desk.add(CONSOLE, newcomer(2, Role.ADMINISTRATOR));
        StaffMember third = desk.add(CONSOLE, newcomer(3, Role.ADMINISTRATOR));

        assertThat(first.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(first.proposed()).containsExactly(Role.AUDITOR);
        assertThat(first.proposedBy()).isEqualTo("console:karaf");
        assertThat(first.invited()).isTrue();
        assertThat(second.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(third.roles()).isEmpty();
        assertThat(third.proposed()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void threeConsolesAtOnceAppointNoThirdAdministrator() throws Exception {
        List<Boolean> went = AtOnce.call(List.of(
                () -> desk.add(CONSOLE, newcomer(1, Role.ADMINISTRATOR)),
                () -> desk.add(CONSOLE, newcomer(2, Role.ADMINISTRATOR)),
                () -> desk.add(CONSOLE, newcomer(3, Role.ADMINISTRATOR))));

        assertThat(went).containsOnly(true);
        assertThat(desk.list(CONSOLE))
                .filteredOn(member -> member.roles().contains(Role.ADMINISTRATOR))
                .hasSize(2);
    }

    @Test
    void aRoleIsGivenByTwoOfWhomNeitherIsTheMember() {
        Principal anna = administrator("anna", 1);
        Principal ben = administrator("benjamin", 2);
        AccountId clerk = desk.add(anna, newcomer(7, Role.CLERK)).account();

        assertRefused(Field.FORM, Problem.Code.NOT_NOW, () -> desk.confirm(anna, clerk, Set.of(Role.CLERK)));
        assertThat(accounts.roles(clerk)).isEmpty();
        desk.confirm(ben, clerk, Set.of(Role.CLERK));

        assertThat(accounts.roles(clerk)).containsExactly(Role.CLERK);
        assertThat(member(anna, clerk).proposed()).isEmpty();
        assertThat(records())
                .containsSubsequence(
                        anna.actor() + " staff.added " + object(clerk),
                        anna.actor() + " staff.roles-proposed " + object(clerk),
                        anna.actor() + " staff.invited " + object(clerk),
                        ben.actor() + " staff.roles-given " + object(clerk));
        assertThat(around.outbox().kinds("benjamin@example.com")).containsExactly("staff.proposal");
        assertThat(around.outbox().kinds("anna@example.com")).isEmpty();
        assertThat(around.outbox().kinds("newcomer7@example.com"))
                .containsExactly("staff.invitation", "staff.roles-given");
    }

    @Test
    void nobodyGivesHimselfARole() {
        Principal anna = administrator("anna", 1);
        Principal ben = administrator("benjamin", 2);

        assertRefused(
                Field.FORM,
                Problem.Code.NOT_NOW,
                () -> desk.propose(anna, anna.owner(), Set.of(Role.ADMINISTRATOR, Role.FINANCE)));
        desk.propose(ben, anna.owner(), Set.of(Role.ADMINISTRATOR, Role.FINANCE));
        assertRefused(Field.FORM, Problem.Code.NOT_NOW, () -> desk.confirm(anna, anna.owner(), Set.of(Role.FINANCE)));
        assertThat(accounts.roles(anna.owner())).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void nobodyConfirmsWhatHeHasNotSeen() {
        Principal anna = administrator("anna", 1);
        Principal ben = administrator("benjamin", 2);
        AccountId clerk = desk.add(anna, newcomer(7, Role.CLERK)).account();
        desk.propose(anna, clerk, Set.of(Role.CLERK, Role.FINANCE));

        assertRefused(Field.ROLES, Problem.Code.OUTDATED, () -> desk.confirm(ben, clerk, Set.of(Role.CLERK)));
        assertThat(accounts.roles(clerk)).isEmpty();
        desk.confirm(ben, clerk, Set.of(Role.CLERK, Role.FINANCE));
        assertRefused(
                Field.ROLES, Problem.Code.OUTDATED, () -> desk.confirm(ben, clerk, Set.of(Role.CLERK, Role.FINANCE)));
    }

    @Test
    void aRejectedProposalIsGone() {
        Principal anna = administrator("anna", 1);
        Principal ben = administrator("benjamin", 2);
        AccountId clerk = desk.add(anna, newcomer(7, Role.CLERK)).account();

        desk.reject(ben, clerk);

        assertThat(member(ben, clerk).proposed()).isEmpty();
        assertRefused(Field.ROLES, Problem.Code.OUTDATED, () -> desk.confirm(ben, clerk, Set.of(Role.CLERK)));
        assertThat(records()).contains(ben.actor() + " staff.proposal-rejected " + object(clerk));
    }

    @Test
    void ofTwoConfirmationsAtOnceOneCounts() throws Exception {
        Principal anna = administrator("anna", 1);
        Principal ben = administrator("benjamin", 2);
        Principal carl = administrator("carl", 3);
        AccountId clerk = desk.add(anna, newcomer(7, Role.CLERK)).account();

        List<Boolean> went =
                AtOnce.call(List.of(() -> confirmed(ben, clerk, Role.CLERK), () -> confirmed(carl, clerk, Role.CLERK)));

        assertThat(went).containsOnlyOnce(true);
        assertThat(records())
                .filteredOn(record -> record.endsWith("staff.roles-given " + object(clerk)))
                .hasSize(1);
    }

    @Test
    void whatIsTakenAwayGoesAtOnceAndEndsTheSessions() {
        Principal anna = administrator("anna", 1);
        AccountId clerk = accounts.create("clerk", "13800138010", Role.CLERK, Role.FINANCE);
        SessionToken session = accounts.logIn(clerk);

        desk.propose(anna, clerk, Set.of(Role.CLERK, Role.SUPPORT));

        assertThat(accounts.roles(clerk)).containsExactly(Role.CLERK);
        assertThat(accounts.principal(session).account()).isEmpty();
        assertThat(member(anna, clerk).proposed()).containsExactly(Role.SUPPORT);
        assertThat(around.outbox().kinds("clerk@example.com")).containsExactly("staff.roles-taken");
    }

    @Test
    void whoeverIsDismissedIsCutOffInAllSessions() {
        Principal anna = administrator("anna", 1);
        AccountId clerk = accounts.create("clerk", "13800138010", Role.CLERK);
        SessionToken desktop = accounts.logIn(clerk);
        SessionToken phone = accounts.logIn(clerk);
        SessionToken annas = accounts.logIn(anna.owner());
        AtomicInteger told = new AtomicInteger();
        accounts.news().whenEnded(desktop, told::incrementAndGet);
        accounts.news().whenEnded(phone, told::incrementAndGet);
        assertThat(accounts.principal(desktop).roles()).containsExactly(Role.CLERK);

        desk.dismiss(anna, clerk);
        accounts.settle();

        assertThat(accounts.principal(desktop).account()).isEmpty();
        assertThat(accounts.principal(phone).account()).isEmpty();
        assertThat(accounts.principal(annas).account()).contains(anna.owner());
        assertThat(told).hasValue(2);
        assertThat(accounts.roles(clerk)).isEmpty();
        assertThat(member(anna, clerk).dismissed()).isTrue();
        assertThat(records()).contains(anna.actor() + " staff.dismissed " + object(clerk));
    }

    @Test
    void theInvitationOfWhoeverIsDismissedEnds() {
        Principal anna = administrator("anna", 1);
        AccountId clerk = desk.add(anna, newcomer(7, Role.CLERK)).account();
        assertThat(forms()).isEqualTo(1);

        desk.dismiss(anna, clerk);

        assertThat(forms()).isZero();
    }

    @Test
    void whoeverIsDismissedComesBackByTwo() {
        Principal anna = administrator("anna", 1);
        Principal ben = administrator("benjamin", 2);
        AccountId clerk = accounts.create("clerk", "13800138010", Role.CLERK);
        desk.dismiss(anna, clerk);

        desk.propose(anna, clerk, Set.of(Role.CLERK));
        assertThat(member(anna, clerk).dismissed()).isTrue();
        desk.confirm(ben, clerk, Set.of(Role.CLERK));

        assertThat(member(anna, clerk).dismissed()).isFalse();
        assertThat(accounts.roles(clerk)).containsExactly(Role.CLERK);
    }

    @Test
    void withAnAdministratorGoesWhatHeHasProposed() {
        Principal anna = administrator("anna", 1);
        Principal ben = administrator("benjamin", 2);
        AccountId clerk = desk.add(anna, newcomer(7, Role.CLERK)).account();

        desk.dismiss(ben, anna.owner());

        assertThat(member(ben, clerk).proposed()).isEmpty();
        assertRefused(Field.ROLES, Problem.Code.OUTDATED, () -> desk.confirm(ben, clerk, Set.of(Role.CLERK)));
    }

    @Test
    void anAdministratorAlwaysRemains() {
        Principal anna = administrator("anna", 1);
        Principal ben = administrator("benjamin", 2);

        assertRefused(Field.FORM, Problem.Code.NOT_NOW, () -> desk.dismiss(anna, anna.owner()));
        desk.dismiss(anna, ben.owner());
        assertRefused(Field.ROLES, Problem.Code.NOT_NOW, () -> desk.dismiss(CONSOLE, anna.owner()));
        assertThat(accounts.roles(anna.owner())).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void anAdministratorWhoHasNeverComeIsNotTheOneWhoRemains() {
        Principal anna = administrator("anna", 1);
        AccountId invited = desk.add(CONSOLE, newcomer(2, Role.ADMINISTRATOR)).account();

        assertRefused(Field.ROLES, Problem.Code.NOT_NOW, () -> desk.dismiss(CONSOLE, anna.owner()));
        accounts.come(invited);
        desk.dismiss(CONSOLE, anna.owner());
        assertThat(accounts.roles(invited)).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void twoAdministratorsDismissingEachOtherAtOnceLeaveOne() throws Exception {
        Principal anna = administrator("anna", 1);
        Principal ben = administrator("benjamin", 2);

        List<Boolean> went = AtOnce.call(List.of(dismissed(anna, ben), dismissed(ben, anna)));

        assertThat(went).containsOnlyOnce(true);
        assertThat(desk.list(CONSOLE))
                .filteredOn(member -> member.roles().contains(Role.ADMINISTRATOR))
                .hasSize(1);
    }

    @Test
    void aSecondFactorIsResetByTwoOfWhomNeitherIsTheOwner() {
        Principal anna = administrator("anna", 1);
        Principal ben = administrator("benjamin", 2);
        AccountId clerk = accounts.create("clerk", "13800138010", Role.CLERK);
        assertRefused(Field.FORM, Problem.Code.NOT_NOW, () -> desk.proposeSecondFactorReset(anna, clerk));
        enrol(clerk);
        enrol(anna.owner());
        SessionToken session = accounts.logIn(clerk);

        assertRefused(Field.FORM, Problem.Code.NOT_NOW, () -> desk.confirmSecondFactorReset(ben, clerk));
        assertRefused(Field.FORM, Problem.Code.NOT_NOW, () -> desk.proposeSecondFactorReset(anna, anna.owner()));
        desk.proposeSecondFactorReset(anna, clerk);
        assertThat(member(ben, clerk).resetProposedBy()).isEqualTo("anna");
        assertRefused(Field.FORM, Problem.Code.NOT_NOW, () -> desk.confirmSecondFactorReset(anna, clerk));
        assertThat(member(ben, clerk).secondFactor()).isTrue();
        desk.confirmSecondFactorReset(ben, clerk);

        assertThat(member(ben, clerk).secondFactor()).isFalse();
        assertThat(member(ben, clerk).resetProposedBy()).isEmpty();
        assertThat(accounts.principal(session).account()).isEmpty();
        assertThat(around.outbox().kinds("clerk@example.com"))
                .containsExactly("notice.second-factor-changed", "staff.second-factor-reset");
        assertThat(around.outbox().kinds("benjamin@example.com")).containsExactly("staff.reset-proposal");
        assertThat(records())
                .containsSubsequence(
                        anna.actor() + " staff.second-factor-reset-proposed " + object(clerk),
                        ben.actor() + " secondfactor.removed " + object(clerk),
                        ben.actor() + " staff.second-factor-reset " + object(clerk));
    }

    @Test
    void aResetCanBeRejected() {
        Principal anna = administrator("anna", 1);
        Principal ben = administrator("benjamin", 2);
        AccountId clerk = accounts.create("clerk", "13800138010", Role.CLERK);
        enrol(clerk);
        desk.proposeSecondFactorReset(CONSOLE, clerk);
        desk.rejectSecondFactorReset(anna, clerk);

        assertRefused(Field.FORM, Problem.Code.NOT_NOW, () -> desk.confirmSecondFactorReset(ben, clerk));
        assertThat(member(ben, clerk).secondFactor()).isTrue();
    }

    @Test
    void theInvitationIsALinkWhoseSecretStaysInTheBrowser() {
        Principal anna = administrator("anna", 1);
        AccountId clerk = desk.add(anna, newcomer(7, Role.CLERK)).account();
        desk.invite(anna, clerk);

        assertThat(around.outbox().of("staff.invitation", "newcomer7@example.com"))
                .hasSize(2)
                .allSatisfy(message -> {
                    assertThat(message.values().get("link"))
                            .matches("https://hall\\.example\\.com/set-password#[A-Za-z0-9_-]{43}");
                    assertThat(message.expires()).contains(clock.instant().plus(Duration.ofHours(72)));
                })
                .extracting(message -> message.values().get("link"))
                .doesNotHaveDuplicates();
        assertThat(desk.invitationLink(CONSOLE, clerk)).startsWith("https://hall.example.com/set-password#");
        assertThat(openInvitations()).as("the newest link alone opens the way").isEqualTo(1);
        accounts.come(clerk);
        assertRefused(Field.FORM, Problem.Code.NOT_NOW, () -> desk.invite(anna, clerk));
        assertRefused(Field.FORM, Problem.Code.NOT_NOW, () -> desk.invitationLink(CONSOLE, clerk));
    }

    @Test
    void everythingThatIsWrongWithANewcomerIsSaidAtOnce() {
        AccountException refused = catchThrowableOfType(
                AccountException.class,
                () -> desk.add(CONSOLE, new NewStaff("13800138000", " ", "12", "nobody", Set.of(Role.APPLICANT))));

        assertThat(refused.problems())
                .containsExactly(
                        Problem.of(Field.LOGIN_NAME, Problem.Code.LOOKS_LIKE_CONTACT),
                        Problem.of(Field.NAME, Problem.Code.MISSING),
                        Problem.of(Field.MOBILE, Problem.Code.MALFORMED),
                        Problem.of(Field.EMAIL, Problem.Code.MALFORMED),
                        Problem.of(Field.ROLES, Problem.Code.MALFORMED));
    }

    @Test
    void aNewcomerTakesNobodysNameOrContacts() throws Exception {
        desk.add(CONSOLE, newcomer(7, Role.CLERK));

        AccountException refused =
                catchThrowableOfType(AccountException.class, () -> desk.add(CONSOLE, newcomer(7, Role.CLERK)));

        assertThat(refused.problems())
                .containsExactly(
                        Problem.of(Field.LOGIN_NAME, Problem.Code.TAKEN),
                        Problem.of(Field.MOBILE, Problem.Code.TAKEN),
                        Problem.of(Field.EMAIL, Problem.Code.TAKEN));
    }

    @Test
    void customersAreNotStaff() {
        Principal anna = administrator("anna", 1);
        AccountId applicant = accounts.create("applicant", "13800138011", Role.APPLICANT);

        assertThat(desk.list(anna)).extracting(StaffMember::account).doesNotContain(applicant);
        assertRefused(Field.FORM, Problem.Code.GONE, () -> desk.propose(anna, applicant, Set.of(Role.CLERK)));
        assertRefused(
                Field.ROLES, Problem.Code.MALFORMED, () -> desk.propose(anna, anna.owner(), EnumSet.of(Role.PARTNER)));
    }

    @Test
    void theListShowsWhoIsWho() {
        Principal anna = administrator("anna", 1);
        AccountId clerk = desk.add(anna, newcomer(7, Role.CLERK)).account();

        assertThat(desk.list(anna)).extracting(StaffMember::loginName).containsExactly("anna", "newcomer7");
        StaffMember shown = member(anna, clerk);
        assertThat(shown.name()).isEqualTo("李四");
        assertThat(shown.mobile()).isEqualTo("138****8107");
        assertThat(shown.proposedBy()).isEqualTo("anna");
        assertThat(shown.self()).isFalse();
        assertThat(member(anna, anna.owner()).self()).isTrue();
    }

    private Principal administrator(String login, int number) {
        AccountId id = accounts.create(login, "1380013800" + number, Role.ADMINISTRATOR);
        return Principals.account(id.value(), Role.ADMINISTRATOR);
    }

    private static NewStaff newcomer(int number, Role... roles) {
        return new NewStaff(
                "newcomer" + number, "李四", "1380013810" + number, "newcomer" + number + "@example.com", Set.of(roles));
    }

    private long forms() {
        return around.units()
                .read(entities -> entities.createQuery("select count(f) from PendingForm f", Long.class)
                        .getSingleResult());
    }

    private void enrol(AccountId account) {
        byte[] key = around.secondFactor().begin(account);
        around.secondFactor().confirm(CONSOLE, account, TrialApp.code(key, clock.instant()));
    }

    private boolean confirmed(Principal principal, AccountId member, Role role) {
        desk.confirm(principal, member, Set.of(role));
        return true;
    }

    private Callable<Object> dismissed(Principal principal, Principal member) {
        return Executors.callable(() -> desk.dismiss(principal, member.owner()));
    }

    private StaffMember member(Principal principal, AccountId account) {
        return desk.list(principal).stream()
                .filter(member -> member.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private List<String> records() {
        return around.records();
    }

    private static String object(AccountId account) {
        return "account:" + account.value();
    }

    private static void assertRefused(Field field, Problem.Code code, ThrowingCallable call) {
        AccountException refused = catchThrowableOfType(AccountException.class, call);
        assertThat(refused).as("nothing was refused").isNotNull();
        assertThat(refused.problems()).containsExactly(Problem.of(field, code));
    }

    private long openInvitations() {
        return around.units()
                .read(entities -> entities.createQuery("select count(f) from PendingForm f", Long.class)
                        .getSingleResult());
    }
}
