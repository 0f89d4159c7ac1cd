package org.certhall.core.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.access.AccountId;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.protection.Protections;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
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
class SecondFactorsTest {
    private static final AccountId CLERK = new AccountId(7);
    private static final AccountId OTHER = new AccountId(8);
    private static final Principal NOBODY_YET = Principals.anonymous();

    private final Store store;
    private final TestClock clock = TestClock.at("2026-11-22T16:30:00Z");
    private final Journal journal = new Journal();
    private final SecondFactors factors;

    SecondFactorsTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        store = Store.on(kind, cluster, folder);
        factors = new SecondFactors(
                store.units(),
                Protections.in(folder.resolve("secrets"), store.units()),
                new TrialApp(),
                new Counting(clock),
                journal,
                new SecureRandom(),
                clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aKeyCountsFromItsFirstRightCode() {
        byte[] key = factors.begin(CLERK);

        assertThat(refusal(() -> factors.confirm(NOBODY_YET, CLERK, wrong(key))))
                .isEqualTo(Problem.Code.WRONG);
        assertThat(active(CLERK)).isFalse();
        assertThat(refusal(() -> check(CLERK, code(key)))).isEqualTo(Problem.Code.WRONG);

        List<String> codes = factors.confirm(NOBODY_YET, CLERK, code(key));

        assertThat(active(CLERK)).isTrue();
        assertThat(active(OTHER)).isFalse();
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z2-7]{5}(-[A-Z2-7]{5}){4}"));
        assertThat(left(CLERK)).isEqualTo(10);
        assertThat(journal.actions()).contains("secondfactor.enrolled account:7");
    }

    @Test
    void nothingIsConfirmedWhereNothingWasBegun() {
        assertThat(refusal(() -> factors.confirm(NOBODY_YET, CLERK, "123456"))).isEqualTo(Problem.Code.GONE);
    }

    @Test
    void theFormerKeyHoldsUntilTheNewOneIsConfirmed() {
        byte[] former = enrolled(CLERK);
        byte[] next = factors.begin(CLERK);
        clock.advance(Duration.ofSeconds(30));

        check(CLERK, code(former));
        clock.advance(Duration.ofSeconds(30));
        factors.confirm(NOBODY_YET, CLERK, code(next));
        clock.advance(Duration.ofSeconds(30));

        assertThat(refusal(() -> check(CLERK, code(former)))).isEqualTo(Problem.Code.WRONG);
        check(CLERK, code(next));
    }

    @Test
    void aKeyThatWasBegunAnewEndsTheOneBefore() {
        byte[] first = factors.begin(CLERK);
        byte[] second = factors.begin(CLERK);

        assertThat(refusal(() -> factors.confirm(NOBODY_YET, CLERK, code(first))))
                .isEqualTo(Problem.Code.WRONG);
        factors.confirm(NOBODY_YET, CLERK, code(second));
    }

    @Test
    void aCodeCountsOnce() {
        byte[] key = enrolled(CLERK);

        assertThat(refusal(() -> check(CLERK, code(key)))).isEqualTo(Problem.Code.USED_UP);
        clock.advance(Duration.ofSeconds(30));
        String next = code(key);
        check(CLERK, next);
        assertThat(refusal(() -> check(CLERK, next))).isEqualTo(Problem.Code.USED_UP);
    }

    @Test
    void anOlderCodeDoesNotCountAfterANewerOne() {
        byte[] key = enrolled(CLERK);
        clock.advance(Duration.ofSeconds(60));
        String older = code(key);
        clock.advance(Duration.ofSeconds(30));

        check(CLERK, code(key));

        assertThat(refusal(() -> check(CLERK, older))).isEqualTo(Problem.Code.USED_UP);
    }

    @Test
    void ofManyAtOnceWithTheSameCodeOneGetsIn() throws Exception {
        byte[] key = enrolled(CLERK);
        clock.advance(Duration.ofSeconds(30));
        String code = code(key);

        assertThat(atOnce(4, () -> {
                    check(CLERK, code);
                    return true;
                }))
                .containsOnlyOnce(true);
    }

    @Test
    void aRecoveryCodeCountsOnceHoweverItIsTyped() {
        List<String> codes = codesOf(CLERK);

        check(CLERK, " " + codes.get(0).toLowerCase(Locale.ROOT).replace('-', ' ') + "　");
        assertThat(left(CLERK)).isEqualTo(9);
        assertThat(refusal(() -> check(CLERK, codes.get(0)))).isEqualTo(Problem.Code.WRONG);
        check(
                CLERK,
                codes.get(1)
                        .replace("-", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('B', '8'));
        assertThat(left(CLERK)).isEqualTo(8);
        assertThat(journal.actions()).contains("secondfactor.recovery-code-used account:7");
    }

    @Test
    void ofManyAtOnceWithTheSameRecoveryCodeOneGetsIn() throws Exception {
        String code = codesOf(CLERK).get(0);

        assertThat(atOnce(4, () -> {
                    check(CLERK, code);
                    return true;
                }))
                .containsOnlyOnce(true);
        assertThat(left(CLERK)).isEqualTo(9);
    }

    @Test
    void aRecoveryCodeOpensNoOtherAccount() {
        String code = codesOf(CLERK).get(0);
        enrolled(OTHER);

        assertThat(refusal(() -> check(OTHER, code))).isEqualTo(Problem.Code.WRONG);
        assertThat(left(CLERK)).isEqualTo(10);
    }

    @Test
    void newRecoveryCodesEndTheFormerOnes() {
        byte[] key = factors.begin(CLERK);
        List<String> former = factors.confirm(NOBODY_YET, CLERK, code(key));
        clock.advance(Duration.ofSeconds(30));

        List<String> next = factors.renew(Principals.account(7), CLERK, code(key));

        assertThat(next).hasSize(10).doesNotContainAnyElementsOf(former);
        assertThat(refusal(() -> check(CLERK, former.get(3)))).isEqualTo(Problem.Code.WRONG);
        check(CLERK, next.get(3));
    }

    @Test
    void recoveryCodesAreNotRenewedWithoutProof() {
        List<String> codes = codesOf(CLERK);

        assertThat(refusal(() -> factors.renew(Principals.account(7), CLERK, "nonsense")))
                .isEqualTo(Problem.Code.WRONG);
        check(CLERK, codes.get(0));
    }

    @Test
    void aGuesserIsSlowedDownAndEvenTheRightCodeWaits() {
        byte[] key = enrolled(CLERK);
        clock.advance(Duration.ofSeconds(30));
        for (int tries = 0; tries < 5; tries++) {
            assertThat(refusal(() -> check(CLERK, wrong(key)))).isEqualTo(Problem.Code.WRONG);
        }

        assertThat(refusal(() -> check(CLERK, code(key)))).isEqualTo(Problem.Code.TOO_OFTEN);
        clock.advance(Duration.ofMinutes(5));
        check(CLERK, code(key));
        assertThat(journal.actions())
                .filteredOn("secondfactor.failed account:7"::equals)
                .hasSize(5);
    }

    @Test
    void whatIsRemovedOpensNothing() {
        byte[] key = factors.begin(CLERK);
        List<String> codes = factors.confirm(NOBODY_YET, CLERK, code(key));
        clock.advance(Duration.ofSeconds(30));

        store.units().perform(entities -> factors.remove(entities, Principals.account(9), CLERK));

        assertThat(active(CLERK)).isFalse();
        assertThat(left(CLERK)).isZero();
        assertThat(refusal(() -> check(CLERK, code(key)))).isEqualTo(Problem.Code.WRONG);
        assertThat(refusal(() -> check(CLERK, codes.get(0)))).isEqualTo(Problem.Code.WRONG);
    }

    private byte[] enrolled(AccountId account) {
        byte[] key = factors.begin(account);
        factors.confirm(NOBODY_YET, account, code(key));
        return key;
    }

    private List<String> codesOf(AccountId account) {
        return factors.confirm(NOBODY_YET, account, code(factors.begin(account)));
    }

    private void check(AccountId account, String code) {
        factors.check(NOBODY_YET, account, code);
    }

    private String code(byte[] key) {
        return TrialApp.code(key, clock.instant());
    }

    private String wrong(byte[] key) {
        return TrialApp.code(key, clock.instant().plus(Duration.ofHours(1)));
    }

    private boolean active(AccountId account) {
        return store.units().read(entities -> factors.active(entities, account));
    }

    private int left(AccountId account) {
        return store.units().read(entities -> factors.recoveryCodesLeft(entities, account));
    }

    private static Problem.Code refusal(ThrowingCallable call) {
        AccountException refused = catchThrowableOfType(AccountException.class, call);
        assertThat(refused).as("nothing was refused").isNotNull();
        assertThat(refused.problems()).extracting(Problem::field).containsExactly(Field.SECOND_FACTOR);
        return refused.problems().get(0).code();
    }

    private static List<Boolean> atOnce(int callers, Callable<Boolean> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(callers);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    try {
                        return call.call();
                    } catch (AccountException refused) {
                        return false;
                    }
                }));
            }
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> answer : answers) {
                results.add(answer.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
