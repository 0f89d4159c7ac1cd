package org.certhall.core.challenge;

import java.time.Instant;
import java.util.Optional;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.CodeSent;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.message.Channel;
import org.certhall.core.access.Principal;

/**
 * Codes of six digits by SMS or mail: 5 minutes, one use, 5 tries, bound to a purpose and to the form that asked for
 * them. Limits per recipient (1 a minute, 5 an hour, 10 a day), per address and in total are kept in the database.
 */
public interface Codes {
    /**
     * Makes a code and hands it to the outbox; a former one of the same purpose and form ends.
     *
     * @param purpose such as {@code registration}; the message kind is {@code code.} and this
     * @param form what the code is bound to, such as the hash of a form's ticket
     * @param real whether a message is really sent; all else, limits included, is the same
     * @throws AccountException {@link Problem.Code#TOO_OFTEN} or {@link Problem.Code#EXHAUSTED} at {@link Field#CODE}
     */
    CodeSent send(Principal principal, String purpose, String form, Channel channel, String recipient, boolean real);

    /**
     * Takes a code; a unit of work of its own, so that a wrong try counts whatever follows.
     *
     * @throws AccountException {@link Problem.Code#WRONG}, {@link Problem.Code#EXPIRED} or {@link Problem.Code#USED_UP}
     *     at {@link Field#CODE}
     */
    void check(Principal principal, String purpose, String form, String code);

    /**
     * Tells when a recipient may ask for another code; empty where at once. Codes of all purposes count, because it is
     * the number that is spared.
     */
    Optional<Instant> again(String recipient);
}
