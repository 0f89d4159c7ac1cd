package org.certhall.core.application;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.certhall.api.access.Role;
import org.certhall.api.application.Submission;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.catalogue.TrialCatalogue;
import org.certhall.core.store.Store;
import org.certhall.core.trial.Surroundings;
import org.jspecify.annotations.NullMarked;

/** Core's own taking of applications, and drafts that have but to be handed in; it stands in core's package to reach it. */
@NullMarked
public final class ReadyApplications implements AutoCloseable {
    private static final String PROJECT = "zqyl";

    private final Surroundings around;
    private final TrialAccounts accounts;
    private final TrialCatalogue catalogue;

    /** Somebody with drafts of his own. */
    public record Applicant(long account, List<OrderNumber> drafts) {}

    /**
     * @param keys the folder of the keys that the database was sealed with; the first one makes them
     * @param plugIns the folder of plug-ins in the repository
     */
    public ReadyApplications(DataSource database, Path keys, Path plugIns) {
        around = new Surroundings(Store.at(database), keys, Clock.systemUTC());
        accounts = new TrialAccounts(around);
        catalogue = new TrialCatalogue(plugIns, around.clock());
        catalogue.plug(TrialCatalogue.shipped(plugIns, PROJECT));
    }

    /** Makes applicants who have filled in everything. */
    public List<Applicant> prepare(int applicants, int each) {
        List<Applicant> made = new ArrayList<>();
        for (int applicant = 0; applicant < applicants; applicant++) {
            long account = accounts.create("applicant" + applicant, String.format("139%08d", applicant), Role.APPLICANT)
                    .value();
            Desk desk = desk(account);
            made.add(new Applicant(
                    account,
                    IntStream.range(0, each)
                            .mapToObj(draft -> {
                                OrderNumber number = desk.begin();
                                desk.fillIn(number);
                                return number;
                            })
                            .toList()));
        }
        return made;
    }

    /** Gives what hands in each of somebody's drafts, as the page does when its button is pressed. */
    public List<Runnable> submits(Applicant applicant) {
        Desk desk = desk(applicant.account());
        Principal principal = principal(applicant.account());
        Submission submission = desk.submission(desk.open(applicant.drafts().get(0)));
        return applicant.drafts().stream()
                .<Runnable>map(number -> () -> desk.applications().submit(principal, number, submission))
                .toList();
    }

    /** Gives the pool of connections. */
    public DataSource database() {
        return around.store().database();
    }

    private Desk desk(long account) {
        return new Desk(around, accounts.accounts(), catalogue.service(), principal(account));
    }

    private static Principal principal(long account) {
        return Principals.account(account, Role.APPLICANT);
    }

    @Override
    public void close() {
        catalogue.close();
        accounts.close();
        around.close();
    }
}
