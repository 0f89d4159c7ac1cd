package org.certhall.testing.benchmarks;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.core.payment.ReadyPayments;
import org.certhall.testing.postgres.PostgresCluster;

/** Notices of payments are taken, 16 at once and each of another order, on PostgreSQL that keeps what was committed. */
final class NoticeBench {
    private static final int CLIENTS = 16;
    private static final int EACH = 60;
    /** Everything that a notice writes to. */
    private static final List<String> WRITTEN = List.of(
            "customer_order where state = 'PAID'",
            "payment_attempt where counted",
            "payment_notice",
            "order_step",
            "audit_record",
            "work",
            "message");

    private NoticeBench() {}

    private record House(ReadyPayments ready, List<List<PaymentRequest>> opened) implements StatementShare.House {
        @Override
        public DataSource database() {
            return ready.database();
        }

        @Override
        public List<List<Runnable>> work() {
            return opened.stream().map(ready::notices).toList();
        }

        @Override
        public void close() {
            ready.close();
        }
    }

    static void run(Report report, Path home, Path work) {
        report.heading("Notices  " + CLIENTS * EACH + " payments told of, " + CLIENTS + " at once, PostgreSQL");
        Path keys = work.resolve("notices");
        try (PostgresCluster cluster = PostgresCluster.startDurable()) {
            String waiting = cluster.newDatabase();
            List<List<PaymentRequest>> opened = prepare(StatementShare.address(cluster, waiting), keys);
            new StatementShare(
                            cluster,
                            waiting,
                            WRITTEN,
                            database -> new House(new ReadyPayments(database, keys, Bench.PLUG_INS), opened))
                    .measure(report, "notices taken");
        }
    }

    private static List<List<PaymentRequest>> prepare(DataSource database, Path keys) {
        try (ReadyPayments ready = new ReadyPayments(database, keys, Bench.PLUG_INS)) {
            return ready.prepare(CLIENTS, EACH);
        }
    }
}
