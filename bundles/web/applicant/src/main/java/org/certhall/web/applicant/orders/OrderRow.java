package org.certhall.web.applicant.orders;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.certhall.api.order.OrderLine;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Still;

/** One order in the list, drawn once: a list has many, and an order that has changed is drawn anew. */
record OrderRow(OrderLine line, Still drawn) {
    static OrderRow of(OrderLine line, Words words) {
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
        // Drawn, it hears nothing: the list does.
        OrderActions actions = new OrderActions(words, cancelled -> {}, true);
        actions.show(line);
        ListItem row = new ListItem(about, state, actions);
        row.addClassNames("card", "order-row");
        row.getElement()
                .setAttribute("data-testid", line.number().value())
                .setAttribute("data-state", line.state().name());
        return new OrderRow(line, Still.of(row));
    }
}
