package org.certhall.api.transfer;

import java.time.LocalDate;
import java.util.List;
import org.certhall.api.payment.Bill;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.payment.RefundRequest;
import org.certhall.api.payment.RefundStanding;
import org.certhall.api.payment.Standing;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a channel asks that has no outside system of its own: the transfers which came into the hall's account and were
 * matched by two people. Called outside transactions.
 */
@ProviderType
public interface TransferLedger {
    /** Gives the remittance code 汇款附言 of a trade, the same however often it is asked for. */
    String code(PaymentRequest request);

    /** Tells how a trade stands: paid once two people have said so. */
    Standing standing(String key);

    /** Tells how a trade stands that is not to be paid any more. A transfer that comes later is a late payment. */
    Standing close(String key);

    /** Asks finance to pay back, once for each key however often it is called. */
    RefundStanding giveBack(RefundRequest request);

    /** Tells how a refund stands: made once two people have said so. */
    RefundStanding refund(String key);

    /** Gives the payments and refunds that were confirmed on a day of China's calendar. */
    List<Bill.Line> lines(LocalDate day);
}
