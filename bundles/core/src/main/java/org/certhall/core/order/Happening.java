package org.certhall.core.order;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.access.AccountId;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.core.access.Principal;

/**
 * What is to happen to an order.
 *
 * @param principal empty where the hall or somebody outside does it
 * @param details ids and codes by name; never personal data
 */
record Happening(OrderEvent event, OrderActor actor, Optional<Principal> principal, Map<String, String> details) {
    Happening {
        details = Map.copyOf(details);
    }

    Optional<AccountId> account() {
        return principal.flatMap(Principal::account);
    }

    /** Gives the action as the audit log names it: {@code order.skip-deposit}. */
    String action() {
        return "order." + event.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
