package org.certhall.core.payment;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.core.catalogue.TrialCatalogue;
import org.certhall.core.store.Store;
import org.jspecify.annotations.NullMarked;

/** Core's own taking of notices, and payments that have but to be told of; it stands in core's package to reach it. */
@NullMarked
public final class ReadyPayments implements AutoCloseable {
    private static final int TAKEN = 200;

    private final Till till;

    /**
     * @param keys the folder of the keys that the database was sealed with; the first one makes them
     * @param plugIns the folder of plug-ins in the repository
     */
    public ReadyPayments(DataSource database, Path keys, Path plugIns) {
        Clock clock = Clock.systemUTC();
        till = new Till(Store.at(database), keys, new TrialCatalogue(plugIns, clock), clock);
    }

    /** Makes orders that wait for their payment, of whoever has the demo applicant's number. */
    public List<OrderNumber> orders(int count) {
        return Stream.generate(till::order).limit(count).toList();
    }

    /** Makes orders with a payment open for each, and gives what the channel heard, for each client. */
    public List<List<PaymentRequest>> prepare(int clients, int each) {
        orders(clients * each)
                .forEach(order -> till.mine()
                        .choose(till.applicant(), order, till.channel().id()));
        till.work().run();
        List<PaymentRequest> open = till.channel().open();
        return IntStream.range(0, clients)
                .mapToObj(client -> open.subList(client * each, (client + 1) * each))
                .toList();
    }

    /** Gives what takes a fresh notice of each payment, as the way in from outside does. */
    public List<Runnable> notices(List<PaymentRequest> requests) {
        return requests.stream().<Runnable>map(this::notice).toList();
    }

    private Runnable notice(PaymentRequest request) {
        RawNotice notice = till.channel().pay(request, request.amount());
        return () -> {
            int answer = till.take(till.channel(), notice);
            if (answer != TAKEN) {
                throw new IllegalStateException("a notice was answered " + answer);
            }
        };
    }

    /** Gives the pool of connections. */
    public DataSource database() {
        return till.around().store().database();
    }

    @Override
    public void close() {
        till.close();
    }
}
