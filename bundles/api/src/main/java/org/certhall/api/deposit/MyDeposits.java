package org.certhall.api.deposit;

import java.util.List;
import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderException;
import org.certhall.api.value.Money;
import org.certhall.api.value.Subscription;
import org.osgi.annotation.versioning.ProviderType;

/** The proof by deposit of one's own orders (S90 to S104); those of others are not there. */
@Guarded
@ProviderType
public interface MyDeposits {
    /** The largest deposit; the smallest is one fen (S97). */
    Money MOST = new Money(100);

    /** How often an amount may be told for an order, over all its deposits (S99). */
    int TRIES = 3;

    /** How many deposits a bank may accept for an order (S103). */
    int DEPOSITS = 2;

    /** How many deposits go to an account in a day, over all orders (S104). */
    int PER_ACCOUNT = 3;

    /** Gives where the proof stands; empty where there is no such order. */
    @Permitted(Role.APPLICANT)
    Optional<DepositStanding> standing(Caller caller, OrderNumber number);

    /** Gives the banks that can be chosen at this moment (S92), in the order of their codes. */
    @Permitted(Role.APPLICANT)
    List<BankChoice> banks(Caller caller);

    /**
     * Asks for a deposit 获取打款金额 (T6, T12). The bank is asked right after it; what was paid before stays valid until the
     * bank accepts.
     *
     * @param version of the order that the caller saw
     * @throws DepositException where the bank, the account or a limit is in the way
     * @throws OrderException {@code GONE}, {@code CHANGED} or {@code NOT_NOW}
     */
    @Permitted(Role.APPLICANT)
    void request(Caller caller, OrderNumber number, long version, DepositRequest wanted);

    /**
     * Leaves the proof to an officer 跳过 (T7).
     *
     * @throws OrderException {@code GONE} or {@code NOT_NOW}
     */
    @Permitted(Role.APPLICANT)
    void skip(Caller caller, OrderNumber number);

    /**
     * Tells the amount that has arrived (T8 to T10); each call is a try.
     *
     * @param deposit its position, which is of the deposit that the caller saw
     * @return whether it is right
     * @throws DepositException {@code AMOUNT} where no deposit has such an amount, {@code OVER} after 72 hours; neither is a
     *     try
     * @throws OrderException {@code GONE}, {@code CHANGED} where another deposit is valid now, {@code NOT_NOW}
     */
    @Permitted(Role.APPLICANT)
    boolean verify(Caller caller, OrderNumber number, int deposit, Money amount);

    /** Tells whenever the banks, or any of the caller's orders, may have changed. */
    @Permitted(Role.APPLICANT)
    Subscription subscribe(Caller caller, Runnable changed);
}
