package org.certhall.api.payment;

import java.time.Duration;
import java.time.LocalDate;
import org.certhall.api.notice.NoticeAnswer;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.value.LocalisedText;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way to pay 支付方式. Registered as a service, it is a choice of S105; its bundle brings the panel that shows what it
 * {@linkplain Opening.Opened#panel begins with}. Stateless and blocking; called outside transactions, from many threads at
 * once, and never throws for faults of the other side. Reasons carry no personal data.
 */
@ConsumerType
public interface PaymentChannel {
    /** Names the channel among others: letters, digits, dots and hyphens; the last part of its notices' address. */
    String id();

    LocalisedText name();

    /** Gives how long a payer has before his trade is closed. */
    default Duration validity() {
        return Duration.ofMinutes(30);
    }

    /** Opens a trade at the channel, once for each key however often it is called. */
    Opening open(PaymentRequest request, Duration deadline);

    /** Asks how a trade stands. */
    Standing query(PaymentRequest request, Duration deadline);

    /** Closes a trade that is not paid; a payment that was quicker is told as {@link Standing.Paid}. */
    Standing close(PaymentRequest request, Duration deadline);

    /** Gives money back, once for each key of a refund however often it is called. */
    RefundStanding refund(RefundRequest request, Duration deadline);

    /** Asks how a refund stands. */
    RefundStanding queryRefund(RefundRequest request, Duration deadline);

    /** Gives what the channel has booked on a day of China's calendar, for reconciliation. */
    Bill bill(LocalDate day, Duration deadline);

    /** Verifies a notice's signature, age and merchant, and says what it tells. */
    Heard hear(RawNotice notice);

    /** Gives what the channel wants to hear: the notice has been taken, or has been refused and must not count as taken. */
    NoticeAnswer answer(boolean taken);
}
