package org.certhall.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.access.SessionToken;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.AccountSessions.Reason;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a desk can do about sessions of other people. */
class SessionsDeskTest {
    private static final String MOBILE = "13900139000";
    private static final Principal SUPPORT = Principals.account(70, Role.SUPPORT);
    private static final Principal ADMINISTRATOR = Principals.account(71, Role.ADMINISTRATOR);

    private final Surroundings around;
    private final TrialAccounts accounts;
    private final SessionsDesk desk;
    private final AccountId owner;

    SessionsDeskTest(@TempDir Path folder) {
        around = new Surroundings(Store.onH2(), folder, TestClock.at("2026-11-22T08:30:00Z"));
        accounts = new TrialAccounts(around);
        desk = new SessionsDesk(
                around.units(),
                accounts.accounts(),
                accounts.sessions(),
                accounts.news(),
                new Notices(accounts.accounts(), around.outbox()),
                around.audit());
        owner = accounts.create("zhangsan", MOBILE, Role.APPLICANT);
    }

    @AfterEach
    void close() {
        accounts.close();
        around.close();
    }

    @Test
    void findsAnAccountByTheWholeIdentifierAndShowsItMasked() {
        accounts.logIn(owner);

        for (String typed : new String[] {"ZhangSan", MOBILE, "zhangsan@example.com"}) {
            assertThat(desk.find(SUPPORT, typed)).hasValueSatisfying(found -> {
                assertThat(found.account()).isEqualTo(owner);
                assertThat(found.mobile()).isEqualTo("139****9000");
                assertThat(found.email()).doesNotContain("zhangsan");
                assertThat(found.sessions()).hasSize(1);
            });
        }
        assertThat(desk.find(SUPPORT, "zhang")).isEmpty();
        assertThat(desk.find(SUPPORT, "1390013")).isEmpty();
    }

    @Test
    void endsAllSessionsAtOnceAndTheLogKeepsTheReason() throws Exception {
        SessionToken one = accounts.logIn(owner);
        SessionToken other = accounts.logIn(owner);
        CountDownLatch told = new CountDownLatch(1);
        try (var ignored = accounts.news().whenEnded(one, told::countDown)) {
            assertThat(desk.endAll(SUPPORT, owner, Reason.OWNER_ASKED)).isEqualTo(2);

            accounts.settle();
            assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(accounts.principal(one).account()).isEmpty();
        assertThat(accounts.principal(other).account()).isEmpty();
        assertThat(desk.find(SUPPORT, MOBILE).orElseThrow().sessions()).isEmpty();
        assertThat(around.records()).contains(SUPPORT.actor() + " account.sessions-ended account:" + owner.value());
    }

    @Test
    void ownerIsToldWhereSomethingEnded() {
        accounts.logIn(owner);
        desk.endAll(SUPPORT, owner, Reason.SUSPICION);
        assertThat(around.outbox().kinds(MOBILE)).containsExactly("notice.sessions-ended");
        assertThat(around.outbox().kinds("zhangsan@example.com")).containsExactly("notice.sessions-ended");

        assertThat(desk.endAll(SUPPORT, owner, Reason.OTHER)).isZero();
        assertThat(around.outbox().kinds(MOBILE)).hasSize(1);
    }

    @Test
    void accountsOfStaffAreAdministratorsAlone() {
        AccountId officer = accounts.create("officer", "13700137001", Role.REVIEWER);
        SessionToken session = accounts.logIn(officer);

        assertThat(desk.find(SUPPORT, "officer")).isEmpty();
        assertThatExceptionOfType(AccountException.class)
                .isThrownBy(() -> desk.endAll(SUPPORT, officer, Reason.SUSPICION));
        assertThat(accounts.principal(session).account()).contains(officer);

        assertThat(desk.endAll(ADMINISTRATOR, officer, Reason.SUSPICION)).isOne();
        assertThat(accounts.principal(session).account()).isEmpty();
    }
}
