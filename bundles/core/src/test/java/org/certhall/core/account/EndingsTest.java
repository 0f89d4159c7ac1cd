package org.certhall.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certhall.core.account.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.SessionToken;
import org.certhall.api.account.Field;
import org.certhall.api.account.Login.CodeRequest;
import org.certhall.api.account.LoginResult.LoggedIn;
import org.certhall.api.account.LoginResult.SecondFactorNeeded;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Problem.Code;
import org.certhall.api.account.Ticket;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was proved by a password, a number or an address ends with it, however far somebody has come with it. */
class EndingsTest {
    private static final Problem GONE = Problem.of(Field.FORM, Code.GONE);
    private static final String NEXT = "another horse";

    private final Principal visitor = Principals.anonymous();
    private Hall hall;
    private SessionToken token;
    private AccountId account;

    @BeforeEach
    void register(@TempDir Path folder) {
        hall = new Hall(Store.onH2(), folder);
        LoggedIn login = hall.register();
        token = login.token();
        account = login.identity().account();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void aNewPasswordEndsALoginThatWaitsForItsSecondFactor() {
        byte[] key = hall.enrol(account);
        SecondFactorNeeded needed =
                (SecondFactorNeeded) Hall.done(hall.tryPassword(visitor, "zhangsan", Hall.PASSWORD));

        Hall.done(hall.login.reset(visitor, proved(), NEXT, NEXT));

        assertRefused(() -> Hall.done(hall.login.secondFactor(visitor, needed.ticket(), hall.nextCode(key))), GONE);
    }

    @Test
    void aChangedPasswordEndsTheWayToAnotherOne() {
        Ticket ticket = proved();

        Hall.done(hall.own.changePassword(me(), Hall.PASSWORD, NEXT, NEXT));

        assertRefused(() -> Hall.done(hall.login.reset(visitor, ticket, "third horse", "third horse")), GONE);
    }

    @Test
    void aChangedNumberEndsWhatTheFormerOneProved() {
        Ticket ticket = proved();
        CodeRequest login = hall.login.sendCode(visitor, "13800138000", hall.captcha(CaptchaForm.LOGIN_CODE));
        String code = hall.lastCode();
        hall.waitForNextCode();

        CodeRequest change = hall.own.changeMobile(me(), "13900139000");
        hall.own.confirmPresentMobile(me(), change.ticket(), hall.lastCode());
        hall.own.confirmNewMobile(me(), change.ticket(), hall.lastCode());

        assertRefused(() -> Hall.done(hall.login.reset(visitor, ticket, NEXT, NEXT)), GONE);
        assertRefused(() -> Hall.done(hall.login.byCode(visitor, login.ticket(), code)), GONE);
    }

    @Test
    void aChangedAddressEndsWhatWaitsForTheFormerOne() {
        hall.later(Duration.ofDays(181));
        CodeRequest login = hall.login.sendCode(visitor, "13800138000", hall.captcha(CaptchaForm.LOGIN_CODE));
        assertRefused(
                () -> Hall.done(hall.login.byCode(visitor, login.ticket(), hall.lastCode())),
                Problem.of(Field.CODE, Code.SECOND_PROOF_NEEDED));
        token = hall.logIn("zhangsan", Hall.PASSWORD).token();

        CodeRequest change = Hall.done(hall.own.changeEmail(me(), Hall.PASSWORD, "new@example.com"));
        hall.own.confirmEmail(me(), change.ticket(), hall.lastCode());

        assertRefused(() -> hall.login.sendSecondProof(visitor, login.ticket()), GONE);
    }

    @Test
    void aPasswordThatWasSetMeanwhileStays() {
        String owners = hall.hashing.hash("of the owner").toCompletableFuture().join();
        hall.hashing.meanwhile(() -> hall.change(account, row -> row.protectBy(owners)));

        assertRefused(
                () -> Hall.done(hall.own.changePassword(me(), Hall.PASSWORD, NEXT, NEXT)),
                Problem.of(Field.CURRENT_PASSWORD, Code.WRONG));

        assertThat(hall.logIn("zhangsan", "of the owner")).isNotNull();
    }

    @Test
    void aSessionThatWasLeftOpenSetsUpNoSecondFactor() {
        hall.later(Duration.ofMinutes(15));

        assertRefused(() -> hall.own.beginSecondFactor(me()), Problem.of(Field.SECOND_FACTOR, Code.NOT_NOW));
    }

    @Test
    void sessionsOfLongAgoAreForgotten() {
        hall.login.logout(me());
        hall.later(Duration.ofDays(184));
        hall.units.perform(hall.sessions::sweep);
        assertThat(sessions()).isEqualTo(1);

        hall.later(Duration.ofDays(1));
        hall.units.perform(hall.sessions::sweep);

        assertThat(sessions()).isZero();
    }

    /** Gives a way to a new password that the number has opened. */
    private Ticket proved() {
        CodeRequest request = hall.login.forgot(visitor, "13800138000", hall.captcha(CaptchaForm.FORGOTTEN_PASSWORD));
        hall.login.verify(visitor, request.ticket(), hall.lastCode());
        hall.waitForNextCode();
        return request.ticket();
    }

    private long sessions() {
        return hall.units.read(entities -> entities.createQuery("select count(s) from AccountSession s", Long.class)
                .getSingleResult());
    }

    private Principal me() {
        return hall.principal(token);
    }
}
