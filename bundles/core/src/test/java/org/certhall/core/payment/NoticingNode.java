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
        SteppedDatabase database = new SteppedDatabase(() -> tellAndStandStill("step"));
        Store store = Store.at(database.around(Store.address(arguments[0])));
        Till till = new Till(store, Path.of(arguments[1]), Clock.systemUTC());
        OrderNumber number = till.order();
        PaymentRequest request = till.begin(number, till.channel());
        RawNotice notice = till.channel().pay(request, Till.PRICE);
        System.out.println(number.value() + " " + request.key());
        database.arm(Integer.parseInt(arguments[2]));
        till.take(till.channel(), notice);
        database.disarm();
        tellAndStandStill("over");
    }

    private static void tellAndStandStill(String word) {
        System.out.println(word);
        while (!System.out.checkError()) {
            LockSupport.park();
        }
    }
}
