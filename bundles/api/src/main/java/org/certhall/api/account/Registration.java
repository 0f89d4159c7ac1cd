package org.certhall.api.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.challenge.CaptchaAnswer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The way to an account, one page after the other (S9–S22). Answers are the same for numbers that have an account and
 * for those that have none, until the number is proved.
 */
@Guarded
@ProviderType
public interface Registration {
    /** The texts whose present editions must be accepted. */
    List<String> TEXTS = List.of("agreement", "privacy");

    /**
     * Takes number, captcha and agreement (S10–S13) and opens a registration for 30 minutes.
     *
     * @throws AccountException at {@link Field#MOBILE}, {@link Field#CAPTCHA} or {@link Field#AGREEMENT}
     */
    @Permitted(everybody = true)
    Ticket begin(Caller caller, String mobile, CaptchaAnswer captcha, List<AcceptedEdition> accepted);

    /** Tells how far a registration has come, so that a page that was loaded anew goes on where it was. */
    @Permitted(everybody = true)
    Progress progress(Caller caller, Ticket ticket);

    /**
     * Sends a code to the number (S14).
     *
     * @throws AccountException {@link Problem.Code#TOO_OFTEN} or {@link Problem.Code#EXHAUSTED} at {@link Field#CODE}
     */
    @Permitted(everybody = true)
    CodeSent sendCode(Caller caller, Ticket ticket);

    /**
     * Takes the code (S15).
     *
     * @throws AccountException at {@link Field#CODE}; {@link Problem.Code#ALREADY_REGISTERED} at {@link Field#MOBILE}
     */
    @Permitted(everybody = true)
    void verify(Caller caller, Ticket ticket, String code);

    /**
     * Makes the account and logs it in (S16–S21). Completes with an {@link AccountException} naming everything that is
     * wrong at once.
     */
    @Permitted(everybody = true)
    CompletionStage<LoginResult> complete(Caller caller, Ticket ticket, Profile profile);

    /**
     * What the last page asks for.
     *
     * @param password as typed, never trimmed
     */
    record Profile(String loginName, String name, String email, String password, String passwordAgain) {
        /** Keeps personal data and password out of logs. */
        @Override
        public String toString() {
            return "Profile[…]";
        }
    }

    /**
     * How far a registration has come.
     *
     * @param maskedMobile such as {@code 138****0000}; blank in {@link Step#GONE}
     * @param again when a code may be asked for again; empty where at once
     */
    record Progress(Step step, String maskedMobile, Optional<Instant> again) {}

    /** The page that comes next. */
    enum Step {
        CODE,
        PROFILE,
        /** Unknown, expired or finished. */
        GONE
    }
}
