package org.certhall.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.certhall.core.account.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.certhall.api.access.AccessDeniedException;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.access.SessionToken;
import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.account.Field;
import org.certhall.api.account.Login.CodeRequest;
import org.certhall.api.account.LoginResult.EnrolmentNeeded;
import org.certhall.api.account.LoginResult.LoggedIn;
import org.certhall.api.account.LoginResult.SecondFactorNeeded;
import org.certhall.api.account.OwnAccount.OpenSession;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Problem.Code;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.secondfactor.TrialApp;
import org.certhall.core.store.Store;
import org.certhall.core.trial.Configured;
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
class OwnAccountTest {
    private final Hall hall;
    private final SessionToken token;
    private final AccountId account;

    OwnAccountTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        hall = new Hall(kind, cluster, folder);
        LoggedIn login = hall.register();
        token = login.token();
        account = login.identity().account();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void showsContactsMasked() {
        assertThat(hall.own.details(me())).satisfies(details -> {
            assertThat(details.identity().loginName()).isEqualTo("ZhangSan");
            assertThat(details.mobile()).isEqualTo("138****8000");
            assertThat(details.email()).isEqualTo("z***@example.com");
            assertThat(details.since()).isEqualTo(hall.clock.instant());
        });
    }

    @Test
    void asksForANewEditionBeforeAnythingElse() {
        hall.texts.set(0, Hall.text("agreement", "2"));
        assertThat(me().isConsentDue()).isFalse();

        LoggedIn login = hall.logIn("zhangsan", Hall.PASSWORD);

        assertThat(login.outdatedConsents()).containsExactly("agreement");
        assertThat(hall.principal(login.token()).isConsentDue()).isTrue();
        assertThat(hall.principal(login.token()).roles()).isEmpty();
        assertRefused(
                () -> hall.own.accept(
                        hall.principal(login.token()),
                        List.of(new AcceptedEdition("agreement", "1"), new AcceptedEdition("privacy", "1"))),
                Problem.of(Field.AGREEMENT, Code.OUTDATED));

        hall.own.accept(hall.principal(login.token()), hall.editions());

        assertThat(hall.principal(login.token()).isConsentDue()).isFalse();
        assertThat(hall.principal(login.token()).roles()).containsExactly(Role.APPLICANT);
        assertThat(hall.logIn("zhangsan", Hall.PASSWORD).outdatedConsents()).isEmpty();
        assertThat(hall.units.<Long>read(entities -> entities.createQuery("select count(c) from Consent c", Long.class)
                        .getSingleResult()))
                .isEqualTo(3);
    }

    @Test
    void listsAndEndsOwnSessions() {
        hall.later(Duration.ofMinutes(2));
        SessionToken second = hall.logIn("zhangsan", Hall.PASSWORD).token();
        SessionToken third = hall.logIn("zhangsan", Hall.PASSWORD).token();
        SessionToken stranger =
                hall.register("LiSi", "13800138001", "li@example.com").token();

        List<OpenSession> sessions = hall.own.sessions(me());
        assertThat(sessions).hasSize(3);
        assertThat(sessions.get(0).current()).isTrue();
        assertThat(sessions.get(0).address()).isEqualTo("192.0.2.7");
        hall.own.end(me(), number(second));
        assertThatThrownBy(() -> hall.own.end(me(), number(stranger))).isInstanceOf(AccessDeniedException.class);
        assertThat(open(second)).isFalse();
        assertThat(open(third)).isTrue();
        assertThat(open(stranger)).isTrue();

        hall.own.endOthers(me());
        assertThat(open(third)).isFalse();
        assertThat(open(token)).isTrue();
    }

    @Test
    void endsSessionsThatAreIdleOrTooOld() {
        hall.later(Duration.ofMinutes(31));
        assertThat(open(token)).isFalse();

        SessionToken busy = hall.logIn("zhangsan", Hall.PASSWORD).token();
        for (int quarter = 0; quarter < 4 * 12 - 1; quarter++) {
            hall.later(Duration.ofMinutes(15));
            assertThat(open(busy)).isTrue();
        }
        hall.later(Duration.ofMinutes(15));
        assertThat(open(busy)).isFalse();
    }

    @Test
    void endsSessionsOfStaffEarlier() {
        byte[] key = hall.enrol(account);
        hall.change(account, row -> row.give(Role.CLERK));
        SecondFactorNeeded needed =
                (SecondFactorNeeded) Hall.done(hall.tryPassword(Principals.anonymous(), "zhangsan", Hall.PASSWORD));
        SessionToken busy = Hall.loggedIn(
                        hall.login.secondFactor(Principals.anonymous(), needed.ticket(), hall.nextCode(key)))
                .token();
        for (int quarter = 0; quarter < 4 * 8 - 1; quarter++) {
            hall.later(Duration.ofMinutes(15));
            assertThat(open(busy)).isTrue();
        }
        hall.later(Duration.ofMinutes(15));
        assertThat(open(busy)).isFalse();
    }

    @Test
    void tellsPagesOnceThatASessionHasEndedOnWhicheverNode() {
        AtomicInteger told = new AtomicInteger();
        AtomicInteger spared = new AtomicInteger();
        SessionNews otherNode = new SessionNews(hall.units, hall.sessions, hall.clock);
        SessionToken second = hall.logIn("zhangsan", Hall.PASSWORD).token();
        try (var listening = otherNode.whenEnded(second, told::incrementAndGet);
                var unconcerned = otherNode.whenEnded(token, spared::incrementAndGet);
                var cancelled = otherNode.whenEnded(second, spared::incrementAndGet)) {
            cancelled.close();
            otherNode.look();
            assertThat(told).hasValue(0);

            hall.own.endOthers(me());
            otherNode.look();
            otherNode.look();

            assertThat(told).hasValue(1);
            hall.later(Duration.ofMinutes(32));
            otherNode.look();
            assertThat(spared).hasValue(1);
        } finally {
            otherNode.close();
        }
    }

    @Test
    void renames() {
        assertRefused(() -> hall.own.rename(me(), " 1 "), Problem.of(Field.NAME, Code.TOO_SHORT, 2L));
        hall.own.rename(me(), "　李 四 ");

        assertThat(hall.own.details(me()).identity().name()).isEqualTo("李 四");
    }

    @Test
    void changesThePasswordAndEndsOtherSessions() {
        SessionToken other = hall.logIn("zhangsan", Hall.PASSWORD).token();
        assertRefused(
                () -> Hall.done(hall.own.changePassword(me(), "", "12345678", "1234")),
                Problem.of(Field.CURRENT_PASSWORD, Code.MISSING),
                Problem.of(Field.PASSWORD, Code.TOO_COMMON),
                Problem.of(Field.PASSWORD_AGAIN, Code.DIFFERENT));
        assertRefused(
                () -> Hall.done(hall.own.changePassword(me(), Hall.PASSWORD, Hall.PASSWORD, Hall.PASSWORD)),
                Problem.of(Field.PASSWORD, Code.UNCHANGED));
        assertRefused(
                () -> Hall.done(hall.own.changePassword(me(), "wrong", "another horse", "another horse")),
                Problem.of(Field.CURRENT_PASSWORD, Code.WRONG));

        Hall.done(hall.own.changePassword(me(), Hall.PASSWORD, "another horse", "another horse"));

        assertThat(open(token)).isTrue();
        assertThat(open(other)).isFalse();
        assertThat(hall.logIn("zhangsan", "another horse")).isNotNull();
        assertThat(hall.notices())
                .containsExactly("notice.password-changed 13800138000", "notice.password-changed zhang@example.com");
    }

    @Test
    void limitsGuessesAtThePresentPassword() {
        for (int round = 0; round < 5; round++) {
            assertRefused(
                    () -> Hall.done(hall.own.close(me(), "wrong")), Problem.of(Field.CURRENT_PASSWORD, Code.WRONG));
        }

        assertRefused(
                () -> Hall.done(hall.own.close(me(), Hall.PASSWORD)),
                Problem.of(Field.CURRENT_PASSWORD, Code.TOO_OFTEN, 301L));
    }

    @Test
    void changesTheMailAddressToOneThatIsProved() {
        hall.register("LiSi", "13800138001", "li@example.com");
        assertRefused(
                () -> Hall.done(hall.own.changeEmail(me(), Hall.PASSWORD, " zhang@EXAMPLE.com")),
                Problem.of(Field.EMAIL, Code.UNCHANGED));
        CodeRequest taken = Hall.done(hall.own.changeEmail(me(), Hall.PASSWORD, "li@example.com"));
        assertRefused(
                () -> hall.own.confirmEmail(me(), taken.ticket(), hall.lastCode()),
                Problem.of(Field.EMAIL, Code.TAKEN));
        assertThat(hall.notices()).isEmpty();

        CodeRequest request = Hall.done(hall.own.changeEmail(me(), Hall.PASSWORD, "new@example.com"));
        hall.own.confirmEmail(me(), request.ticket(), hall.lastCode());

        assertThat(hall.own.details(me()).email()).isEqualTo("n***@example.com");
        assertThat(hall.notices())
                .containsExactly("notice.email-changed 13800138000", "notice.email-changed zhang@example.com");
    }

    @Test
    void changesTheNumberOnceBothAreProved() {
        CodeRequest request = hall.own.changeMobile(me(), "13900139000");
        assertThat(hall.codes()).endsWith("change-mobile-present SMS 13800138000");
        assertRefused(
                () -> hall.own.confirmNewMobile(me(), request.ticket(), hall.lastCode()),
                Problem.of(Field.FORM, Code.GONE));
        hall.own.confirmPresentMobile(me(), request.ticket(), hall.lastCode());
        assertThat(hall.codes()).endsWith("change-mobile-new SMS 13900139000");
        assertRefused(
                () -> hall.own.confirmPresentMobile(me(), request.ticket(), ""),
                Problem.of(Field.CODE, Code.TOO_OFTEN, 60L));
        hall.waitForNextCode();
        hall.own.confirmPresentMobile(me(), request.ticket(), "");
        assertThat(hall.codes()).endsWith("change-mobile-new SMS 13900139000", "change-mobile-new SMS 13900139000");

        hall.own.confirmNewMobile(me(), request.ticket(), hall.lastCode());

        assertThat(hall.own.details(me()).mobile()).isEqualTo("139****9000");
        assertThat(hall.notices())
                .containsExactly("notice.mobile-changed 13800138000", "notice.mobile-changed zhang@example.com");
        assertThat(hall.logIn("13900139000", Hall.PASSWORD)).isNotNull();
    }

    @Test
    void givesNobodyAnothersNumberNorAnothersForm() {
        SessionToken other =
                hall.register("LiSi", "13800138001", "li@example.com").token();
        CodeRequest request = hall.own.changeMobile(me(), "13800138001");
        assertRefused(
                () -> hall.own.confirmPresentMobile(hall.principal(other), request.ticket(), hall.lastCode()),
                Problem.of(Field.FORM, Code.GONE));
        hall.own.confirmPresentMobile(me(), request.ticket(), hall.lastCode());

        assertRefused(
                () -> hall.own.confirmNewMobile(me(), request.ticket(), hall.lastCode()),
                Problem.of(Field.MOBILE, Code.TAKEN));
    }

    @Test
    void setsUpASecondFactorAndReplacesItOnlyRightAfterALoginWithIt() {
        EnrolmentNeeded begun = hall.own.beginSecondFactor(me());
        byte[] key = TrialApp.key(begun.secret());
        assertThat(hall.own.confirmSecondFactor(me(), begun.ticket(), hall.nextCode(key)))
                .isNotEmpty();
        assertThat(hall.own.details(me()).secondFactor()).isTrue();
        assertRefused(() -> hall.own.beginSecondFactor(me()), Problem.of(Field.SECOND_FACTOR, Code.NOT_NOW));

        SecondFactorNeeded needed =
                (SecondFactorNeeded) Hall.done(hall.tryPassword(Principals.anonymous(), "zhangsan", Hall.PASSWORD));
        SessionToken fresh = Hall.loggedIn(
                        hall.login.secondFactor(Principals.anonymous(), needed.ticket(), hall.nextCode(key)))
                .token();
        assertThat(hall.own.beginSecondFactor(hall.principal(fresh))).isNotNull();
        hall.later(Duration.ofMinutes(15));
        assertRefused(
                () -> hall.own.beginSecondFactor(hall.principal(fresh)), Problem.of(Field.SECOND_FACTOR, Code.NOT_NOW));
    }

    @Test
    void closesAndErasesButForWhatTheLawKeeps() {
        hall.browsers.remember(account, "");

        Hall.done(hall.own.close(me(), Hall.PASSWORD));

        assertThat(open(token)).isFalse();
        assertThat(hall.closed).as("what other areas keep goes with it").containsExactly(account);
        assertThat(hall.notices())
                .containsExactly("notice.account-closed 13800138000", "notice.account-closed zhang@example.com");
        hall.units.perform(entities -> {
            assertThat(entities.createQuery("select count(b) from KnownBrowser b", Long.class)
                            .getSingleResult())
                    .isZero();
            assertThat(entities.createQuery(
                                    "select count(s) from AccountSession s where s.addressSealed is not null",
                                    Long.class)
                            .getSingleResult())
                    .isZero();
            assertThat(entities.createQuery("select count(c) from Consent c", Long.class)
                            .getSingleResult())
                    .isEqualTo(2);
        });
        assertThat(hall.register().identity().account()).isNotEqualTo(account);
    }

    @Test
    void keepsStaffFromClosingTheirAccounts() {
        hall.change(account, row -> row.give(Role.SUPPORT));

        assertRefused(() -> Hall.done(hall.own.close(me(), Hall.PASSWORD)), Problem.of(Field.FORM, Code.NOT_NOW));
        assertThat(open(token)).isTrue();
    }

    @Test
    void makesTheAccountsOfADemonstrationOnce() {
        DemoAccounts demo = hall.demo.apply(Configured.keys(DemoAccounts.Keys.class, Map.of("accounts", new String[] {
            "applicant 13800138010 applicant@example.com 申请人甲 APPLICANT demo-Applicant-1",
            "auditor 13800138018 auditor@example.com 审计员甲 AUDITOR demo-Auditor-1"
        })));
        try {
            assertThat(demo.make()).isTrue();
            assertThat(demo.make()).isTrue();
        } finally {
            demo.close();
        }

        LoggedIn applicant = hall.logIn("13800138010", "demo-Applicant-1");
        assertThat(applicant.identity().roles()).isEqualTo(Set.of(Role.APPLICANT));
        assertThat(applicant.outdatedConsents()).isEmpty();
        assertThat(Hall.done(hall.tryPassword(Principals.anonymous(), "auditor", "demo-Auditor-1")))
                .isInstanceOf(EnrolmentNeeded.class);
    }

    private Principal me() {
        return hall.principal(token);
    }

    private boolean open(SessionToken session) {
        return hall.principal(session).account().isPresent();
    }

    private long number(SessionToken session) {
        return hall.principal(session).session().orElseThrow();
    }
}
