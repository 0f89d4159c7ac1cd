package org.certhall.api.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.challenge.CaptchaAnswer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A number that is lost: a stamped letter is uploaded, two officers check it, the old contacts are told, and after 72
 * hours without an objection the new number is the account's.
 */
@Guarded
@ProviderType
public interface LostNumber {
    /**
     * Takes a request; the same answer whether the account exists or not. The new number is proved by
     * {@link #confirmMobile}.
     *
     * @param identifier login name or e-mail address of the account
     * @param letter a picture (JPEG or PNG), which is drawn anew, or a PDF; at most 5 MiB
     * @throws AccountException at every field that is wrong; {@link Problem.Code#TOO_LONG} at {@link Field#LETTER} with
     *     the MiB that are allowed
     */
    @Permitted(everybody = true)
    Login.CodeRequest request(Caller caller, String identifier, String mobile, byte[] letter, CaptchaAnswer captcha);

    /**
     * Takes the code of the new number; the request is now before the officers.
     *
     * @throws AccountException at {@link Field#CODE}; {@link Problem.Code#ALREADY_REGISTERED} at {@link Field#MOBILE}
     */
    @Permitted(everybody = true)
    void confirmMobile(Caller caller, Ticket ticket, String code);

    /** Stops a change by the secret in the notice that went to the old contacts. */
    @Permitted(everybody = true)
    void object(Caller caller, Ticket objection);

    /** Gives when the number of the caller's own account changes, as two officers have approved; empty where it stays. */
    @Permitted(everyAccount = true)
    Optional<Instant> announced(Caller caller);

    /**
     * Stops the change of the caller's own number.
     *
     * @throws AccountException {@link Problem.Code#GONE} at {@link Field#FORM} where there is none
     */
    @Permitted(everyAccount = true)
    void objectAsOwner(Caller caller);

    /** Gives the requests that wait for officers or for their 72 hours, the oldest first. */
    @Permitted({Role.SUPPORT, Role.REVIEWER, Role.ADMINISTRATOR})
    List<Request> open(Caller caller);

    /** Gives the letter; looking at it is audited. */
    @Permitted({Role.SUPPORT, Role.REVIEWER, Role.ADMINISTRATOR})
    Letter letter(Caller caller, long request);

    /**
     * Approves; the second approval, by another officer, starts the 72 hours.
     *
     * @throws AccountException {@link Problem.Code#NOT_NOW} for whoever has approved already, and for one's own account
     */
    @Permitted({Role.SUPPORT, Role.REVIEWER, Role.ADMINISTRATOR})
    void approve(Caller caller, long request);

    /**
     * Refuses, also within the 72 hours; the new number is told the reason by SMS.
     *
     * @param reason one line of at most 100 characters
     */
    @Permitted({Role.SUPPORT, Role.REVIEWER, Role.ADMINISTRATOR})
    void refuse(Caller caller, long request, String reason);

    /**
     * The stamped letter.
     *
     * @param mediaType {@code image/jpeg} or {@code application/pdf}
     */
    record Letter(String mediaType, byte[] content) {}

    /**
     * A request as officers see it.
     *
     * @param account login name
     * @param mobile the new number, masked
     * @param approvals how many officers have approved
     * @param mine whether the caller is one of them
     * @param effective when the change happens, once two have approved
     */
    record Request(
            long id,
            String account,
            String mobile,
            Instant at,
            int approvals,
            boolean mine,
            Optional<Instant> effective) {}
}
