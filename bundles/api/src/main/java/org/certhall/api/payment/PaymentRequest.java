package org.certhall.api.payment;

import java.net.URI;
import java.time.Instant;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.value.Money;

/**
 * A trade as the hall knows it.
 *
 * @param key at most 32 alphanumerics, the merchant's number of the trade, the same at every attempt
 * @param subject what the payer sees on his bill
 * @param opened when the hall wrote it down
 * @param expires after which nobody shall be able to pay
 * @param payerAddress the address of the payer's browser
 * @param notice where the channel posts its notices
 * @param back where it sends the payer's browser afterwards
 */
public record PaymentRequest(
        String key,
        OrderNumber order,
        Money amount,
        String subject,
        Instant opened,
        Instant expires,
        String payerAddress,
        URI notice,
        URI back) {
    /** Keeps addresses out of logs. */
    @Override
    public String toString() {
        return "PaymentRequest[" + key + "]";
    }
}
