package org.certhall.core.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.certhall.api.protection.DataProtection;
import org.certhall.api.protection.ProtectionException;
import org.certhall.api.protection.ProtectionException.Code;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataProtectionTest {
    private static final String PURPOSE = "handler.mobile";
    private static final byte[] MOBILE = "13800138000".getBytes(StandardCharsets.UTF_8);

    private final Random random = new Random(20261122);
    private final Path secrets;
    private final Store store;
    private final UnitOfWork units;
    private final DataProtection protection;

    DataProtectionTest(@TempDir Path folder) {
        secrets = folder.resolve("secrets");
        store = Store.onH2();
        units = store.units();
        protection = node();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void opensWhatItSealed() {
        for (int round = 0; round < 300; round++) {
            byte[] plain = new byte[random.nextInt(2000)];
            random.nextBytes(plain);
            byte[] sealed = protection.seal(PURPOSE, plain);

            assertThat(sealed).hasSize(plain.length + 33);
            assertThat(protection.open(PURPOSE, sealed)).isEqualTo(plain);
            assertThat(protection.outdated(sealed)).isFalse();
        }
    }

    @Test
    void sealsTheSameValueDifferentlyEachTime() {
        Set<String> seals = new HashSet<>();
        for (int round = 0; round < 300; round++) {
            seals.add(HexFormat.of().formatHex(protection.seal(PURPOSE, MOBILE)));
        }
        assertThat(seals).hasSize(300);
    }

    @Test
    void noticesAChangeOfAnyBit() {
        byte[] sealed = protection.seal(PURPOSE, MOBILE);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            boolean inKeyNumber = bit / 8 >= 1 && bit / 8 <= 4;
            assertThat(codeOfOpening(PURPOSE, changed))
                    .as("bit %d", bit)
                    .isEqualTo(inKeyNumber ? Code.UNKNOWN_KEY : Code.TAMPERED);
        }
    }

    @Test
    void noticesWhatWasCutOffOrAdded() {
        byte[] sealed = protection.seal(PURPOSE, MOBILE);
        for (int length = 0; length < sealed.length; length++) {
            assertThat(codeOfOpening(PURPOSE, Arrays.copyOf(sealed, length))).isEqualTo(Code.TAMPERED);
        }
        assertThat(codeOfOpening(PURPOSE, Arrays.copyOf(sealed, sealed.length + 1)))
                .isEqualTo(Code.TAMPERED);
    }

    @Test
    void opensNothingForAnotherPurpose() {
        byte[] sealed = protection.seal(PURPOSE, MOBILE);

        assertThat(codeOfOpening("handler.name", sealed)).isEqualTo(Code.TAMPERED);
        assertThat(codeOfOpening("", sealed)).isEqualTo(Code.TAMPERED);
    }

    @Test
    void opensOldValuesAfterARotationAndCallsThemOutdated() {
        byte[] old = protection.seal(PURPOSE, MOBILE);
        protection.rotate();
        byte[] fresh = protection.seal(PURPOSE, MOBILE);

        assertThat(protection.open(PURPOSE, old)).isEqualTo(MOBILE);
        assertThat(protection.open(PURPOSE, fresh)).isEqualTo(MOBILE);
        assertThat(protection.outdated(old)).isTrue();
        assertThat(protection.outdated(fresh)).isFalse();

        DataProtection restarted = node();
        assertThat(restarted.open(PURPOSE, old)).isEqualTo(MOBILE);
        assertThat(restarted.outdated(old)).isTrue();
    }

    @Test
    void noticesAnExchangedKeyNumber() {
        protection.rotate();
        byte[] sealed = protection.seal(PURPOSE, MOBILE);
        sealed[4] = 1;

        assertThat(codeOfOpening(PURPOSE, sealed)).isEqualTo(Code.TAMPERED);
    }

    @Test
    void opensWhatAnotherNodeSealedAfterItsRotationEvenWithinAUnitOfWork() {
        DataProtection other = node();
        other.rotate();
        byte[] sealed = other.seal(PURPOSE, MOBILE);

        assertThat(units.<byte[]>read(entities -> protection.open(PURPOSE, sealed)))
                .isEqualTo(MOBILE);
        assertThat(protection.outdated(sealed)).isFalse();
    }

    @Test
    void doesNotRotateWithinAUnitOfWork() {
        assertThatIllegalStateException().isThrownBy(() -> units.perform(entities -> protection.rotate()));
    }

    @Test
    void findsAValueByItsBlindIndexForOnePurposeOnly() {
        byte[] index = protection.blindIndex(PURPOSE, "13800138000");

        assertThat(index).hasSize(32).isEqualTo(node().blindIndex(PURPOSE, "13800138000"));
        assertThat(index)
                .isNotEqualTo(protection.blindIndex(PURPOSE, "13800138001"))
                .isNotEqualTo(protection.blindIndex("payer.mobile", "13800138000"));
    }

    @Test
    void keepsBlindIndexesOverARotation() {
        byte[] before = protection.blindIndex(PURPOSE, "13800138000");
        protection.rotate();

        assertThat(protection.blindIndex(PURPOSE, "13800138000")).isEqualTo(before);
    }

    private Code codeOfOpening(String purpose, byte[] sealed) {
        return catchThrowableOfType(ProtectionException.class, () -> protection.open(purpose, sealed))
                .code();
    }

    private DataProtection node() {
        return new KeyRingProtection(
                new KeyKeeper(new KeyFolder(secrets, new SecureRandom()), new KeyRegister(units, Clock.systemUTC())),
                new SecureRandom());
    }
}
