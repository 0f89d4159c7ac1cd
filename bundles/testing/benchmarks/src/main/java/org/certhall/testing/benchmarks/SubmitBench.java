package org.certhall.testing.benchmarks;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.certhall.core.application.ReadyApplications;
import org.certhall.core.application.ReadyApplications.Applicant;
import org.certhall.testing.postgres.PostgresCluster;

/** P2: complete applications are handed in by 16 clients at once, on PostgreSQL that keeps what was committed. */
final class SubmitBench {
    private static final int CLIENTS = 16;
    private static final int EACH = 60;
    /** Everything that handing in writes to. */
    private static final List<String> WRITTEN = List.of(
            "customer_order where state = 'SUBMITTED'",
            "order_step",
            "audit_record",
            "work",
            "application_consent",
            "organisation_book");

    private SubmitBench() {}

    private record House(ReadyApplications ready, List<Applicant> applicants) implements StatementShare.House {
        @Override
        public DataSource database() {
            return ready.database();
        }

        @Override
        public List<List<Runnable>> work() {
            return applicants.stream().map(ready::submits).toList();
        }

        @Override
        public void close() {
            ready.close();
        }
    }

    static void run(Report report, Path home, Path work) {
        report.heading("P2  " + CLIENTS * EACH + " applications handed in by " + CLIENTS + " clients, PostgreSQL");
        Path keys = work.resolve("submit");
        try (PostgresCluster cluster = PostgresCluster.startDurable()) {
            String drafts = cluster.newDatabase();
            List<Applicant> applicants = prepare(StatementShare.address(cluster, drafts), keys);
            new StatementShare(
                            cluster,
                            drafts,
                            WRITTEN,
                            database -> new House(new ReadyApplications(database, keys, Bench.PLUG_INS), applicants))
                    .measure(report, "handed in");
        }
    }

    private static List<Applicant> prepare(DataSource database, Path keys) {
        try (ReadyApplications ready = new ReadyApplications(database, keys, Bench.PLUG_INS)) {
            return ready.prepare(CLIENTS, EACH);
        }
    }
}
