package org.certhall.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certhall.core.account.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Login.CodeRequest;
import org.certhall.api.account.Login.Enrolled;
import org.certhall.api.account.Login.PasswordEntry;
import org.certhall.api.account.LoginResult;
import org.certhall.api.account.LoginResult.EnrolmentNeeded;
import org.certhall.api.account.LoginResult.LoggedIn;
import org.certhall.api.account.LoginResult.SecondFactorNeeded;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Problem.Code;
import org.certhall.api.account.Registration.Profile;
import org.certhall.api.account.Ticket;
import org.certhall.api.challenge.CaptchaAnswer;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.api.identifier.EmailAddress;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.secondfactor.TrialApp;
import org.certhall.core.store.Store;
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
class LoginTest {
    private static final Problem WRONG = Problem.of(Field.FORM, Code.WRONG_CREDENTIALS);
    private static final String MOBILE = "13800138000";

    private final Hall hall;
    private final Principal visitor = Principals.anonymous();
    private final AccountId account;

    LoginTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        hall = new Hall(kind, cluster, folder);
        account = hall.register().identity().account();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void takesNameNumberAndAddressInOneField() {
        for (String identifier : List.of("zhangsan", MOBILE, "zhang@example.com")) {
            LoggedIn login = hall.logIn(identifier, Hall.PASSWORD);

            assertThat(login.identity().account()).isEqualTo(account);
            assertThat(hall.principal(login.token()).account()).contains(account);
            assertThat(hall.login.identify(hall.principal(login.token()))).contains(login.identity());
        }
    }

    @Test
    void givesEverySessionASecretOfItsOwn() {
        LoggedIn first = hall.logIn(MOBILE, Hall.PASSWORD);
        LoggedIn second = hall.logIn(MOBILE, Hall.PASSWORD);

        assertThat(first.token()).isNotEqualTo(second.token());
        assertThat(first.token().value()).hasSize(43);
    }

    @Test
    void asksForWhatIsMissing() {
        assertRefused(
                () -> Hall.done(hall.tryPassword(visitor, " ", "")),
                Problem.of(Field.IDENTIFIER, Code.MISSING),
                Problem.of(Field.PASSWORD, Code.MISSING));
    }

    @Test
    void answersTheSameWhetherTheAccountExistsOrNot() {
        List<List<String>> traces = new ArrayList<>();
        for (String identifier : List.of("zhangsan", "nobody", "13900139000", "nobody@example.com")) {
            List<String> trace = new ArrayList<>();
            Principal stranger = Principals.anonymous(identifier);
            for (int round = 0; round < 8; round++) {
                int before = hall.hashing.verifications();
                boolean captcha = hall.login.captchaNeeded(stranger, identifier);
                String answer = refusal(stranger, identifier, round % 2 == 0 ? "wrong password" : "x".repeat(1000));
                trace.add(captcha + " " + answer + " " + (hall.hashing.verifications() - before));
                hall.later(Duration.ofSeconds(1));
            }
            traces.add(trace);
        }

        assertThat(traces).containsOnly(traces.get(0));
        assertThat(traces.get(0).get(0)).isEqualTo("false [" + WRONG + "] 1");
        assertThat(traces.get(0).get(2)).isEqualTo("true [" + WRONG + "] 1");
        assertThat(traces.get(0).get(5)).contains("TOO_OFTEN").endsWith(" 0");
    }

    @Test
    void wantsTheCaptchaAfterTheSecondFailure() {
        hall.later(Duration.ofSeconds(1));
        fail(visitor, 2);
        assertThat(hall.login.captchaNeeded(visitor, "")).isTrue();
        assertThat(hall.login.captchaNeeded(Principals.anonymous("192.0.2.8"), "zhangsan"))
                .isTrue();
        assertThat(hall.login.captchaNeeded(Principals.anonymous("192.0.2.8"), "other"))
                .isFalse();

        int before = hall.hashing.verifications();
        assertRefused(
                () -> Hall.done(hall.login.byPassword(
                        visitor, new PasswordEntry("zhangsan", Hall.PASSWORD, Optional.empty(), ""))),
                Problem.of(Field.CAPTCHA, Code.MISSING));
        assertRefused(
                () -> Hall.done(hall.login.byPassword(
                        visitor,
                        new PasswordEntry(
                                "zhangsan",
                                Hall.PASSWORD,
                                Optional.of(hall.around.captchas().wrong(CaptchaForm.LOGIN)),
                                ""))),
                Problem.of(Field.CAPTCHA, Code.WRONG));
        assertThat(hall.hashing.verifications()).isEqualTo(before);
        assertThat(hall.logIn("zhangsan", Hall.PASSWORD)).isNotNull();
    }

    @Test
    void slowsStrangersDownButNeverTheOwner() {
        // given a browser that the owner has used
        String cookie = hall.browsers.remember(account, "");

        // when strangers from many addresses use up what the account grants them
        for (int stranger = 0; stranger < 5; stranger++) {
            fail(Principals.anonymous("198.51.100." + stranger), 1);
        }

        // then the right password does not help them, nor somebody who forges the cookie
        assertThat(refusal(Principals.anonymous("203.0.113.1"), "zhangsan", Hall.PASSWORD))
                .contains("TOO_OFTEN");
        assertThat(refusal(Principals.anonymous("203.0.113.1"), "zhangsan", Hall.PASSWORD, "forged"))
                .contains("TOO_OFTEN");
        // and the owner gets in
        assertThat(Hall.loggedIn(hall.login.byPassword(
                        visitor,
                        new PasswordEntry(
                                "zhangsan", Hall.PASSWORD, Optional.of(hall.captcha(CaptchaForm.LOGIN)), cookie))))
                .isNotNull();
    }

    @Test
    void makesStrangersWaitLongerAndLonger() {
        List<Duration> pauses = new ArrayList<>();
        for (int failure = 0; failure < 20; failure++) {
            Duration waited = Duration.ZERO;
            while (refusal(Principals.anonymous("198.51.100." + failure), "zhangsan", "wrong")
                    .contains("TOO_OFTEN")) {
                hall.later(Duration.ofMinutes(5));
                waited = waited.plusMinutes(5);
            }
            pauses.add(waited);
        }

        assertThat(pauses.subList(0, 5)).containsOnly(Duration.ZERO);
        assertThat(pauses.get(5)).isEqualTo(Duration.ofMinutes(5));
        assertThat(pauses.get(10)).isGreaterThan(Duration.ofMinutes(30));
        assertThat(refusal(Principals.anonymous("203.0.113.1"), "zhangsan", Hall.PASSWORD))
                .contains("TOO_OFTEN");
    }

    @Test
    void knowsABrowserForItsOwnAccountAndHalfAYear() {
        AccountId other = hall.register("LiSi", "13800138001", "li@example.com")
                .identity()
                .account();
        String cookie = hall.browsers.remember(account, "");

        assertThat(hall.units.<Boolean>read(entities -> hall.browsers.knows(entities, Optional.of(account), cookie)))
                .isTrue();
        assertThat(hall.units.<Boolean>read(entities -> hall.browsers.knows(entities, Optional.of(other), cookie)))
                .isFalse();
        hall.later(Duration.ofDays(180));
        assertThat(hall.units.<Boolean>read(entities -> hall.browsers.knows(entities, Optional.of(account), cookie)))
                .isFalse();
    }

    @Test
    void hashesAgainWhatWasHashedTooWeakly() {
        hall.change(account, row -> assertThat(row.passwordHash()).startsWith("$argon2id$v=19$m=8,"));
        hall.hashing.raise();

        hall.logIn("zhangsan", Hall.PASSWORD);

        hall.change(account, row -> assertThat(row.passwordHash()).startsWith("$argon2id$v=19$m=16,"));
        assertThat(hall.logIn("zhangsan", Hall.PASSWORD)).isNotNull();
    }

    @Test
    void asksForPatienceWhenTooManyWait() {
        hall.hashing.fill();

        assertRefused(() -> hall.logIn("zhangsan", Hall.PASSWORD), Problem.of(Field.FORM, Code.TOO_OFTEN, 2L));
    }

    @Test
    void takesAPasswordAsItsOwnerMeansIt() {
        hall.register("LiSi", "13800138001", "li@example.com");
        Ticket ticket = hall.proved(visitor, "13800138002");
        String composed = " caf\u00e9-\u7535\u6c60 ";
        Hall.done(hall.registration.complete(
                visitor, ticket, new Profile("WangWu", "王五", "wang@example.com", composed, composed)));

        assertThat(hall.logIn("wangwu", " cafe\u0301-\u7535\u6c60 ")).isNotNull();
        assertRefused(() -> hall.logIn("wangwu", composed.strip()), WRONG);
    }

    @Test
    void logsInByCode() {
        CodeRequest request = hall.login.sendCode(visitor, MOBILE, hall.captcha(CaptchaForm.LOGIN_CODE));
        assertRefused(
                () -> Hall.done(hall.login.byCode(visitor, request.ticket(), "wrong!")),
                Problem.of(Field.CODE, Code.WRONG, 4L));

        LoggedIn login = Hall.loggedIn(hall.login.byCode(visitor, request.ticket(), hall.lastCode()));

        assertThat(login.identity().account()).isEqualTo(account);
        assertRefused(
                () -> Hall.done(hall.login.byCode(visitor, request.ticket(), hall.lastCode())),
                Problem.of(Field.FORM, Code.GONE));
    }

    @Test
    void answersANumberWithoutAccountTheSameAndLetsNobodyIn() {
        CodeRequest known = hall.login.sendCode(visitor, MOBILE, hall.captcha(CaptchaForm.LOGIN_CODE));
        CodeRequest unknown = hall.login.sendCode(visitor, "13900139000", hall.captcha(CaptchaForm.LOGIN_CODE));

        assertThat(unknown.sent().again()).isEqualTo(known.sent().again());
        assertThat(unknown.sent().expires()).isEqualTo(known.sent().expires());
        assertThat(hall.codes()).endsWith("login SMS " + MOBILE, "login SMS 13900139000 ?");
        assertRefused(
                () -> Hall.done(hall.login.byCode(visitor, unknown.ticket(), hall.lastCode())),
                Problem.of(Field.CODE, Code.WRONG));
        assertRefused(
                () -> hall.login.sendCode(visitor, "", new CaptchaAnswer.Work("")),
                Problem.of(Field.MOBILE, Code.MISSING),
                Problem.of(Field.CAPTCHA, Code.MISSING));
    }

    @Test
    void wantsASecondProofOfANumberThatWasIdleForLong() {
        hall.later(Duration.ofDays(181));
        CodeRequest request = hall.login.sendCode(visitor, MOBILE, hall.captcha(CaptchaForm.LOGIN_CODE));
        assertRefused(
                () -> Hall.done(hall.login.byCode(visitor, request.ticket(), hall.lastCode())),
                Problem.of(Field.CODE, Code.SECOND_PROOF_NEEDED));

        hall.login.sendSecondProof(visitor, request.ticket());

        assertThat(hall.codes()).endsWith("second-proof MAIL zhang@example.com");
        assertThat(Hall.loggedIn(hall.login.byCode(visitor, request.ticket(), hall.lastCode())))
                .isNotNull();
        hall.waitForNextCode();
        CodeRequest next = hall.login.sendCode(visitor, MOBILE, hall.captcha(CaptchaForm.LOGIN_CODE));
        assertThat(Hall.loggedIn(hall.login.byCode(visitor, next.ticket(), hall.lastCode())))
                .isNotNull();
    }

    @Test
    void setsANewPasswordAndEndsEverySession() {
        LoggedIn session = hall.logIn("zhangsan", Hall.PASSWORD);
        CodeRequest request = hall.login.forgot(visitor, MOBILE, hall.captcha(CaptchaForm.FORGOTTEN_PASSWORD));
        assertRefused(
                () -> Hall.done(hall.login.reset(visitor, request.ticket(), "another horse", "another horse")),
                Problem.of(Field.FORM, Code.GONE));
        hall.login.verify(visitor, request.ticket(), hall.lastCode());
        assertRefused(
                () -> Hall.done(hall.login.reset(visitor, request.ticket(), "zhang@example.com", "")),
                Problem.of(Field.PASSWORD, Code.TOO_COMMON),
                Problem.of(Field.PASSWORD_AGAIN, Code.MISSING));

        Hall.done(hall.login.reset(visitor, request.ticket(), "another horse", "another horse"));

        assertThat(hall.principal(session.token()).account()).isEmpty();
        assertRefused(() -> hall.logIn("zhangsan", Hall.PASSWORD), WRONG);
        assertThat(hall.logIn("zhangsan", "another horse")).isNotNull();
        assertThat(hall.notices())
                .containsExactly("notice.password-changed " + MOBILE, "notice.password-changed zhang@example.com");
        assertRefused(
                () -> Hall.done(hall.login.reset(visitor, request.ticket(), "another horse", "another horse")),
                Problem.of(Field.FORM, Code.GONE));
    }

    @Test
    void wantsASecondProofBeforeANewPasswordToo() {
        hall.later(Duration.ofDays(181));
        CodeRequest request = hall.login.forgot(visitor, MOBILE, hall.captcha(CaptchaForm.FORGOTTEN_PASSWORD));
        assertRefused(() -> hall.login.sendSecondProof(visitor, request.ticket()), Problem.of(Field.FORM, Code.GONE));
        assertRefused(
                () -> hall.login.verify(visitor, request.ticket(), hall.lastCode()),
                Problem.of(Field.CODE, Code.SECOND_PROOF_NEEDED));
        assertRefused(
                () -> Hall.done(hall.login.reset(visitor, request.ticket(), "another horse", "another horse")),
                Problem.of(Field.FORM, Code.GONE));

        hall.login.sendSecondProof(visitor, request.ticket());
        hall.login.verify(visitor, request.ticket(), hall.lastCode());

        Hall.done(hall.login.reset(visitor, request.ticket(), "another horse", "another horse"));
        assertThat(hall.logIn("zhangsan", "another horse")).isNotNull();
    }

    @Test
    void asksForTheSecondFactorWhereThereIsOne() {
        byte[] key = hall.enrol(account);
        SecondFactorNeeded needed =
                (SecondFactorNeeded) Hall.done(hall.tryPassword(visitor, "zhangsan", Hall.PASSWORD));
        assertRefused(
                () -> Hall.done(hall.login.secondFactor(visitor, needed.ticket(), "123456")),
                Problem.of(Field.SECOND_FACTOR, Code.WRONG));

        LoggedIn login = Hall.loggedIn(hall.login.secondFactor(visitor, needed.ticket(), hall.nextCode(key)));

        assertThat(login.identity().secondFactor()).isTrue();
        assertRefused(
                () -> Hall.done(hall.login.secondFactor(visitor, needed.ticket(), hall.nextCode(key))),
                Problem.of(Field.FORM, Code.GONE));
        SecondFactorNeeded late = (SecondFactorNeeded) Hall.done(hall.tryPassword(visitor, "zhangsan", Hall.PASSWORD));
        hall.later(Duration.ofMinutes(5));
        assertRefused(
                () -> Hall.done(hall.login.secondFactor(visitor, late.ticket(), hall.nextCode(key))),
                Problem.of(Field.FORM, Code.GONE));
    }

    @Test
    void letsStaffInOnlyWithASecondFactor() {
        hall.change(account, row -> row.give(Role.REVIEWER));
        LoginResult result = Hall.done(hall.tryPassword(visitor, "zhangsan", Hall.PASSWORD));
        EnrolmentNeeded needed = (EnrolmentNeeded) result;
        assertThat(needed.uri()).startsWith("otpauth://totp/CertHall:ZhangSan?secret=" + needed.secret() + "&");
        assertRefused(
                () -> hall.login.enrol(visitor, needed.ticket(), "123456"),
                Problem.of(Field.SECOND_FACTOR, Code.WRONG));

        Enrolled enrolled = hall.login.enrol(visitor, needed.ticket(), hall.nextCode(TrialApp.key(needed.secret())));

        assertThat(enrolled.recoveryCodes()).isNotEmpty();
        assertThat(hall.principal(enrolled.login().token()).roles())
                .containsExactlyInAnyOrder(Role.APPLICANT, Role.REVIEWER);
    }

    @Test
    void countsNoRoleOfStaffThatWasGivenToASessionWithoutSecondFactor() {
        LoggedIn login = hall.logIn("zhangsan", Hall.PASSWORD);

        hall.change(account, row -> row.give(Role.ADMINISTRATOR));

        assertThat(hall.principal(login.token()).roles()).containsExactly(Role.APPLICANT);
    }

    @Test
    void letsInNobodyWhoseAccountIsClosedOrInvited() {
        hall.change(account, Account::close);
        assertRefused(() -> hall.logIn("zhangsan", Hall.PASSWORD), WRONG);

        Ticket invitation = hall.units.write(entities -> hall.forms.invite(
                entities,
                hall.accounts
                        .create(
                                entities,
                                AccountState.INVITED,
                                LoginName.of("invited"),
                                "李四",
                                new MobileNumber(MOBILE),
                                new EmailAddress("i@example.com"),
                                Locale.ENGLISH)
                        .id(),
                Duration.ofDays(3)));
        assertRefused(() -> hall.logIn("invited", Hall.PASSWORD), WRONG);
        hall.login.sendCode(visitor, MOBILE, hall.captcha(CaptchaForm.LOGIN_CODE));
        assertThat(hall.codes()).endsWith("login SMS " + MOBILE + " ?");

        Hall.done(hall.login.reset(visitor, invitation, "another horse", "another horse"));
        assertThat(hall.logIn("invited", "another horse")).isNotNull();
    }

    @Test
    void logsOut() {
        LoggedIn login = hall.logIn("zhangsan", Hall.PASSWORD);
        Principal principal = hall.principal(login.token());

        hall.login.logout(principal);
        hall.login.logout(principal);

        assertThat(hall.principal(login.token()).account()).isEmpty();
        assertThat(hall.around.records())
                .filteredOn(record -> record.contains("login.ended"))
                .hasSize(1);
    }

    private void fail(Principal stranger, int times) {
        for (int round = 0; round < times; round++) {
            assertRefused(() -> Hall.done(hall.tryPassword(stranger, "zhangsan", "wrong password")), WRONG);
        }
    }

    private String refusal(Principal stranger, String identifier, String password) {
        return refusal(stranger, identifier, password, "");
    }

    private String refusal(Principal stranger, String identifier, String password, String cookie) {
        try {
            Hall.done(hall.login.byPassword(
                    stranger,
                    new PasswordEntry(identifier, password, Optional.of(hall.captcha(CaptchaForm.LOGIN)), cookie)));
            return "in";
        } catch (AccountException refused) {
            return refused.problems().toString();
        }
    }
}
