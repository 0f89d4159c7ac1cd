package org.certhall.core.document;

import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.identifier.OrderNumber;

/** Tells which officer has an order in his hands, so that he sees its papers and nobody else does. */
@FunctionalInterface
public interface PaperInspector {
    boolean inspects(EntityManager entities, AccountId officer, OrderNumber order);
}
