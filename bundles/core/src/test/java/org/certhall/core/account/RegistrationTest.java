package org.certhall.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certhall.core.account.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.certhall.api.access.Role;
import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.account.Field;
import org.certhall.api.account.LoginResult.LoggedIn;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Problem.Code;
import org.certhall.api.account.Registration.Profile;
import org.certhall.api.account.Registration.Step;
import org.certhall.api.account.Ticket;
import org.certhall.api.challenge.CaptchaAnswer;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
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
class RegistrationTest {
    private static final String MOBILE = "13800138000";

    private final Hall hall;
    private final Principal visitor = Principals.anonymous();

    RegistrationTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        hall = new Hall(kind, cluster, folder);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void leadsFromTheNumberToALogin() {
        // given a visitor who has read the texts
        Ticket ticket = hall.registration.begin(
                visitor, " +86 138 0013 8000", hall.captcha(CaptchaForm.REGISTRATION), hall.editions());
        assertThat(hall.registration.progress(visitor, ticket).step()).isEqualTo(Step.CODE);
        assertThat(hall.registration.progress(visitor, ticket).maskedMobile()).isEqualTo("138****8000");

        // when he proves his number and says who he is
        hall.registration.sendCode(visitor, ticket);
        hall.registration.verify(visitor, ticket, hall.lastCode());
        assertThat(hall.registration.progress(visitor, ticket).step()).isEqualTo(Step.PROFILE);
        LoggedIn result =
                Hall.loggedIn(hall.registration.complete(visitor, ticket, profile("ZhangSan", "z@example.com")));

        // then he has an account and is logged in
        assertThat(result.identity().roles()).containsExactly(Role.APPLICANT);
        assertThat(result.identity().name()).isEqualTo("张三");
        assertThat(result.outdatedConsents()).isEmpty();
        assertThat(hall.principal(result.token()).roles()).containsExactly(Role.APPLICANT);
        assertThat(hall.codes()).containsExactly("registration SMS " + MOBILE);
        assertThat(hall.registration.progress(visitor, ticket).step()).isEqualTo(Step.GONE);
        assertThat(hall.around.records())
                .anyMatch(record -> record.startsWith("anonymous account.registered account:"))
                .anyMatch(record -> record.startsWith("anonymous login.succeeded account:"));
    }

    @Test
    void keepsWhoAcceptedWhatWhenAndFromWhere() {
        Instant begun = hall.clock.instant();
        hall.register();

        List<Consent> consents =
                hall.units.read(entities -> entities.createQuery("select c from Consent c order by c.id", Consent.class)
                        .getResultList());
        assertThat(consents)
                .extracting(Consent::edition)
                .containsExactlyInAnyOrder(new AcceptedEdition("agreement", "1"), new AcceptedEdition("privacy", "1"));
        assertThat(consents).allSatisfy(consent -> {
            assertThat(consent.sha256()).startsWith(consent.edition().textId() + "1");
            assertThat(consent.accepted()).isEqualTo(begun);
            assertThat(hall.around.protection().open("consent.address", consent.addressSealed()))
                    .asString()
                    .isEqualTo("192.0.2.7");
        });
    }

    @Test
    void namesEverythingThatIsWrongWithTheFirstPageAtOnce() {
        assertRefused(
                () -> hall.registration.begin(visitor, " ", new CaptchaAnswer.Glyphs("1", " "), List.of()),
                Problem.of(Field.MOBILE, Code.MISSING),
                Problem.of(Field.CAPTCHA, Code.MISSING),
                Problem.of(Field.AGREEMENT, Code.NOT_ACCEPTED));
        assertRefused(
                () -> hall.registration.begin(
                        visitor,
                        "12800138000",
                        hall.captcha(CaptchaForm.REGISTRATION),
                        List.of(new AcceptedEdition("agreement", "1"))),
                Problem.of(Field.MOBILE, Code.MALFORMED),
                Problem.of(Field.AGREEMENT, Code.NOT_ACCEPTED));
        assertRefused(
                () -> hall.registration.begin(
                        visitor,
                        MOBILE,
                        hall.captcha(CaptchaForm.REGISTRATION),
                        List.of(new AcceptedEdition("agreement", "0"), new AcceptedEdition("privacy", "1"))),
                Problem.of(Field.AGREEMENT, Code.OUTDATED));
        assertRefused(
                () -> hall.registration.begin(
                        visitor, MOBILE, hall.around.captchas().wrong(CaptchaForm.REGISTRATION), hall.editions()),
                Problem.of(Field.CAPTCHA, Code.WRONG));
    }

    @Test
    void namesEverythingThatIsWrongWithTheProfileAtOnce() {
        Ticket ticket = hall.proved(visitor, MOBILE);

        assertRefused(
                () -> Hall.done(hall.registration.complete(visitor, ticket, new Profile("", " ", "", "", ""))),
                Problem.of(Field.LOGIN_NAME, Code.MISSING),
                Problem.of(Field.NAME, Code.MISSING),
                Problem.of(Field.EMAIL, Code.MISSING),
                Problem.of(Field.PASSWORD, Code.MISSING),
                Problem.of(Field.PASSWORD_AGAIN, Code.MISSING));
        assertRefused(
                () -> Hall.done(hall.registration.complete(
                        visitor, ticket, new Profile("13900139000", "A1", "a@b", "short", "shorter"))),
                Problem.of(Field.LOGIN_NAME, Code.LOOKS_LIKE_CONTACT),
                Problem.of(Field.NAME, Code.MALFORMED),
                Problem.of(Field.EMAIL, Code.MALFORMED),
                Problem.of(Field.PASSWORD, Code.TOO_SHORT, 8L),
                Problem.of(Field.PASSWORD_AGAIN, Code.DIFFERENT));
        assertThat(Hall.loggedIn(hall.registration.complete(visitor, ticket, profile("ZhangSan", "z@example.com"))))
                .isNotNull();
    }

    @Test
    void namesWhatAnotherAccountHas() {
        hall.register("ZhangSan", "13800138001", "zhang@example.com");
        Ticket ticket = hall.proved(visitor, MOBILE);

        assertRefused(
                () -> Hall.done(hall.registration.complete(visitor, ticket, profile("zhangsan", "ZHANG@example.com"))),
                Problem.of(Field.LOGIN_NAME, Code.TAKEN),
                Problem.of(Field.EMAIL, Code.TAKEN));
    }

    @Test
    void saysThatANumberHasAnAccountOnlyOnceItIsProved() {
        hall.register("ZhangSan", MOBILE, "zhang@example.com");

        Ticket ticket =
                hall.registration.begin(visitor, MOBILE, hall.captcha(CaptchaForm.REGISTRATION), hall.editions());
        hall.registration.sendCode(visitor, ticket);
        assertRefused(
                () -> hall.registration.verify(visitor, ticket, "wrong!"), Problem.of(Field.CODE, Code.WRONG, 4L));
        assertRefused(
                () -> hall.registration.verify(visitor, ticket, hall.lastCode()),
                Problem.of(Field.MOBILE, Code.ALREADY_REGISTERED));
        assertThat(hall.registration.progress(visitor, ticket).step()).isEqualTo(Step.GONE);
    }

    @Test
    void leadsNobodyPastTheCode() {
        Ticket ticket =
                hall.registration.begin(visitor, MOBILE, hall.captcha(CaptchaForm.REGISTRATION), hall.editions());

        assertRefused(
                () -> Hall.done(hall.registration.complete(visitor, ticket, profile("ZhangSan", "z@example.com"))),
                Problem.of(Field.FORM, Code.GONE));
        assertRefused(
                () -> hall.registration.sendCode(visitor, new Ticket("forged")), Problem.of(Field.FORM, Code.GONE));
    }

    @Test
    void closesAfterHalfAnHour() {
        Ticket ticket = hall.proved(visitor, MOBILE);

        hall.later(Duration.ofMinutes(30));

        assertThat(hall.registration.progress(visitor, ticket).step()).isEqualTo(Step.GONE);
        assertRefused(
                () -> Hall.done(hall.registration.complete(visitor, ticket, profile("ZhangSan", "z@example.com"))),
                Problem.of(Field.FORM, Code.GONE));
    }

    @Test
    void makesOneAccountOfOneForm() {
        Ticket ticket = hall.proved(visitor, MOBILE);
        hall.registration
                .complete(visitor, ticket, profile("ZhangSan", "z@example.com"))
                .toCompletableFuture()
                .join();

        assertRefused(
                () -> Hall.done(hall.registration.complete(visitor, ticket, profile("LiSi", "l@example.com"))),
                Problem.of(Field.FORM, Code.GONE));
    }

    @Test
    void makesOneAccountOfTwoFormsForOneNumber() {
        Ticket first = hall.proved(visitor, MOBILE);
        Ticket second = hall.proved(visitor, MOBILE);
        Hall.done(hall.registration.complete(visitor, first, profile("ZhangSan", "z@example.com")));

        assertRefused(
                () -> Hall.done(hall.registration.complete(visitor, second, profile("LiSi", "l@example.com"))),
                Problem.of(Field.MOBILE, Code.ALREADY_REGISTERED));
    }

    @Test
    void asksForPatienceWhenTooManyWait() {
        Ticket ticket = hall.proved(visitor, MOBILE);
        hall.hashing.fill();

        assertRefused(
                () -> Hall.done(hall.registration.complete(visitor, ticket, profile("ZhangSan", "z@example.com"))),
                Problem.of(Field.FORM, Code.TOO_OFTEN, 2L));
    }

    @Test
    void limitsHowManyNamesOneAddressMayTry() {
        hall.register("ZhangSan", "13800138001", "zhang@example.com");
        Ticket ticket = hall.proved(visitor, MOBILE);
        for (int round = 0; round < 19; round++) {
            assertRefused(
                    () -> Hall.done(hall.registration.complete(visitor, ticket, profile("zhangsan", "z@example.com"))),
                    Problem.of(Field.LOGIN_NAME, Code.TAKEN));
        }

        assertRefused(
                () -> Hall.done(hall.registration.complete(visitor, ticket, profile("zhangsan", "z@example.com"))),
                Problem.of(Field.FORM, Code.TOO_OFTEN, 3541L));
    }

    private static Profile profile(String login, String email) {
        return new Profile(login, " 张三 ", email, Hall.PASSWORD, Hall.PASSWORD);
    }
}
