package org.certhall.testing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.certhall.api.identity.Enquiry;
import org.certhall.api.identity.IdentityVerifier;
import org.certhall.api.identity.Verification;
import org.certhall.api.identity.Verification.Item;
import org.certhall.api.identity.Verification.Standing;
import org.certhall.testing.message.PeerMode;
import org.junit.jupiter.api.Test;

/**
 * What every {@link IdentityVerifier} must keep, whatever the other side does; a verifier's author extends this class and
 * brings a peer that speaks the verifier's protocol and knows the parties named here.
 */
public abstract class IdentityVerifierContract {
    /** Long enough for an answer on a busy machine. */
    private static final Duration PLENTY = Duration.ofSeconds(20);
    /** Short enough to wait for. */
    private static final Duration SHORT = Duration.ofMillis(600);
    /** How late an answer may be on a busy machine. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private int last;

    /** Gives the verifier under test, connected with the peer; the same for the whole test. */
    protected abstract IdentityVerifier verifier();

    /** Makes the peer behave so from now on; returns when it does. A slow one answers after the given pause. */
    protected abstract void peer(PeerMode mode, Duration pause);

    /** Gives an organisation in good standing that the peer knows, with its legal person's number. */
    protected abstract Enquiry.Organisation organisation(String key);

    /** Gives an organisation that the peer lists for irregularities. */
    protected abstract Enquiry.Organisation irregular(String key);

    /** Gives a person whom the peer knows. */
    protected abstract Enquiry.Person person(String key);

    @Test
    final void hasAPlainIdAndANameInBothLanguages() {
        assertThat(verifier().id()).matches("[a-z][a-z0-9.-]{0,62}");
        assertThat(verifier().name().in(Locale.CHINESE)).isNotBlank();
        assertThat(verifier().name().in(Locale.ENGLISH)).isNotBlank();
    }

    @Test
    final void confirmsWhatBelongsTogether() {
        assertThat(verify(organisation(key()))).isInstanceOfSatisfying(Verification.Match.class, match -> {
            assertThat(match.transaction()).isNotBlank();
            assertThat(match.standing()).isEqualTo(Standing.IN_GOOD_STANDING);
        });
        assertThat(verify(person(key()))).isInstanceOf(Verification.Match.class);
    }

    @Test
    final void comparesNoNumberThatIsNotGiven() {
        Enquiry.Organisation known = organisation(key());

        assertThat(verify(altered(known, known.name(), known.legalPerson(), "")))
                .isInstanceOf(Verification.Match.class);
    }

    @Test
    final void tellsHowAnOrganisationStands() {
        assertThat(verify(irregular(key())))
                .isInstanceOfSatisfying(
                        Verification.Match.class,
                        match -> assertThat(match.standing()).isEqualTo(Standing.IRREGULAR));
    }

    @Test
    final void namesWhatDoesNotBelong() {
        Enquiry.Organisation known = organisation(key());
        String number = known.legalPersonNumber();

        assertThat(items(altered(known, known.name() + "厂", known.legalPerson(), number)))
                .containsExactly(Item.NAME);
        assertThat(items(altered(known, known.name(), "无名氏", number))).contains(Item.LEGAL_PERSON);
        assertThat(items(altered(
                        known,
                        known.name(),
                        known.legalPerson(),
                        irregular(key()).legalPersonNumber())))
                .containsExactly(Item.LEGAL_PERSON_NUMBER);
        assertThat(items(new Enquiry.Person(
                        key(), "consent", "无名氏", person(key()).number())))
                .containsExactly(Item.NAME);
    }

    @Test
    final void knowsNothingOfWhoIsOnNoRegister() {
        assertThat(verify(new Enquiry.Organisation(key(), "consent", "某公司", "91350100M000100Y43", "某人", "")))
                .isInstanceOf(Verification.NoRecord.class);
        assertThat(verify(new Enquiry.Person(key(), "consent", "某人", "440524188001010014")))
                .isInstanceOf(Verification.NoRecord.class);
    }

    @Test
    final void theSameKeyIsTheSameEnquiry() {
        Enquiry.Organisation enquiry = organisation(key());

        assertThat(verify(enquiry)).isEqualTo(verify(enquiry));
    }

    @Test
    final void isUnavailableWhileThePeerIsDownAndHealsByItself() {
        peer(PeerMode.DOWN, Duration.ZERO);
        assertUnavailable(verifier().verify(organisation(key()), SHORT));

        peer(PeerMode.UP, Duration.ZERO);
        assertThat(verify(organisation(key()))).isInstanceOf(Verification.Match.class);
    }

    @Test
    final void isUnavailableWhereThePeerRefuses() {
        peer(PeerMode.REJECT, Duration.ZERO);

        assertUnavailable(verify(organisation(key())));
    }

    @Test
    final void waitsForASlowPeerWithinTheDeadlineAlone() {
        peer(PeerMode.SLOW, SHORT);
        assertThat(verify(person(key()))).isInstanceOf(Verification.Match.class);

        peer(PeerMode.SLOW, PLENTY);
        assertUnavailable(inTime(organisation(key())));
    }

    @Test
    final void waitsForASilentPeerWithinTheDeadlineAlone() {
        peer(PeerMode.SILENT, Duration.ZERO);

        assertUnavailable(inTime(person(key())));
    }

    @Test
    final void answersEvenWithoutTime() {
        assertUnavailable(verifier().verify(person(key()), Duration.ZERO));
    }

    @Test
    final void answersManyAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<Verification>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Enquiry enquiry = i % 2 == 0 ? organisation(key()) : person(key());
                answers.add(threads.submit(() -> verify(enquiry)));
            }
            for (Future<Verification> answer : answers) {
                assertThat(answer.get()).isInstanceOf(Verification.Match.class);
            }
        } finally {
            threads.shutdown();
        }
    }

    private Verification verify(Enquiry enquiry) {
        return verifier().verify(enquiry, PLENTY);
    }

    private Verification inTime(Enquiry enquiry) {
        long start = System.nanoTime();
        Verification verification = verifier().verify(enquiry, SHORT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT.plus(GRACE));
        return verification;
    }

    private Set<Item> items(Enquiry enquiry) {
        Verification verification = verify(enquiry);
        assertThat(verification).isInstanceOf(Verification.Mismatch.class);
        return ((Verification.Mismatch) verification).items();
    }

    private Enquiry.Organisation altered(Enquiry.Organisation known, String name, String person, String number) {
        return new Enquiry.Organisation(key(), known.consent(), name, known.code(), person, number);
    }

    private void assertUnavailable(Verification verification) {
        assertThat(verification)
                .isInstanceOfSatisfying(
                        Verification.Unavailable.class,
                        unavailable -> assertThat(unavailable.reason())
                                .isNotBlank()
                                .doesNotContain(person("x").name())
                                .doesNotContain(person("x").number()));
    }

    private String key() {
        last++;
        return String.format(Locale.ROOT, "contract%024d", last);
    }
}
