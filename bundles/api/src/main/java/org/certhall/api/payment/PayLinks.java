package org.certhall.api.payment;

import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.value.Subscription;
import org.osgi.annotation.versioning.ProviderType;

/** Paying by a link of {@link MyPayments#link}, for those who have no account; who holds the link may. */
@Guarded
@ProviderType
public interface PayLinks {
    /** Gives what is to be paid; empty where no such link was made, or the order came to an end unpaid. */
    @Permitted(everybody = true)
    Optional<Payable> find(Caller caller, String token);

    /**
     * Chooses the way to pay, as {@link MyPayments#choose} does.
     *
     * @throws PaymentException {@code GONE}, {@code NOT_NOW}, {@code NO_CHANNEL} or {@code TOO_OFTEN}
     */
    @Permitted(everybody = true)
    void choose(Caller caller, String token, String channel);

    /**
     * Asks the channel whether the open attempt has been paid, and waits for the answer.
     *
     * @throws PaymentException {@code GONE} or {@code UNKNOWN}
     */
    @Permitted(everybody = true)
    Optional<Payable> check(Caller caller, String token);

    /** Calls back whenever what {@link #find} gives may have changed, on whichever node. */
    @Permitted(everybody = true)
    Subscription subscribe(Caller caller, String token, Runnable changed);
}
