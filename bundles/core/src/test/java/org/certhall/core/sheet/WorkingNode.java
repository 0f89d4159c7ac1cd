package org.certhall.core.sheet;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.certhall.api.access.Role;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.application.Desk;
import org.certhall.core.catalogue.TrialCatalogue;
import org.certhall.core.store.Store;
import org.certhall.core.trial.Surroundings;
import org.certhall.core.work.WorkHandler;
import org.certhall.core.work.WorkItem;
import org.certhall.core.work.WorkTrial;

/** A node that works through the uploads of one applicant; in a process of its own it does so until it is killed. */
final class WorkingNode implements AutoCloseable {
    private final Surroundings around;
    private final TrialAccounts accounts;
    private final TrialCatalogue catalogue;
    private final TrialSheets sheets;
    private final WorkTrial work;
    private final long account;

    /**
     * @param age of the world, so that leases of nodes before this one have run out
     * @param applicant the account's number; 0 to make the account
     */
    WorkingNode(String database, Path folder, Duration age, long applicant, Runnable turn) {
        Clock clock = Clock.offset(Clock.systemUTC(), age);
        around = new Surroundings(Store.at(database), folder, clock);
        accounts = new TrialAccounts(around);
        catalogue = new TrialCatalogue(clock);
        catalogue.plug(TrialCatalogue.shipped("zqyl"));
        account = applicant == 0
                ? accounts.create("applicant", "13800138000", Role.APPLICANT).value()
                : applicant;
        Desk desk =
                new Desk(around, accounts.accounts(), catalogue.service(), Principals.account(account, Role.APPLICANT));
        work = new WorkTrial(around.store(), clock);
        sheets = new TrialSheets(around, desk, work.queue());
        work.add(new Telling(sheets.work(), turn));
    }

    /** Tells of every turn. */
    private record Telling(SheetWork work, Runnable turn) implements WorkHandler {
        @Override
        public String kind() {
            return work.kind();
        }

        @Override
        public Duration lease() {
            return work.lease();
        }

        @Override
        public int attempts() {
            return work.attempts();
        }

        @Override
        public Result handle(WorkItem item) {
            Result result = work.handle(item);
            turn.run();
            return result;
        }
    }

    /** @param arguments the database, the folder, minutes since the beginning, and the applicant's account */
    public static void main(String... arguments) {
        Duration age = Duration.ofMinutes(Long.parseLong(arguments[2]));
        try (WorkingNode node = new WorkingNode(
                arguments[0],
                Path.of(arguments[1]),
                age,
                Long.parseLong(arguments[3]),
                () -> System.out.println("turn"))) {
            node.work();
        }
    }

    long account() {
        return account;
    }

    Surroundings around() {
        return around;
    }

    TrialSheets sheets() {
        return sheets;
    }

    /** Does all that is due. */
    void work() {
        work.run();
    }

    @Override
    public void close() {
        sheets.close();
        catalogue.close();
        accounts.close();
        around.close();
    }
}
