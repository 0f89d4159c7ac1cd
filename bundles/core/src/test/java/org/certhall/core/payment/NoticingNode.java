package org.certhall.core.payment;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.core.store.Store;

/** A node in a process of its own that takes one notice and stands still before one of its steps, to be killed there. */
final class NoticingNode {
    private NoticingNode() {}

    /** @param arguments the database, the folder, and the step */
    public static void main(String... arguments) {
        HaltingDatabase halting = new HaltingDatabase(() -> System.out.println("step"));
        Store store = Store.at(halting.around(Store.address(arguments[0])));
        Till till = new Till(store, Path.of(arguments[1]), Clock.systemUTC());
        OrderNumber number = till.order();
        PaymentRequest request = till.begin(number, till.channel());
        RawNotice notice = till.channel().pay(request, Till.PRICE);
        System.out.println(number.value() + " " + request.key());
        halting.arm(Integer.parseInt(arguments[2]));
        till.take(till.channel(), notice);
        halting.disarm();
        System.out.println("over");
        while (!System.out.checkError()) {
            LockSupport.park();
        }
    }
}
