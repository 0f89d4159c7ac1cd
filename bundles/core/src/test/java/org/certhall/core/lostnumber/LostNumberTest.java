package org.certhall.core.lostnumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.access.SessionToken;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.LostNumber;
import org.certhall.api.account.LostNumber.Request;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Ticket;
import org.certhall.api.challenge.CaptchaAnswer;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.message.Message;
import org.certhall.core.message.TrialOutbox;
import org.certhall.core.store.AtOnce;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Surroundings;
import org.certhall.core.work.WorkHandler.Result;
import org.certhall.core.work.WorkItem;
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
class LostNumberTest {
    private static final String OLD = "13800138000";
    private static final String NEW = "13900139000";
    private static final String MAIL = "zhangsan@example.com";
    private static final byte[] LETTER = "%PDF-1.7 letter with stamp".getBytes(StandardCharsets.US_ASCII);

    private final Surroundings around;
    private final TestClock clock = TestClock.at("2026-11-22T16:30:00Z");
    private final TrialOutbox mail;
    private final TrialAccounts accounts;
    private final LostNumberDesk desk;
    private final NumberChange change;
    private final AccountId owner;
    private final Principal visitor = Principals.anonymous();
    private final Principal anna;
    private final Principal ben;

    LostNumberTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        around = new Surroundings(Store.on(kind, cluster), folder, clock);
        accounts = new TrialAccounts(around);
        mail = around.outbox();
        TrialClaims claims = new TrialClaims(around, accounts, clock);
        desk = claims.desk();
        change = claims.change();
        owner = accounts.create("zhangsan", OLD, Role.APPLICANT);
        anna = officer("anna", "13700137001");
        ben = officer("benjamin", "13700137002");
    }

    @AfterEach
    void close() {
        accounts.close();
        around.close();
    }

    @Test
    void twoOfficersAndSeventyTwoHoursMakeTheNewNumberTheAccounts() {
        SessionToken session = accounts.logIn(owner);
        around.units().perform(entities -> accounts.forms().invite(entities, owner, Duration.ofDays(9)));
        long request = asked();

        desk.approve(anna, request);
        assertThat(desk.open(anna)).singleElement().satisfies(shown -> {
            assertThat(shown.mine()).isTrue();
            assertThat(shown.approvals()).isEqualTo(1);
            assertThat(shown.mobile()).isEqualTo("139****9000");
        });
        assertThat(mail.kinds(OLD)).isEmpty();
        assertRefused(Field.FORM, Problem.Code.NOT_NOW, () -> desk.approve(anna, request));
        desk.approve(ben, request);

        assertThat(mail.kinds(OLD)).containsExactly("notice.lost-number");
        assertThat(mail.kinds(MAIL)).containsExactly("notice.lost-number");
        assertThat(desk.open(ben).get(0).effective()).contains(clock.instant().plus(Duration.ofHours(72)));
        clock.advance(Duration.ofHours(71));
        assertThat(run(request)).isInstanceOf(Result.Later.class);
        assertThat(mobile()).isEqualTo(OLD);
        clock.advance(Duration.ofHours(1));
        assertThat(run(request)).isInstanceOf(Result.Done.class);

        assertThat(mobile()).isEqualTo(NEW);
        assertThat(accounts.principal(session).account()).isEmpty();
        assertThat(count("PendingForm")).isZero();
        assertThat(desk.open(anna)).isEmpty();
        assertThat(mail.kinds(OLD)).containsExactly("notice.lost-number", "notice.mobile-changed");
        assertThat(mail.kinds(NEW)).containsExactly("lost-number.changed");
        assertThat(around.records())
                .containsSubsequence(
                        "anonymous lost-number.requested lost-number:" + request,
                        anna.actor() + " lost-number.approved lost-number:" + request,
                        ben.actor() + " lost-number.approved lost-number:" + request,
                        "system lost-number.changed lost-number:" + request);
    }

    @Test
    void theTimerWaitsInTheTableOfWork() {
        long request = asked();
        assertThat(waiting()).isZero();
        approvedByTwo(request);
        assertThat(waiting()).isEqualTo(1);
        desk.refuse(anna, request, "公章不清晰");
        assertThat(waiting()).isZero();
    }

    @Test
    void anObjectionStopsTheChange() {
        long request = asked();
        approvedByTwo(request);
        Ticket objection = objection();

        desk.object(visitor, objection);

        assertThat(waiting()).isZero();
        assertThat(desk.open(anna)).isEmpty();
        clock.advance(Duration.ofHours(73));
        assertThat(run(request)).isInstanceOf(Result.Done.class);
        assertThat(mobile()).isEqualTo(OLD);
        assertThat(mail.kinds(OLD)).containsExactly("notice.lost-number", "lost-number.stopped");
        assertThat(mail.kinds(NEW)).containsExactly("lost-number.objected");
        assertRefused(Field.FORM, Problem.Code.GONE, () -> desk.object(visitor, objection));
    }

    @Test
    void theOwnerSeesTheChangeComeAndStopsItHimself() {
        Principal self = Principals.account(owner.value(), Role.APPLICANT);
        long request = asked();
        assertThat(desk.announced(self)).isEmpty();
        approvedByTwo(request);

        assertThat(desk.announced(self)).contains(clock.instant().plus(Duration.ofHours(72)));
        assertThat(desk.announced(anna)).isEmpty();
        assertRefused(Field.FORM, Problem.Code.GONE, () -> desk.objectAsOwner(anna));
        desk.objectAsOwner(self);

        assertThat(desk.announced(self)).isEmpty();
        assertThat(waiting()).isZero();
        assertThat(mail.kinds(NEW)).containsExactly("lost-number.objected");
        assertRefused(Field.FORM, Problem.Code.GONE, () -> desk.objectAsOwner(self));
    }

    @Test
    void thereIsNothingToObjectToAfterTheChange() {
        long request = asked();
        approvedByTwo(request);
        clock.advance(Duration.ofHours(72));
        run(request);

        assertRefused(Field.FORM, Problem.Code.GONE, () -> desk.object(visitor, objection()));
        assertThat(run(request)).isInstanceOf(Result.Done.class);
        assertThat(mail.kinds(NEW)).containsExactly("lost-number.changed");
    }

    @Test
    void ofOneOfficerTwiceAtOnceOneApprovalCounts() throws Exception {
        long request = asked();

        List<Boolean> went = AtOnce.call(List.of(
                Executors.callable(() -> desk.approve(anna, request)),
                Executors.callable(() -> desk.approve(anna, request))));

        assertThat(went).containsOnlyOnce(true);
        assertThat(desk.open(ben)).extracting(Request::approvals).containsExactly(1);
    }

    @Test
    void nobodyApprovesForHimself() {
        AccountId clerk = accounts.create("clerk", "13700137003", Role.SUPPORT);
        long request = asked("clerk", "13900139001");
        Principal self = Principals.account(clerk.value(), Role.SUPPORT);

        assertRefused(Field.FORM, Problem.Code.NOT_NOW, () -> desk.approve(self, request));
    }

    @Test
    void aRefusalTellsTheReasonToTheNumberThatWasAskedFor() {
        long request = asked();

        assertRefused(Field.FORM, Problem.Code.MALFORMED, () -> desk.refuse(anna, request, "  "));
        desk.refuse(anna, request, " 公章不清晰 ");

        assertThat(mail.of("lost-number.refused", NEW))
                .singleElement()
                .satisfies(message -> assertThat(message.values()).containsEntry("reason", "公章不清晰"));
        assertThat(mail.kinds(OLD)).isEmpty();
        assertThat(desk.open(anna)).isEmpty();
        assertRefused(Field.FORM, Problem.Code.GONE, () -> desk.approve(ben, request));
    }

    @Test
    void aPdfIsShownAsItCameAndLookingIsRecorded() {
        long request = asked();

        assertThat(desk.letter(anna, request).content()).isEqualTo(LETTER);
        assertThat(desk.letter(anna, request).mediaType()).isEqualTo("application/pdf");
        assertThat(around.records()).contains(anna.actor() + " lost-number.letter-shown lost-number:" + request);
    }

    @Test
    void aPhotographIsDrawnAnewBeforeItIsKept() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3000, 300, BufferedImage.TYPE_INT_RGB), "png", png);
        png.writeBytes("and more".getBytes(StandardCharsets.US_ASCII));
        Ticket ticket =
                desk.request(visitor, MAIL, NEW, png.toByteArray(), right()).ticket();
        desk.confirmMobile(visitor, ticket, mail.lastCode());

        LostNumber.Letter kept = desk.letter(anna, desk.open(anna).get(0).id());

        assertThat(kept.mediaType()).isEqualTo("image/jpeg");
        assertThat(new String(kept.content(), StandardCharsets.ISO_8859_1)).doesNotContain("and more");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept.content())).getWidth())
                .isEqualTo(2400);
    }

    @Test
    void aPictureThatCannotBeReadIsRefusedAndNoCodeIsSent() {
        byte[] broken = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1, 2, 3};

        assertRefused(
                Field.LETTER, Problem.Code.MALFORMED, () -> desk.request(visitor, "zhangsan", NEW, broken, right()));
        assertThat(count("NumberClaim")).isZero();
    }

    @Test
    void aLetterOfTheLargestSizeIsKeptWhole() {
        byte[] largest = new byte[5 << 20];
        new Random(7).nextBytes(largest);
        System.arraycopy(LETTER, 0, largest, 0, LETTER.length);

        Ticket ticket = desk.request(visitor, MAIL, NEW, largest, right()).ticket();
        desk.confirmMobile(visitor, ticket, mail.lastCode());

        assertThat(desk.letter(anna, desk.open(anna).get(0).id()).content()).isEqualTo(largest);
    }

    @Test
    void theDatabaseDoesNotKnowLetterOrNumber() {
        long request = asked();

        byte[] kept = around.units()
                .read(entities -> entities.find(ClaimLetter.class, request).contentSealed());

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("letter with stamp");
        byte[] number = around.units()
                .read(entities -> entities.find(NumberClaim.class, request).mobileSealed());
        assertThat(new String(number, StandardCharsets.ISO_8859_1)).doesNotContain(NEW);
    }

    @Test
    void askingForAnUnknownAccountLooksTheSameAndComesToNothing() {
        Ticket ticket =
                desk.request(visitor, "nobody-here", NEW, LETTER, right()).ticket();
        assertThat(count("ClaimLetter")).as("as much is written").isEqualTo(1);
        desk.confirmMobile(visitor, ticket, mail.lastCode());

        assertThat(desk.open(anna)).isEmpty();
        assertThat(count("ClaimLetter")).isZero();
        assertThat(count("NumberClaim")).isZero();
    }

    @Test
    void officersSeeNothingBeforeTheNumberIsProved() {
        Ticket ticket = desk.request(visitor, MAIL, NEW, LETTER, right()).ticket();

        assertThat(desk.open(anna)).isEmpty();
        assertRefused(Field.CODE, Problem.Code.WRONG, () -> desk.confirmMobile(visitor, ticket, "none"));
        assertThat(desk.open(anna)).isEmpty();
        clock.advance(Duration.ofMinutes(30));
        assertRefused(Field.FORM, Problem.Code.GONE, () -> desk.confirmMobile(visitor, ticket, mail.lastCode()));
        desk.request(visitor, MAIL, NEW, LETTER, right());
        assertThat(count("NumberClaim")).isEqualTo(1);
    }

    @Test
    void aNumberOfAnotherAccountIsNotTaken() {
        Ticket ticket = desk.request(visitor, "zhangsan", "13700137001", LETTER, right())
                .ticket();

        assertRefused(
                Field.MOBILE,
                Problem.Code.ALREADY_REGISTERED,
                () -> desk.confirmMobile(visitor, ticket, mail.lastCode()));
    }

    @Test
    void aNumberThatWasTakenMeanwhileStaysWhereItIs() {
        long request = asked();
        approvedByTwo(request);
        accounts.create("lisi", NEW, Role.APPLICANT);
        clock.advance(Duration.ofHours(72));

        assertThat(run(request)).isInstanceOf(Result.Done.class);
        assertThat(mobile()).isEqualTo(OLD);
        assertThat(mail.kinds(NEW)).containsExactly("lost-number.failed");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        AccountException refused = catchThrowableOfType(
                AccountException.class, () -> desk.request(visitor, " ", "123", new byte[0], right()));

        assertThat(refused.problems())
                .containsExactly(
                        Problem.of(Field.IDENTIFIER, Problem.Code.MISSING),
                        Problem.of(Field.MOBILE, Problem.Code.MALFORMED),
                        Problem.of(Field.LETTER, Problem.Code.MISSING));
        assertRefused(
                Field.LETTER,
                Problem.Code.MALFORMED,
                () -> desk.request(visitor, "zhangsan", NEW, "<svg/>".getBytes(StandardCharsets.UTF_8), right()));
        byte[] large = Arrays.copyOf(LETTER, (5 << 20) + 1);
        AccountException tooLarge = catchThrowableOfType(
                AccountException.class, () -> desk.request(visitor, "zhangsan", NEW, large, right()));
        assertThat(tooLarge.problems()).containsExactly(Problem.of(Field.LETTER, Problem.Code.TOO_LONG, 5L));
        assertRefused(
                Field.CAPTCHA,
                Problem.Code.WRONG,
                () -> desk.request(
                        visitor, "zhangsan", NEW, LETTER, around.captchas().wrong(CaptchaForm.LOST_NUMBER)));
    }

    @Test
    void nobodyFloodsTheOfficersWithOneAccount() {
        for (int number = 0; number < 5; number++) {
            Ticket ticket = desk.request(
                            Principals.anonymous("192.0.2." + number),
                            "zhangsan",
                            "1390013900" + number,
                            LETTER,
                            right())
                    .ticket();
            desk.confirmMobile(visitor, ticket, mail.lastCode());
        }

        assertThat(desk.open(anna)).hasSize(3);
    }

    @Test
    void theChangeEndsOtherRequestsForTheAccount() {
        long first = asked();
        long second = asked("zhangsan", "13900139002");
        approvedByTwo(first);
        clock.advance(Duration.ofHours(72));
        run(first);

        assertThat(desk.open(anna)).isEmpty();
        assertRefused(Field.FORM, Problem.Code.GONE, () -> desk.approve(anna, second));
        assertThat(around.records()).contains("system lost-number.stopped lost-number:" + second);
    }

    private CaptchaAnswer right() {
        return around.captchas().right(CaptchaForm.LOST_NUMBER);
    }

    private Principal officer(String login, String mobile) {
        return Principals.account(accounts.create(login, mobile, Role.REVIEWER).value(), Role.REVIEWER);
    }

    private long asked() {
        return asked("zhangsan", NEW);
    }

    private long asked(String login, String mobile) {
        Ticket ticket = desk.request(visitor, login, mobile, LETTER, right()).ticket();
        desk.confirmMobile(visitor, ticket, mail.lastCode());
        List<Request> open = desk.open(anna);
        return open.get(open.size() - 1).id();
    }

    private void approvedByTwo(long request) {
        desk.approve(anna, request);
        desk.approve(ben, request);
    }

    private Ticket objection() {
        Message notice = mail.of("notice.lost-number", OLD).get(0);
        String link = String.valueOf(notice.values().get("link"));
        assertThat(link).startsWith("https://hall.example.com/lost-number/objection#");
        return new Ticket(link.substring(link.indexOf('#') + 1));
    }

    private Result run(long request) {
        byte[] payload = Long.toString(request).getBytes(StandardCharsets.US_ASCII);
        return change.handle(WorkItem.of(NumberChange.KIND, "claim" + request, clock.instant(), payload));
    }

    private long waiting() {
        return around.units()
                .read(entities -> entities.createQuery(
                                "select count(w) from WorkRow w where w.kind = :kind", Long.class)
                        .setParameter("kind", NumberChange.KIND)
                        .getSingleResult());
    }

    private long count(String entity) {
        return around.units()
                .read(entities -> entities.createQuery("select count(e) from " + entity + " e", Long.class)
                        .getSingleResult());
    }

    private String mobile() {
        return around.units()
                .read(entities -> accounts.accounts()
                        .mobile(accounts.accounts().find(entities, owner).orElseThrow())
                        .map(MobileNumber::value)
                        .orElse(""));
    }

    private static void assertRefused(Field field, Problem.Code code, ThrowingCallable call) {
        AccountException refused = catchThrowableOfType(AccountException.class, call);
        assertThat(refused).as("nothing was refused").isNotNull();
        assertThat(refused.problems()).extracting(Problem::field, Problem::code).containsExactly(tuple(field, code));
    }
}
