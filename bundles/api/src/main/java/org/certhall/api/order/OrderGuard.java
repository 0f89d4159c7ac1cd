package org.certhall.api.order;

/** What must hold, under the lock of the order, before an event moves it (requirements §12). */
public enum OrderGuard {
    /** The owner's account is activated (S22). */
    ACTIVATED,
    /** All that is required is there and right, papers and consents too. */
    COMPLETE,
    /** The offer asks for a proof by deposit. */
    DEPOSIT_WANTED,
    /** The offer does not. */
    NO_DEPOSIT_WANTED,
    /** The order may have one more deposit (S103). */
    DEPOSIT_LEFT,
    /** It may not. */
    NO_DEPOSIT_LEFT,
    /** The order has more tries than the one that is being counted (S99). */
    TRIES_LEFT,
    /** This is its last one. */
    LAST_TRY,
    /** The bank accepted the deposit less than 72 hours ago (S100). */
    IN_TIME,
    /** The officer did not enter the order himself. */
    NOT_ENTERER,
    /** As many officers agree as the project wants. */
    OFFICERS_AGREE,
    /** Two officers agree, whatever the project wants. */
    TWO_AGREE,
    /** The project's proof is on record, such as the call-back of S88. */
    PROVED,
    /** A reason is given for a field, an image or the whole. */
    REASON_GIVEN,
    /** Amount, merchant and order are the ones that were asked for. */
    PAYMENT_MATCHES,
    /** A key of the ordered type is in stock. */
    KEY_IN_STOCK,
    /** Whoever approved a walk-in does not write its keys. */
    NOT_APPROVER,
    /** Each key was read back and verified. */
    ALL_READ_BACK,
    /** A courier's number is there. */
    COURIER_NUMBER,
    /** The keys are to be collected at a counter. */
    COLLECTION_CHOSEN,
    /** Every certificate that the order brought is revoked. */
    CERTIFICATES_REVOKED,
    /** Nobody touched the order for as long as is configured, 30 days unless said otherwise. */
    IDLE
}
