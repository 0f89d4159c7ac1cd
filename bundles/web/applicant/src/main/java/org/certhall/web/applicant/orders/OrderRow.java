package org.certhall.web.applicant.orders;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.certhall.api.order.OrderLine;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.jspecify.annotations.Nullable;

/** One order in the list; made of few parts, for a list has many. */
final class OrderRow extends ListItem {
    private static final long serialVersionUID = 1;
    private final transient Words words;
    private final OrderActions actions;
    private transient @Nullable OrderLine shown;

    OrderRow(Words words, Cancelling cancelling) {
        this.words = words;
        this.actions = new OrderActions(words, cancelling, true);
        addClassNames("card", "order-row");
    }

    void show(OrderLine line) {
        if (line.equals(shown)) {
            return;
        }
        shown = line;
        getElement()
                .setAttribute("data-testid", line.number().value())
                .setAttribute("data-state", line.state().name());
        removeAll();
        Anchor title = new Anchor(OrdersAddress.of(line.number()), words.of(line.project()));
        title.addClassName("order-title");
        Span number = new Span(line.number().grouped()
                + line.organisation().map(name -> " · " + name).orElse(""));
        number.addClassNames("muted", "small", "tabular");
        Span facts = new Span(words.get("row.facts", line.price().display(), HallTime.minute(line.changed())));
        facts.addClassNames("muted", "small", "tabular");
        Div about = new Div(title, number, facts);
        about.addClassName("order-about");
        Div state = new Div(OrderTexts.badge(line.state(), words));
        state.addClassName("order-state");
        if (!line.state().isFinal()) {
            Span holder = new Span(OrderTexts.holder(line.holder(), words));
            holder.addClassNames("muted", "small");
            state.add(holder);
        }
        actions.show(line);
        add(about, state, actions);
    }
}
