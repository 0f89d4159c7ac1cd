package org.certhall.api.account;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.osgi.annotation.versioning.ProviderType;

/** What people do with their own account. */
@Guarded
@ProviderType
public interface OwnAccount {
    @Permitted(everyAccount = true, beforeConsent = true)
    Details details(Caller caller);

    /** Records that the present editions were accepted, such as a new one after login. */
    @Permitted(everyAccount = true, beforeConsent = true)
    void accept(Caller caller, List<AcceptedEdition> accepted);

    /** Gives the open sessions, the caller's first, then the latest used. */
    @Permitted(everyAccount = true)
    List<OpenSession> sessions(Caller caller);

    /** Ends one of the caller's own sessions. */
    @Permitted(everyAccount = true)
    void end(Caller caller, long session);

    /** Ends all sessions but the caller's. */
    @Permitted(everyAccount = true)
    void endOthers(Caller caller);

    @Permitted(everyAccount = true)
    void rename(Caller caller, String name);

    /** Changes the password; all other sessions end, and the account is told by SMS and mail. */
    @Permitted(everyAccount = true)
    CompletionStage<Void> changePassword(Caller caller, String current, String password, String passwordAgain);

    /** Begins a change of address: a code goes to the new one, once the password is right. */
    @Permitted(everyAccount = true)
    CompletionStage<Login.CodeRequest> changeEmail(Caller caller, String current, String email);

    @Permitted(everyAccount = true)
    void confirmEmail(Caller caller, Ticket ticket, String code);

    /** Begins a change of number: a code goes to the present one first. */
    @Permitted(everyAccount = true)
    Login.CodeRequest changeMobile(Caller caller, String mobile);

    /** Takes the code of the present number and sends one to the new; once it is right, sends one again. */
    @Permitted(everyAccount = true)
    CodeSent confirmPresentMobile(Caller caller, Ticket ticket, String code);

    /** Takes the code of the new number, which is the account's from now on. */
    @Permitted(everyAccount = true)
    void confirmNewMobile(Caller caller, Ticket ticket, String code);

    /** Sets up a second factor of one's own accord: the key. */
    @Permitted(everyAccount = true)
    LoginResult.EnrolmentNeeded beginSecondFactor(Caller caller);

    /** Confirms it by the first one-time password; gives the recovery codes. */
    @Permitted(everyAccount = true)
    List<String> confirmSecondFactor(Caller caller, Ticket ticket, String code);

    /** Makes new recovery codes; the former ones end. */
    @Permitted(everyAccount = true)
    List<String> renewRecoveryCodes(Caller caller, String code);

    /**
     * Closes the account for good: it cannot log in any more, its personal data goes but for what the law keeps
     * (Electronic Signature Law, art. 24).
     */
    @Permitted(everyAccount = true)
    CompletionStage<Void> close(Caller caller, String current);

    /**
     * The account as its owner sees it.
     *
     * @param mobile masked, such as {@code 138****0000}
     * @param email masked, such as {@code z***@example.com}
     * @param recoveryCodesLeft how many are unused
     */
    record Details(
            Identity identity,
            String mobile,
            String email,
            Instant since,
            boolean secondFactor,
            int recoveryCodesLeft) {}

    /**
     * A session.
     *
     * @param browser what the browser says it is, shortened
     * @param current whether it is the caller's
     */
    record OpenSession(long id, Instant begun, Instant lastUsed, String address, String browser, boolean current) {}
}
