package org.certhall.core.application;

import java.nio.file.Path;
import java.time.Clock;
import org.certhall.api.access.Role;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.catalogue.TrialCatalogue;
import org.certhall.core.store.Store;
import org.certhall.core.trial.Surroundings;

/** A node in a process of its own, at which an applicant hands in one application after the other until it is killed. */
final class SubmittingNode {
    private SubmittingNode() {}

    /** @param arguments the database, the folder, and what distinguishes this node's applicant */
    public static void main(String... arguments) {
        Surroundings around = new Surroundings(Store.at(arguments[0]), Path.of(arguments[1]), Clock.systemUTC());
        TrialAccounts accounts = new TrialAccounts(around);
        TrialCatalogue catalogue = new TrialCatalogue(around.clock());
        catalogue.plug(TrialCatalogue.shipped("zqyl"));
        long applicant = accounts.create("applicant" + arguments[2], "1380013" + arguments[2], Role.APPLICANT)
                .value();
        Desk desk = new Desk(
                around, accounts.accounts(), catalogue.service(), Principals.account(applicant, Role.APPLICANT));
        while (!System.out.checkError()) {
            OrderNumber number = desk.begin();
            desk.fillIn(number);
            desk.submit(number);
            System.out.println(number.value());
        }
        // Nobody listens any more: the test itself was killed.
        Runtime.getRuntime().halt(1);
    }
}
