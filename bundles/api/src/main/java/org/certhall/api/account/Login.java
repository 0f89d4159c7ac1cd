package org.certhall.api.account;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.challenge.CaptchaAnswer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The ways in (S23–S26). Failures are equal in answer and time whether the account exists or not; after five of them an
 * account answers strangers more slowly, but not a browser that its owner has used before.
 */
@Guarded
@ProviderType
public interface Login {
    /**
     * Tells whether the captcha is asked for, as it is after the second failure from this address or on this name.
     *
     * @param identifier as typed so far, possibly blank
     */
    @Permitted(everybody = true)
    boolean captchaNeeded(Caller caller, String identifier);

    /** Logs in by password (S23); completes with an {@link AccountException} where that fails. */
    @Permitted(everybody = true)
    CompletionStage<LoginResult> byPassword(Caller caller, PasswordEntry entry);

    /** Sends a login code, or the same answer and nothing where the number has no account (S24). */
    @Permitted(everybody = true)
    CodeRequest sendCode(Caller caller, String mobile, CaptchaAnswer captcha);

    /** Logs in by code (S24). */
    @Permitted(everybody = true)
    CompletionStage<LoginResult> byCode(Caller caller, Ticket ticket, String code);

    /** Takes a one-time password or a recovery code. */
    @Permitted(everybody = true)
    CompletionStage<LoginResult> secondFactor(Caller caller, Ticket ticket, String code);

    /** Sets up the second factor and logs in; gives the recovery codes, which are shown once. */
    @Permitted(everybody = true)
    Enrolled enrol(Caller caller, Ticket ticket, String code);

    /** Tells who a session belongs to; empty where it has ended. */
    @Permitted(everybody = true)
    Optional<Identity> identify(Caller caller);

    /** Ends the caller's session; does nothing where it has ended already. */
    @Permitted(everybody = true)
    void logout(Caller caller);

    /** Opens the way to a new password (S26), with the same answer for every number. */
    @Permitted(everybody = true)
    CodeRequest forgot(Caller caller, String mobile, CaptchaAnswer captcha);

    /**
     * Takes the code of a forgotten password.
     *
     * @throws AccountException at {@link Field#CODE}; {@link Problem.Code#SECOND_PROOF_NEEDED} where the number was idle
     *     for so long that a code sent to the e-mail address is needed too: then {@link #sendSecondProof}
     */
    @Permitted(everybody = true)
    void verify(Caller caller, Ticket ticket, String code);

    /** Sends a code to the account's e-mail address, for {@link #verify}. */
    @Permitted(everybody = true)
    CodeSent sendSecondProof(Caller caller, Ticket ticket);

    /** Sets the new password; every session of the account ends. */
    @Permitted(everybody = true)
    CompletionStage<Void> reset(Caller caller, Ticket ticket, String password, String passwordAgain);

    /**
     * What the login page asks for.
     *
     * @param identifier login name, mobile number or e-mail address
     * @param captcha where it was asked for
     * @param knownBrowser what {@link KnownBrowsers} gave this browser after a former login, or blank
     */
    record PasswordEntry(String identifier, String password, Optional<CaptchaAnswer> captcha, String knownBrowser) {
        /** Keeps personal data and password out of logs. */
        @Override
        public String toString() {
            return "PasswordEntry[…]";
        }
    }

    /** A form that waits for its code. */
    record CodeRequest(Ticket ticket, CodeSent sent) {}

    /** The second factor is set up. */
    record Enrolled(LoginResult.LoggedIn login, List<String> recoveryCodes) {
        /** Keeps the codes out of logs. */
        @Override
        public String toString() {
            return "Enrolled[…]";
        }
    }
}
