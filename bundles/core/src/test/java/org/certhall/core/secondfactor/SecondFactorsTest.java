package org.certhall.core.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.access.AccountId;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.SecondFactor;
import org.certhall.core.account.TrialAccounts;
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
class SecondFactorsTest {
    private static final Principal NOBODY_YET = Principals.anonymous();

    private final Surroundings around;
    private final TestClock clock = TestClock.at("2026-11-22T16:30:00Z");
    private final TrialAccounts accounts;
    private final SecondFactor factors;
    private final AccountId clerk;
    private final AccountId other;

    SecondFactorsTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        around = new Surroundings(Store.on(kind, cluster), folder, clock);
        accounts = new TrialAccounts(around);
        factors = around.secondFactor();
        clerk = accounts.create("clerk", "13800138001");
        other = accounts.create("other", "13800138002");
    }

    @AfterEach
    void close() {
        accounts.close();
        around.close();
    }

    @Test
    void aKeyCountsFromItsFirstRightCode() {
        byte[] key = factors.begin(clerk);

        assertThat(refusal(() -> factors.confirm(NOBODY_YET, clerk, wrong(key))))
                .isEqualTo(Problem.Code.WRONG);
        assertThat(active(clerk)).isFalse();
        assertThat(refusal(() -> check(clerk, code(key)))).isEqualTo(Problem.Code.WRONG);

        List<String> codes = factors.confirm(NOBODY_YET, clerk, code(key));

        assertThat(active(clerk)).isTrue();
        assertThat(active(other)).isFalse();
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z2-7]{5}(-[A-Z2-7]{5}){4}"));
        assertThat(left(clerk)).isEqualTo(10);
        assertThat(records()).contains("anonymous secondfactor.enrolled account:" + clerk.value());
    }

    @Test
    void nothingIsConfirmedWhereNothingWasBegun() {
        assertThat(refusal(() -> factors.confirm(NOBODY_YET, clerk, "123456"))).isEqualTo(Problem.Code.GONE);
    }

    @Test
    void theFormerKeyHoldsUntilTheNewOneIsConfirmed() {
        byte[] former = enrolled(clerk);
        byte[] next = factors.begin(clerk);
        clock.advance(Duration.ofSeconds(30));

        check(clerk, code(former));
        clock.advance(Duration.ofSeconds(30));
        factors.confirm(NOBODY_YET, clerk, code(next));
        clock.advance(Duration.ofSeconds(30));

        assertThat(refusal(() -> check(clerk, code(former)))).isEqualTo(Problem.Code.WRONG);
        check(clerk, code(next));
    }

    @Test
    void aKeyThatWasBegunAnewEndsTheOneBefore() {
        byte[] first = factors.begin(clerk);
        byte[] second = factors.begin(clerk);

        assertThat(refusal(() -> factors.confirm(NOBODY_YET, clerk, code(first))))
                .isEqualTo(Problem.Code.WRONG);
        factors.confirm(NOBODY_YET, clerk, code(second));
    }

    @Test
    void aCodeCountsOnce() {
        byte[] key = enrolled(clerk);

        assertThat(refusal(() -> check(clerk, code(key)))).isEqualTo(Problem.Code.USED_UP);
        clock.advance(Duration.ofSeconds(30));
        String next = code(key);
        check(clerk, next);
        assertThat(refusal(() -> check(clerk, next))).isEqualTo(Problem.Code.USED_UP);
    }

    @Test
    void anOlderCodeDoesNotCountAfterANewerOne() {
        byte[] key = enrolled(clerk);
        clock.advance(Duration.ofSeconds(60));
        String older = code(key);
        clock.advance(Duration.ofSeconds(30));

        check(clerk, code(key));

        assertThat(refusal(() -> check(clerk, older))).isEqualTo(Problem.Code.USED_UP);
    }

    @Test
    void ofManyAtOnceWithTheSameCodeOneGetsIn() throws Exception {
        byte[] key = enrolled(clerk);
        clock.advance(Duration.ofSeconds(30));
        String code = code(key);

        assertThat(atOnce(() -> check(clerk, code))).containsOnlyOnce(true);
    }

    @Test
    void aRecoveryCodeCountsOnceHoweverItIsTyped() {
        List<String> codes = codesOf(clerk);

        check(clerk, " " + codes.get(0).toLowerCase(Locale.ROOT).replace('-', ' ') + "　");
        assertThat(left(clerk)).isEqualTo(9);
        assertThat(refusal(() -> check(clerk, codes.get(0)))).isEqualTo(Problem.Code.WRONG);
        check(
                clerk,
                codes.get(1)
                        .replace("-", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('B', '8'));
        assertThat(left(clerk)).isEqualTo(8);
        assertThat(records()).contains("anonymous secondfactor.recovery-code-used account:" + clerk.value());
    }

    @Test
    void theOwnerIsToldOfEachChangeAndOfEachRecoveryCodeThatIsUsed() {
        List<String> codes = codesOf(clerk);
        check(clerk, codes.get(0));
        assertThat(refusal(() -> check(clerk, codes.get(0)))).isEqualTo(Problem.Code.WRONG);
        factors.renew(Principals.account(clerk.value()), clerk, codes.get(1));

        for (String contact : List.of("13800138001", "clerk@example.com")) {
            assertThat(around.outbox().kinds(contact))
                    .containsExactly(
                            "notice.second-factor-changed",
                            "notice.recovery-code-used",
                            "notice.recovery-code-used",
                            "notice.second-factor-changed");
        }
    }

    @Test
    void ofManyAtOnceWithTheSameRecoveryCodeOneGetsIn() throws Exception {
        String code = codesOf(clerk).get(0);

        assertThat(atOnce(() -> check(clerk, code))).containsOnlyOnce(true);
        assertThat(left(clerk)).isEqualTo(9);
    }

    @Test
    void aRecoveryCodeOpensNoOtherAccount() {
        String code = codesOf(clerk).get(0);
        enrolled(other);

        assertThat(refusal(() -> check(other, code))).isEqualTo(Problem.Code.WRONG);
        assertThat(left(clerk)).isEqualTo(10);
    }

    @Test
    void newRecoveryCodesEndTheFormerOnes() {
        byte[] key = factors.begin(clerk);
        List<String> former = factors.confirm(NOBODY_YET, clerk, code(key));
        clock.advance(Duration.ofSeconds(30));

        List<String> next = factors.renew(Principals.account(clerk.value()), clerk, code(key));

        assertThat(next).hasSize(10).doesNotContainAnyElementsOf(former);
        assertThat(refusal(() -> check(clerk, former.get(3)))).isEqualTo(Problem.Code.WRONG);
        check(clerk, next.get(3));
    }

    @Test
    void recoveryCodesAreNotRenewedWithoutProof() {
        List<String> codes = codesOf(clerk);

        assertThat(refusal(() -> factors.renew(Principals.account(clerk.value()), clerk, "nonsense")))
                .isEqualTo(Problem.Code.WRONG);
        check(clerk, codes.get(0));
    }

    @Test
    void aGuesserIsSlowedDownAndEvenTheRightCodeWaits() {
        byte[] key = enrolled(clerk);
        clock.advance(Duration.ofSeconds(30));
        for (int tries = 0; tries < 5; tries++) {
            assertThat(refusal(() -> check(clerk, wrong(key)))).isEqualTo(Problem.Code.WRONG);
        }

        assertThat(refusal(() -> check(clerk, code(key)))).isEqualTo(Problem.Code.TOO_OFTEN);
        clock.advance(Duration.ofMinutes(5));
        check(clerk, code(key));
        assertThat(records())
                .filteredOn(("anonymous secondfactor.failed account:" + clerk.value())::equals)
                .hasSize(5);
    }

    @Test
    void whatIsRemovedOpensNothing() {
        byte[] key = factors.begin(clerk);
        List<String> codes = factors.confirm(NOBODY_YET, clerk, code(key));
        clock.advance(Duration.ofSeconds(30));

        around.units().perform(entities -> factors.remove(entities, Principals.account(9), clerk));

        assertThat(active(clerk)).isFalse();
        assertThat(left(clerk)).isZero();
        assertThat(refusal(() -> check(clerk, code(key)))).isEqualTo(Problem.Code.WRONG);
        assertThat(refusal(() -> check(clerk, codes.get(0)))).isEqualTo(Problem.Code.WRONG);
    }

    private List<String> records() {
        return around.records();
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
        return around.units().read(entities -> factors.active(entities, account));
    }

    private int left(AccountId account) {
        return around.units().read(entities -> factors.recoveryCodesLeft(entities, account));
    }

    private static Problem.Code refusal(ThrowingCallable call) {
        AccountException refused = catchThrowableOfType(AccountException.class, call);
        assertThat(refused).as("nothing was refused").isNotNull();
        assertThat(refused.problems()).extracting(Problem::field).containsExactly(Field.SECOND_FACTOR);
        return refused.problems().get(0).code();
    }

    private static List<Boolean> atOnce(Runnable call) throws Exception {
        return AtOnce.call(Collections.nCopies(4, Executors.callable(call)));
    }
}
