package org.certhall.api.finance;

import java.util.List;
import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.value.Subscription;
import org.osgi.annotation.versioning.ProviderType;

/** The bills of the channels beside the hall's own books, day by day of China's calendar. */
@Guarded
@ProviderType
public interface Reconciliation {
    /** The longest page of a list. */
    int MOST_LINES = 100;

    /**
     * Gives days and channels, the latest day first.
     *
     * @param after the last one of the page before; empty for the first page
     */
    @Permitted(Role.FINANCE)
    List<ChannelDay> days(Caller caller, Optional<ChannelDay.Place> after, int lines);

    @Permitted(Role.FINANCE)
    Optional<ChannelDay> find(Caller caller, ChannelDay.Place place);

    /**
     * Gives one page of the lines of a bill.
     *
     * @param outcome empty for all
     * @param after the last one of the page before; empty for the first page
     */
    @Permitted(Role.FINANCE)
    BillEntry.Page entries(
            Caller caller,
            ChannelDay.Place place,
            Optional<BillEntry.Outcome> outcome,
            Optional<Long> after,
            int lines);

    /**
     * Has a bill fetched at once, for the first time or again.
     *
     * @throws FinanceException {@code GONE}
     */
    @Permitted(Role.FINANCE)
    void fetch(Caller caller, ChannelDay.Place place);

    /** Tells whenever a bill may have changed, on whichever node. */
    @Permitted(Role.FINANCE)
    Subscription subscribe(Caller caller, Runnable changed);
}
