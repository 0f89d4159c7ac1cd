package org.certhall.api.payment;

/** What a notice tells, once its signature, age and merchant have been verified. */
public sealed interface Heard {
    /**
     * A trade has been paid.
     *
     * @param event the channel's number of the notice, the same when it comes again
     * @param key the hall's key of the trade
     */
    record OfPayment(String event, String key, Standing.Paid paid) implements Heard {}

    /** A refund has moved on. */
    record OfRefund(String event, String key, RefundStanding standing) implements Heard {}

    /** Genuine, and of no interest. */
    record OfNothing(String event) implements Heard {}

    /** Not to be believed. */
    record Forged(String reason) implements Heard {}
}
