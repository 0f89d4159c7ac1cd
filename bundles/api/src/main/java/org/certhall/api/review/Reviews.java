package org.certhall.api.review;

import java.util.List;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.Remark;
import org.certhall.api.identifier.OrderNumber;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What an officer does with an order that he has claimed. Everything throws {@link ReviewException}; whatever is decided
 * says which version of the order the officer saw.
 */
@Guarded
@ProviderType
public interface Reviews {
    /** Longest text that is taken, in characters. */
    int LONGEST = 500;

    /** Gives everything that is known of the order; personal data is masked. */
    @Permitted(Role.REVIEWER)
    ReviewCase open(Caller caller, OrderNumber number);

    /** Gives an answer unmasked; it is audited (S146). */
    @Permitted(Role.REVIEWER)
    String reveal(Caller caller, OrderNumber number, FieldKey field);

    /** Puts a call to the organisation on record, whatever came of it (S88). */
    @Permitted(Role.REVIEWER)
    void record(Caller caller, OrderNumber number, CallBack.Talk talk);

    /**
     * Approves (T13); where the project wants two officers, the first one's approval waits for the second one.
     *
     * @return whether the order is approved now
     */
    @Permitted(Role.REVIEWER)
    boolean approve(Caller caller, OrderNumber number, long version);

    /**
     * Gives an application back to be corrected (T14, S87).
     *
     * @param remarks at least one, each about a field of the application, with a reason
     */
    @Permitted(Role.REVIEWER)
    void giveBack(Caller caller, OrderNumber number, long version, List<Remark> remarks);

    /** Asks the applicant a question; the order waits for his answer (T25). */
    @Permitted(Role.REVIEWER)
    void ask(Caller caller, OrderNumber number, long version, String question);

    /**
     * Refuses for good (T26); the first officer's refusal waits for the second one, whose reason the applicant reads.
     *
     * @return whether the order is refused now
     */
    @Permitted(Role.REVIEWER)
    boolean refuse(Caller caller, OrderNumber number, long version, String reason);

    /** Calls an order back that was approved wrongly, before it is made (T27). */
    @Permitted(Role.SUPERVISOR)
    void recall(Caller caller, OrderNumber number, long version, String reason);
}
