package org.certhall.testing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.certhall.api.document.Finding;
import org.certhall.api.document.UploadScanner;
import org.certhall.testing.message.PeerMode;
import org.junit.jupiter.api.Test;

/**
 * What every {@link UploadScanner} must keep, whatever the other side does; a scanner's author extends this class and
 * brings a peer that speaks the scanner's protocol and knows the EICAR test file.
 */
public abstract class UploadScannerContract {
    /** Long enough for an answer on a busy machine. */
    private static final Duration PLENTY = Duration.ofSeconds(20);
    /** Short enough to wait for. */
    private static final Duration SHORT = Duration.ofMillis(600);
    /** How late an answer may be on a busy machine. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** The EICAR test file, in two parts, so that no scanner takes this source for it. */
    private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    /** Gives the scanner under test, connected with the peer; the same for the whole test. */
    protected abstract UploadScanner scanner();

    /** Makes the peer behave so from now on; returns when it does. A slow one answers after the given pause. */
    protected abstract void peer(PeerMode mode, Duration pause);

    @Test
    final void hasAPlainIdAndANameInBothLanguages() {
        assertThat(scanner().id()).matches("[a-z][a-z0-9.-]{0,62}");
        assertThat(scanner().name().in(Locale.CHINESE)).isNotBlank();
        assertThat(scanner().name().in(Locale.ENGLISH)).isNotBlank();
    }

    @Test
    final void findsTheTestFile() {
        assertThat(scan(EICAR))
                .isInstanceOfSatisfying(
                        Finding.Infected.class,
                        infected -> assertThat(infected.signature()).containsIgnoringCase("eicar"));
    }

    @Test
    final void findsNothingInWhatIsHarmless() {
        assertThat(scan(noise(1_000_000))).isEqualTo(new Finding.Clean());
        assertThat(scan(new byte[0])).isEqualTo(new Finding.Clean());
        assertThat(scan(Arrays.copyOf(EICAR, EICAR.length - 1))).isEqualTo(new Finding.Clean());
    }

    @Test
    final void isUnavailableWhileThePeerIsDownAndHealsByItself() {
        peer(PeerMode.DOWN, Duration.ZERO);
        assertUnavailable(scanner().scan(EICAR, PLENTY));

        peer(PeerMode.UP, Duration.ZERO);
        assertThat(scan(EICAR)).isInstanceOf(Finding.Infected.class);
    }

    @Test
    final void isUnavailableWhereThePeerRefuses() {
        peer(PeerMode.REJECT, Duration.ZERO);

        assertUnavailable(scan(noise(2_000_000)));
    }

    @Test
    final void waitsForASlowPeerWithinTheDeadlineAlone() {
        peer(PeerMode.SLOW, SHORT);
        assertThat(scan(noise(10))).isEqualTo(new Finding.Clean());

        peer(PeerMode.SLOW, PLENTY);
        assertUnavailable(inTime());
    }

    @Test
    final void waitsForASilentPeerWithinTheDeadlineAlone() {
        peer(PeerMode.SILENT, Duration.ZERO);

        assertUnavailable(inTime());
    }

    @Test
    final void answersEvenWithoutTime() {
        assertUnavailable(scanner().scan(EICAR, Duration.ZERO));
    }

    @Test
    final void answersManyAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<Finding>> clean = new ArrayList<>();
            List<Future<Finding>> infected = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                clean.add(threads.submit(() -> scan(noise(50_000))));
                infected.add(threads.submit(() -> scan(EICAR)));
            }
            for (Future<Finding> each : clean) {
                assertThat(each.get()).isEqualTo(new Finding.Clean());
            }
            for (Future<Finding> each : infected) {
                assertThat(each.get()).isInstanceOf(Finding.Infected.class);
            }
        } finally {
            threads.shutdown();
        }
    }

    private Finding scan(byte[] file) {
        return scanner().scan(file, PLENTY);
    }

    private Finding inTime() {
        long start = System.nanoTime();
        Finding finding = scanner().scan(noise(100_000), SHORT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT.plus(GRACE));
        return finding;
    }

    private static void assertUnavailable(Finding finding) {
        assertThat(finding)
                .isInstanceOfSatisfying(
                        Finding.Unavailable.class,
                        unavailable -> assertThat(unavailable.reason()).isNotBlank());
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
