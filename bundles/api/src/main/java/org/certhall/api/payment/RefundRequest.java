package org.certhall.api.payment;

import org.certhall.api.value.Money;

/**
 * Money to be given back.
 *
 * @param key at most 32 alphanumerics, the merchant's number of the refund, the same at every attempt
 * @param payment the trade
 * @param trade the channel's own number of the trade
 * @param amount at most what was paid
 */
public record RefundRequest(String key, PaymentRequest payment, String trade, Money paid, Money amount) {
    /** Keeps amounts out of logs. */
    @Override
    public String toString() {
        return "RefundRequest[" + key + "]";
    }
}
