package org.certhall.core.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.certhall.api.identity.Enquiry;
import org.certhall.api.identity.IdentityVerifier;
import org.certhall.api.identity.Verification;
import org.certhall.api.identity.Verification.Match;
import org.certhall.api.identity.Verification.NoRecord;
import org.certhall.api.identity.Verification.Standing;
import org.certhall.api.identity.Verification.Unavailable;
import org.certhall.api.value.LocalisedText;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;

/** Whom the hall asks where several verifiers are installed. */
class VerifiersTest {
    private static final Enquiry ENQUIRY = new Enquiry.Person("key", "consent", "李示例", "440524188001010014");

    private final Verifiers verifiers = new Verifiers();
    private final List<String> asked = new ArrayList<>();

    @Test
    void theFirstThatCanBeReachedDecidesInTheOrderOfTheirRanking() {
        install("low", 1, new Match("T3", Standing.UNTOLD));
        install("high", 9, new Unavailable("down"));
        install("middle", 5, new NoRecord("T2"));

        Verifiers.Answer answer = verifiers.ask(ENQUIRY, Duration.ofSeconds(1));

        assertThat(answer).isEqualTo(new Verifiers.Answer("middle", new NoRecord("T2")));
        assertThat(asked).containsExactly("high", "middle");
    }

    @Test
    void withoutAVerifierTheAnswerIsThatThereIsNone() {
        assertThat(verifiers.ask(ENQUIRY, Duration.ofSeconds(1)).verification()).isInstanceOf(Unavailable.class);
    }

    @Test
    void aVerifierThatIsPluggedOutIsNotAsked() {
        IdentityVerifier gone = install("gone", 9, new NoRecord("T1"));
        install("here", 1, new NoRecord("T2"));

        verifiers.remove(gone);
        verifiers.ask(ENQUIRY, Duration.ofSeconds(1));

        assertThat(asked).containsExactly("here");
    }

    private IdentityVerifier install(String id, int ranking, Verification answer) {
        IdentityVerifier verifier = new IdentityVerifier() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public LocalisedText name() {
                return LocalisedText.same(id);
            }

            @Override
            public Verification verify(Enquiry enquiry, Duration deadline) {
                asked.add(id);
                return answer;
            }
        };
        verifiers.add(verifier, Map.of(Constants.SERVICE_RANKING, ranking));
        return verifier;
    }
}
