package org.certhall.credentials.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.certhall.api.credential.PasswordHashing.BusyException;
import org.certhall.api.credential.PasswordHashing.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHasherTest {
    private static final String PASSWORD = "正确的 horse battery";

    private final PasswordHasher hasher = new PasswordHasher(argon2id(19_456, 2), 2, 60);

    @AfterEach
    void close() {
        hasher.close();
    }

    /** Strings of the reference implementation's own tests (P-H-C/phc-winner-argon2), for "password". */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc"
            })
    void agreesWithTheReferenceImplementation(String phc) {
        assertThat(PasswordHash.parse(phc)).hasToString(phc);
        assertThat(get(hasher.verify("password", phc))).isNotEqualTo(Verdict.WRONG);
        assertThat(get(hasher.verify("Password", phc))).isEqualTo(Verdict.WRONG);
    }

    @Test
    void hashCarriesItsOwnParametersAndAFreshSalt() {
        String first = get(hasher.hash(PASSWORD));
        String second = get(hasher.hash(PASSWORD));

        assertThat(first).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(second);
        assertThat(get(hasher.verify(PASSWORD, first))).isEqualTo(Verdict.RIGHT);
        assertThat(get(hasher.verify(PASSWORD + " ", first))).isEqualTo(Verdict.WRONG);
    }

    @Test
    void raisedParametersAskForANewHash() {
        PasswordHasher former = new PasswordHasher(argon2id(9_728, 2), 1, 1);
        String old = get(former.hash(PASSWORD));
        String today = get(hasher.hash(PASSWORD));

        assertThat(get(hasher.verify(PASSWORD, old))).isEqualTo(Verdict.RIGHT_BUT_WEAK);
        assertThat(get(hasher.verify("another one", old))).isEqualTo(Verdict.WRONG);
        assertThat(get(former.verify(PASSWORD, today)))
                .as("a stronger hash stays")
                .isEqualTo(Verdict.RIGHT);
        former.close();
    }

    @Test
    void unknownAccountIsNeverRight() {
        assertThat(get(hasher.verify("", ""))).isEqualTo(Verdict.WRONG);
        assertThat(get(hasher.verify(PASSWORD, " "))).isEqualTo(Verdict.WRONG);
    }

    /** The same work by its parameters; clocks say little on a machine that others share. */
    @Test
    void unknownAccountCostsAsMuchAsAKnownOne() {
        Argon2id today = argon2id(19_456, 2);
        PasswordHash known = PasswordHash.parse(today.hash(new byte[1]));
        PasswordHash nobodys = PasswordHash.parse(today.hash(new byte[0]));

        assertThat(nobodys.cost()).isEqualTo(known.cost());
        assertThat(nobodys.salt()).hasSameSizeAs(known.salt());
        assertThat(nobodys.value()).hasSameSizeAs(known.value());
    }

    @Test
    void refusesAtOnceWhenTooManyWait() throws InterruptedException {
        HeldRandom random = new HeldRandom();
        PasswordHasher small = new PasswordHasher(new Argon2id(64, 1, 1, random), 1, 2);
        random.hold();
        CompletionStage<String> working = small.hash("keeps the one thread busy");
        random.reached.await();

        CompletionStage<String> second = small.hash(PASSWORD);
        CompletionStage<String> third = small.hash(PASSWORD);
        CompletionStage<String> fourth = small.hash(PASSWORD);

        assertThatThrownBy(() -> get(fourth)).hasCauseInstanceOf(BusyException.class);
        random.release.countDown();
        assertThat(List.of(get(working), get(second), get(third))).allMatch(hash -> hash.startsWith("$argon2id$"));
        small.close();
    }

    @Test
    void answersWhoeverWaitsAlsoWhenItGoes() throws InterruptedException {
        HeldRandom random = new HeldRandom();
        PasswordHasher going = new PasswordHasher(new Argon2id(64, 1, 1, random), 1, 2);
        random.hold();
        CompletionStage<String> working = going.hash(PASSWORD);
        random.reached.await();
        CompletionStage<String> waiting = going.hash(PASSWORD);

        going.close();
        random.release.countDown();

        assertThat(List.of(working, waiting))
                .allSatisfy(stage -> assertThat(stage.toCompletableFuture()).succeedsWithin(20, TimeUnit.SECONDS));
        assertThatThrownBy(() -> get(going.hash(PASSWORD))).hasCauseInstanceOf(BusyException.class);
    }

    @Test
    void refusesWhatIsNoHash() {
        assertThatIllegalArgumentException().isThrownBy(() -> hasher.verify(PASSWORD, "$2b$10$abcdefghijklmnopqrstuv"));
        assertThatIllegalArgumentException().isThrownBy(() -> argon2id(7, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "12345678",
                "1qaz2wsx",
                "PassWord1",
                "woaini1314",
                "5201314520",
                "wang123456",
                "a5201314"
            })
    void knowsTheCommonestPasswords(String password) {
        assertThat(hasher.common(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-Applicant-1", "正确的 horse battery", "8zq-Lind-44", "1234567", "certhall im Regen"})
    void letsOtherPasswordsBe(String password) {
        assertThat(hasher.common(password)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CertHall2026", "zhengshu@123", "admin-certificate", "数字证书88888"})
    void knowsTheWordsOfThisPlace(String password) {
        assertThat(hasher.common(password)).isTrue();
    }

    @Test
    void knowsMoreThanThreeThousandThatAreLongEnough() {
        assertThat(new CommonPasswords().size()).isGreaterThan(10_000);
    }

    private static Argon2id argon2id(int memory, int passes) {
        return new Argon2id(memory, passes, 1, new SecureRandom());
    }

    private static <R> R get(CompletionStage<R> stage) {
        return stage.toCompletableFuture().join();
    }

    /** Stops the thread that asks for a salt until it is let go. */
    private static final class HeldRandom extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final transient CountDownLatch reached = new CountDownLatch(1);
        private final transient CountDownLatch release = new CountDownLatch(1);
        private boolean held;

        void hold() {
            held = true;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (held) {
                reached.countDown();
                try {
                    release.await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            }
            super.nextBytes(bytes);
        }
    }
}
