package org.certhall.core.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.CodeSent;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Problem.Code;
import org.certhall.api.message.Channel;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.audit.AuditWriter;
import org.certhall.core.protection.Protections;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentCodesTest {
    private static final CodeLimits LIMITS = new CodeLimits(
            CodeLimits.limit("code.recipient", "1/PT1M", "5/PT1H", "10/P1D"),
            CodeLimits.limit("code.address", "8/PT1H"),
            CodeLimits.limit("code.total", "20/PT1H"));
    private static final String MOBILE = "13800138000";
    private static final Principal VISITOR = Principals.anonymous();

    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
    private final Store store;
    private final DataProtection protection;
    private final SentMessages outbox = new SentMessages(clock);
    private final Codes codes;

    SentCodesTest(@TempDir Path folder) {
        store = Store.onH2();
        protection = Protections.in(folder.resolve("secrets"), store.units());
        codes = node();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void sendsSixDigitsThatWorkOnce() {
        CodeSent sent = send("form-1");

        assertThat(sent).isEqualTo(new CodeSent("138****8000", now().plusSeconds(60), now().plusSeconds(300)));
        assertThat(outbox.code()).matches("[0-9]{6}");
        assertThat(outbox.sent().get(0).message().kind()).isEqualTo("code.registration");
        codes.check(VISITOR, "registration", "form-1", outbox.code());
        assertThat(problem("form-1", outbox.code()).code()).isEqualTo(Code.USED_UP);
        assertThat(actions()).containsExactly("code.sent", "code.accepted", "code.used-up");
    }

    @Test
    void masksMailAddressesToo() {
        CodeSent sent = codes.send(VISITOR, "mail", "form-1", Channel.MAIL, "zhang.san@example.com", true);

        assertThat(sent.maskedRecipient()).isEqualTo("z***@example.com");
    }

    @Test
    void takesACodeTypedWithBlanksOrFullWidthDigits() {
        send("form-1");
        StringBuilder typed = new StringBuilder(" ");
        outbox.code().chars().forEach(digit -> typed.append((char) (digit - '0' + '０')));

        codes.check(VISITOR, "registration", "form-1", typed.insert(4, ' ').toString());
    }

    @Test
    void endsAfterFiveMinutes() {
        send("form-1");
        clock.advance(Duration.ofMinutes(5));

        assertThat(problem("form-1", outbox.code()).code()).isEqualTo(Code.EXPIRED);
    }

    @Test
    void countsWrongTriesAndEndsWithTheFifth() {
        send("form-1");
        for (long left = 4; left > 0; left--) {
            assertThat(problem("form-1", wrong())).isEqualTo(Problem.of(Field.CODE, Code.WRONG, left));
        }
        assertThat(problem("form-1", wrong()).code()).isEqualTo(Code.USED_UP);
        assertThat(problem("form-1", outbox.code()).code()).isEqualTo(Code.USED_UP);
        assertThat(actions()).filteredOn("code.wrong"::equals).hasSize(4);
    }

    @Test
    void isBoundToPurposeAndForm() {
        send("form-1");

        assertThat(problem("form-2", outbox.code()).code()).isEqualTo(Code.EXPIRED);
        AccountException other = catchThrowableOfType(
                AccountException.class, () -> codes.check(VISITOR, "login", "form-1", outbox.code()));
        assertThat(other.problems()).extracting(Problem::code).containsExactly(Code.EXPIRED);
        codes.check(VISITOR, "registration", "form-1", outbox.code());
    }

    @Test
    void aNewCodeEndsTheFormerOne() {
        send("form-1");
        String former = outbox.code();
        clock.advance(Duration.ofMinutes(1));
        send("form-1");

        if (!former.equals(outbox.code())) {
            assertThat(problem("form-1", former).code()).isEqualTo(Code.WRONG);
        }
        codes.check(VISITOR, "registration", "form-1", outbox.code());
    }

    @Test
    void tellsWhenAnotherMayBeAskedForAlsoAfterAReload() {
        assertThat(codes.again(MOBILE)).isEmpty();
        send("form-1");
        clock.advance(Duration.ofSeconds(15));

        assertThat(node().again(MOBILE)).contains(now().plusSeconds(45));
        assertThat(refusal("form-1")).isEqualTo(Problem.of(Field.CODE, Code.TOO_OFTEN, 45L));
        clock.advance(Duration.ofSeconds(45));
        assertThat(codes.again(MOBILE)).isEmpty();
    }

    @Test
    void sparesAnAddressInWhicheverCaseItIsTyped() {
        codes.send(VISITOR, "mail", "form-1", Channel.MAIL, "zhang@example.com", true);

        AccountException refused = catchThrowableOfType(
                AccountException.class,
                () -> codes.send(VISITOR, "mail", "form-2", Channel.MAIL, "ZHANG@example.com", true));
        assertThat(refused.problems()).extracting(Problem::code).containsExactly(Code.TOO_OFTEN);
    }

    @Test
    void sparesANumberWhoeverAsksAndForWhateverPurpose() {
        send("form-1");

        AccountException refused = catchThrowableOfType(
                AccountException.class,
                () -> codes.send(Principals.anonymous("198.51.100.1"), "login", "form-9", Channel.SMS, MOBILE, true));
        assertThat(refused.problems()).extracting(Problem::code).containsExactly(Code.TOO_OFTEN);
    }

    @Test
    void sendsFiveInAnHourAndTenInADay() {
        for (int i = 0; i < 5; i++) {
            send("form-" + i);
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(refusal("form-6").values()).containsExactly(55 * 60L);
        clock.advance(Duration.ofMinutes(55));
        for (int i = 0; i < 5; i++) {
            send("form-" + i);
            clock.advance(Duration.ofMinutes(12));
        }
        assertThat(refusal("form-7").values().get(0)).isGreaterThan(20 * 3600L);
        assertThat(outbox.sent()).hasSize(10);
    }

    @Test
    void stopsAnAddressThatTriesManyNumbers() {
        for (int i = 0; i < 8; i++) {
            codes.send(VISITOR, "login", "form-" + i, Channel.SMS, "1380013800" + i, true);
        }
        AccountException refused = catchThrowableOfType(
                AccountException.class, () -> codes.send(VISITOR, "login", "form-9", Channel.SMS, "13800138009", true));

        assertThat(refused.problems()).containsExactly(Problem.of(Field.CODE, Code.TOO_OFTEN, 3600L));
    }

    @Test
    void sendsNoMoreThanTheCapWhoeverAsks() {
        for (int i = 0; i < 20; i++) {
            send(Principals.anonymous("198.51.100." + i), "1380013801" + i % 10, i);
            if (i == 9) {
                clock.advance(Duration.ofMinutes(10));
            }
        }
        AccountException refused = catchThrowableOfType(
                AccountException.class, () -> send(Principals.anonymous("198.51.100.99"), "13900139000", 99));

        assertThat(refused.problems()).containsExactly(Problem.of(Field.CODE, Code.EXHAUSTED, 3000L));
    }

    @Test
    void onlyPretendsToSendWhereNobodyIsToKnow() {
        CodeSent feigned = codes.send(VISITOR, "registration", "form-1", Channel.SMS, MOBILE, false);

        assertThat(outbox.sent()).isEmpty();
        assertThat(outbox.handedOver()).as("the same work as for a real one").isEqualTo(1);
        assertThat(feigned).isEqualTo(new CodeSent("138****8000", now().plusSeconds(60), now().plusSeconds(300)));
        assertThat(refusal("form-1").code()).isEqualTo(Code.TOO_OFTEN);
        assertThat(problem("form-1", "no digits").code()).isEqualTo(Code.WRONG);
        assertThat(actions()).startsWith("code.withheld");
    }

    @Test
    void recordsARefusalOnceAMinute() {
        send("form-1");
        for (int i = 0; i < 30; i++) {
            refusal("form-1");
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(actions()).containsExactly("code.sent", "code.refused");
    }

    @Test
    void keepsNeitherCodeNorNumberInTheClear() {
        send("form-1");
        List<byte[]> hashes = store.units()
                .read(entities -> entities.createQuery("select c.codeHash from SentCode c", byte[].class)
                        .getResultList());
        List<String> details = store.units()
                .read(entities -> entities.createQuery("select a.details from AuditEntry a", String.class)
                        .getResultList());

        assertThat(hashes).singleElement().satisfies(hash -> assertThat(hash).hasSize(32));
        assertThat(details).noneMatch(text -> text.contains(MOBILE) || text.contains(outbox.code()));
    }

    private Codes node() {
        return new SentCodes(
                LIMITS,
                store.units(),
                new AuditWriter(protection),
                outbox,
                new DatabaseThrottle(store.units(), protection, clock),
                protection,
                clock);
    }

    private CodeSent send(String form) {
        return codes.send(VISITOR, "registration", form, Channel.SMS, MOBILE, true);
    }

    private void send(Principal visitor, String mobile, int form) {
        codes.send(visitor, "registration", "form-" + form, Channel.SMS, mobile, true);
    }

    private Problem refusal(String form) {
        return catchThrowableOfType(AccountException.class, () -> send(form))
                .problems()
                .get(0);
    }

    private Problem problem(String form, String code) {
        return catchThrowableOfType(AccountException.class, () -> codes.check(VISITOR, "registration", form, code))
                .problems()
                .get(0);
    }

    /** Gives six digits that are not the code. */
    private String wrong() {
        return outbox.code().equals("000000") ? "000001" : "000000";
    }

    private Instant now() {
        return clock.instant();
    }

    private List<String> actions() {
        return store.units()
                .read(entities -> entities.createQuery("select a.action from AuditEntry a order by a.id", String.class)
                        .getResultList());
    }
}
