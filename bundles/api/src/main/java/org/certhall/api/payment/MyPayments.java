package org.certhall.api.payment;

import java.util.Locale;
import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.value.Subscription;
import org.osgi.annotation.versioning.ProviderType;

/** Paying for one's own orders (S105, S106); those of others are not there. */
@Guarded
@ProviderType
public interface MyPayments {
    /** Gives what is to be paid or was paid; empty where there is no such order, or it has not been handed in. */
    @Permitted(Role.APPLICANT)
    Optional<Payable> find(Caller caller, OrderNumber number);

    /**
     * Chooses the way to pay. The channel is asked afterwards; a former attempt at another one is closed first.
     *
     * @throws PaymentException {@code GONE}, {@code NOT_NOW}, {@code NO_CHANNEL} or {@code TOO_OFTEN}
     */
    @Permitted(Role.APPLICANT)
    void choose(Caller caller, OrderNumber number, String channel);

    /**
     * Asks the channel whether the open attempt has been paid, and waits for the answer.
     *
     * @throws PaymentException {@code GONE} or {@code UNKNOWN}
     */
    @Permitted(Role.APPLICANT)
    Optional<Payable> check(Caller caller, OrderNumber number);

    /** Calls back whenever what {@link #find} gives of an order may have changed, on whichever node. */
    @Permitted(Role.APPLICANT)
    Subscription subscribe(Caller caller, OrderNumber number, Runnable changed);

    /**
     * Makes a link by which whoever pays for the organisation needs no account. It ends when the order is paid or over.
     *
     * @return the address of the page
     * @throws PaymentException {@code GONE} or {@code NOT_NOW}
     */
    @Permitted(Role.APPLICANT)
    String link(Caller caller, OrderNumber number);

    /** Tells whether {@link #slip} and {@link #receipt} can be written now. */
    @Permitted(Role.APPLICANT)
    boolean writes(Caller caller);

    /**
     * Writes the 付款通知单, with a link of its own, as PDF.
     *
     * @throws PaymentException {@code GONE}, {@code NOT_NOW} or {@code NO_PAPER}
     */
    @Permitted(Role.APPLICANT)
    byte[] slip(Caller caller, OrderNumber number, Locale language);

    /**
     * Writes the receipt of the payment that counted, as PDF.
     *
     * @throws PaymentException {@code GONE}, {@code NOT_NOW} or {@code NO_PAPER}
     */
    @Permitted(Role.APPLICANT)
    byte[] receipt(Caller caller, OrderNumber number, Locale language);
}
