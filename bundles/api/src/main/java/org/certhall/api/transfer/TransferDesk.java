package org.certhall.api.transfer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.value.Subscription;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where finance matches what came in by bank transfer 对公转账. One officer decides, another one agrees; only then anything
 * happens. Every refusal is a {@link TransferException}.
 */
@Guarded
@ProviderType
public interface TransferDesk {
    /** Tells how many transfers stand where. */
    @Permitted({Role.FINANCE, Role.SUPERVISOR})
    Map<TransferState, Long> counts(Caller caller);

    /**
     * Gives transfers, the last one first.
     *
     * @param before the place to go on from, as {@link Page#next} gave it
     */
    @Permitted({Role.FINANCE, Role.SUPERVISOR})
    Page list(Caller caller, Set<TransferState> states, Optional<Long> before, int most);

    @Permitted({Role.FINANCE, Role.SUPERVISOR})
    Optional<BankTransfer.Opened> find(Caller caller, String key);

    /** Shows name and account of the payer; recorded. */
    @Permitted(Role.FINANCE)
    BankTransfer.Payer reveal(Caller caller, String key);

    /** Takes a transfer for the payment of an order, subject to a second officer. */
    @Permitted(Role.FINANCE)
    void match(Caller caller, String key, long version, OrderNumber number);

    /** Takes a transfer for one that is to go back, subject to a second officer. */
    @Permitted(Role.FINANCE)
    void sendBack(Caller caller, String key, long version, String reason);

    /** Takes a transfer for one that has nothing to do with orders, subject to a second officer. */
    @Permitted(Role.FINANCE)
    void setAside(Caller caller, String key, long version, String reason);

    /**
     * Says that money was paid back in the hall's own bank, subject to a second officer.
     *
     * @param reference the bank's number of the payment
     */
    @Permitted(Role.FINANCE)
    void paidBack(Caller caller, String key, long version, String reference);

    /** Agrees with what another officer has decided or done. */
    @Permitted({Role.FINANCE, Role.SUPERVISOR})
    void confirm(Caller caller, String key, long version);

    /** Does not agree: it goes back to the first officer. Whoever decided may take it back himself. */
    @Permitted({Role.FINANCE, Role.SUPERVISOR})
    void refuse(Caller caller, String key, long version, String note);

    /** Calls back whenever transfers may have changed, on whichever node. */
    @Permitted({Role.FINANCE, Role.SUPERVISOR})
    Subscription subscribe(Caller caller, Runnable changed);

    /** Transfers, and where to go on. */
    record Page(List<BankTransfer> transfers, Optional<Long> next) {
        public Page {
            transfers = List.copyOf(transfers);
        }
    }
}
