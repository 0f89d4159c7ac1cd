package org.certhall.console;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderDetail;
import org.certhall.api.order.OrderRegister;
import org.jspecify.annotations.Nullable;

/** Shows one order with all that happened to it. */
@Service
@Command(scope = "certhall", name = "order-show", description = "Shows an order with all that happened to it")
public final class OrderShowCommand implements Action {
    @Option(name = "--json", description = "Writes JSON instead of text")
    private boolean json;

    @Argument(name = "number", description = "Number of the order", required = true)
    private @Nullable String number;

    /** Optional, or all commands of this bundle would be gone while it is. */
    @Reference(optional = true)
    private @Nullable OrderRegister orders;

    @Reference
    private @Nullable Session session;

    @Override
    public @Nullable Object execute() {
        OrderNumber read = OrderNumber.read(Given.value(number))
                .identifier()
                .orElseThrow(() -> new IllegalArgumentException("No order can have the number " + number));
        OrderDetail detail = OrderReport.register(orders)
                .detail(Operator.of(session), read)
                .orElseThrow(() -> new IllegalArgumentException("There is no order " + read.value()));
        OrderReport.print(detail, System.out, json);
        return null;
    }
}
