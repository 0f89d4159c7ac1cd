package org.certhall.console;

import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.certhall.api.order.OrderGroup;
import org.certhall.api.order.OrderPage;
import org.certhall.api.order.OrderRegister;
import org.jspecify.annotations.Nullable;

/** Lists orders, the last changed first. */
@Service
@Command(scope = "certhall", name = "order-list", description = "Lists orders, the last changed first")
public final class OrderListCommand implements Action {
    @Option(name = "--group", description = "Only orders that stand so")
    @Completion(
            value = StringsCompleter.class,
            values = {"all", "with-applicant", "in-progress", "completed", "closed"})
    private String group = "all";

    @Option(name = "--search", description = "A part of the number, the organisation's or the project's name")
    private String search = "";

    @Option(name = "--limit", description = "How many at most; 500 is the most")
    private int limit = 50;

    @Option(name = "--json", description = "Writes JSON instead of a table")
    private boolean json;

    /** Optional, or all commands of this bundle would be gone while it is. */
    @Reference(optional = true)
    private @Nullable OrderRegister orders;

    @Reference
    private @Nullable Session session;

    @Override
    public @Nullable Object execute() {
        OrderPage page = OrderReport.register(orders)
                .list(Operator.of(session), new OrderPage.Search(group(), search), Optional.empty(), limit);
        OrderReport.print(page, System.out, json);
        return null;
    }

    private OrderGroup group() {
        try {
            return OrderGroup.valueOf(group.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("There is no group " + group, unknown);
        }
    }
}
