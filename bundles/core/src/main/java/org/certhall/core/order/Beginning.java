package org.certhall.core.order;

import org.certhall.api.access.AccountId;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.order.OrderKind;
import org.certhall.api.order.OrderPlace;
import org.certhall.api.value.Money;

/**
 * What an order begins with (T1).
 *
 * @param offer of which the order keeps a copy
 * @param price of the selection, as the catalogue quoted it
 */
public record Beginning(
        AccountId owner, OrderPlace place, OrderKind kind, ProjectOffer offer, Selection selection, Money price) {}
