package org.certhall.api.finance;

import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.value.Subscription;
import org.osgi.annotation.versioning.ProviderType;

/** What finance has to look into, from payments and from bills in one list. */
@Guarded
@ProviderType
public interface FinanceTasks {
    /** The longest page of a list. */
    int MOST_LINES = 100;

    /** The longest note. */
    int LONGEST_NOTE = 500;

    /**
     * Gives one page of the open or of the settled tasks.
     *
     * @param after where the page before ended; empty for the first one
     */
    @Permitted(Role.FINANCE)
    TaskPage list(Caller caller, boolean settled, Optional<TaskPage.Place> after, int lines);

    @Permitted(Role.FINANCE)
    Optional<FinanceTask> find(Caller caller, long id);

    /**
     * Takes an open task up, from another officer too.
     *
     * @throws FinanceException {@code GONE} or {@code SETTLED}
     */
    @Permitted(Role.FINANCE)
    void takeUp(Caller caller, long id);

    /**
     * Settles an open task, whoever has taken it up.
     *
     * @param note what was found and done
     * @throws FinanceException {@code GONE}, {@code SETTLED} or {@code NO_NOTE}
     */
    @Permitted(Role.FINANCE)
    void settle(Caller caller, long id, String note);

    /** Tells whenever a list may have changed, on whichever node. */
    @Permitted(Role.FINANCE)
    Subscription subscribe(Caller caller, Runnable changed);
}
