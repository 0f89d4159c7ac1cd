package org.certhall.api.review;

import java.util.List;
import java.util.Optional;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.value.Subscription;
import org.osgi.annotation.versioning.ProviderType;

/** The officers' one queue, and who of them has which order (S135). Everything throws {@link ReviewException}. */
@Guarded
@ProviderType
public interface ReviewQueue {
    /** The longest page of a list. */
    int MOST_LINES = 100;

    /**
     * Gives one page of a list.
     *
     * @param after where the page before ended; empty for the first one
     */
    @Permitted({Role.REVIEWER, Role.SUPERVISOR})
    QueuePage list(Caller caller, QueuePage.Search search, Optional<QueuePage.Place> after, int lines);

    /** Gives one order that is or was under review; empty where there is none of that number. */
    @Permitted({Role.REVIEWER, Role.SUPERVISOR})
    Optional<QueueLine> find(Caller caller, OrderNumber number);

    @Permitted({Role.REVIEWER, Role.SUPERVISOR})
    QueueFigures figures(Caller caller);

    /** Claims an order that is under review, or goes on with one's claim for as long again. */
    @Permitted(Role.REVIEWER)
    void claim(Caller caller, OrderNumber number);

    /** Claims whichever free order has waited longest; empty where there is none for the caller. */
    @Permitted(Role.REVIEWER)
    Optional<OrderNumber> claimNext(Caller caller);

    /** Gives an order back to the queue; one that the caller has not claimed is nothing to complain of. */
    @Permitted(Role.REVIEWER)
    void release(Caller caller, OrderNumber number);

    /** Lists those who review. */
    @Permitted(Role.SUPERVISOR)
    List<Officer> officers(Caller caller);

    /** Hands an order that is under review to an officer, whoever has claimed it. */
    @Permitted(Role.SUPERVISOR)
    void assign(Caller caller, OrderNumber number, AccountId officer);

    /** Tells whenever a list may have changed, on whichever node. */
    @Permitted({Role.REVIEWER, Role.SUPERVISOR})
    Subscription subscribe(Caller caller, Runnable changed);

    /** Somebody who reviews. */
    record Officer(AccountId account, String name) {}
}
