package org.certhall.core.order;

import java.util.List;
import java.util.Random;
import org.certhall.api.access.AccountId;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.ProjectOffer.DeliveryChoice;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.order.OrderKind;
import org.certhall.api.order.OrderPlace;
import org.certhall.api.value.Money;
import org.certhall.core.account.Accounts;
import org.certhall.core.catalogue.Offers;
import org.certhall.core.trial.Surroundings;
import org.certhall.core.work.WorkQueue;
import org.certhall.core.work.WorkTable;

/** The house's orders for tests, with numbers that the same seed draws again. */
public final class TrialOrders {
    private TrialOrders() {}

    public static Orders of(Surroundings around, Accounts accounts, OrderFollower... followers) {
        WorkQueue work = new WorkTable(around.units(), around.clock(), new Random(1));
        return new Orders(accounts, around.audit(), work, List.of(followers), new Random(1), around.clock());
    }

    /** Gives what an ordinary order on the web begins with. */
    public static Beginning beginning(AccountId owner) {
        return beginning(owner, Offers.named("zqyl", "中企云链"));
    }

    public static Beginning beginning(AccountId owner, ProjectOffer offer) {
        Selection selection = new Selection(offer.id(), "type", 1, 2, "key", DeliveryChoice.COURIER);
        return new Beginning(owner, OrderPlace.WEB, OrderKind.NEW, offer, selection, new Money(57500));
    }
}
