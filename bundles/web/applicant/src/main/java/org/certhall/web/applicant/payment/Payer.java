package org.certhall.web.applicant.payment;

import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.payment.MyPayments;
import org.certhall.api.payment.PayLinks;
import org.certhall.api.payment.Payable;
import org.certhall.api.value.Subscription;

/** Whoever pays for one order, as the page knows him. */
interface Payer {
    Optional<Payable> find(Caller caller);

    void choose(Caller caller, String channel);

    Optional<Payable> check(Caller caller);

    Subscription subscribe(Caller caller, Runnable changed);

    /** The owner of an order. */
    record Owner(MyPayments payments, OrderNumber number) implements Payer {
        @Override
        public Optional<Payable> find(Caller caller) {
            return payments.find(caller, number);
        }

        @Override
        public void choose(Caller caller, String channel) {
            payments.choose(caller, number, channel);
        }

        @Override
        public Optional<Payable> check(Caller caller) {
            return payments.check(caller, number);
        }

        @Override
        public Subscription subscribe(Caller caller, Runnable changed) {
            return payments.subscribe(caller, number, changed);
        }
    }

    /** Who holds a link. */
    record Holder(PayLinks links, String token) implements Payer {
        @Override
        public Optional<Payable> find(Caller caller) {
            return links.find(caller, token);
        }

        @Override
        public void choose(Caller caller, String channel) {
            links.choose(caller, token, channel);
        }

        @Override
        public Optional<Payable> check(Caller caller) {
            return links.check(caller, token);
        }

        @Override
        public Subscription subscribe(Caller caller, Runnable changed) {
            return links.subscribe(caller, token, changed);
        }

        /** Keeps the link out of logs. */
        @Override
        public String toString() {
            return "Holder";
        }
    }
}
