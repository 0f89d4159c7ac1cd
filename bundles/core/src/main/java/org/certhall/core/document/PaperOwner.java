package org.certhall.core.document;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.identifier.OrderNumber;

/** Tells whose an order's papers are. */
@FunctionalInterface
interface PaperOwner {
    /** Empty where there is no such order. */
    Optional<Papers> papers(EntityManager entities, OrderNumber order);

    /** @param open whether the order is filled in or mended now */
    record Papers(AccountId owner, boolean open) {}
}
