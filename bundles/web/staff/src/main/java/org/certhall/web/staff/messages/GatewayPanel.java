package org.certhall.web.staff.messages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.certhall.api.message.Channel;
import org.certhall.api.message.MessageDesk;
import org.certhall.api.message.MessageDesk.GatewayState;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;
import org.jspecify.annotations.Nullable;

/** The installed gateways and senders in the order in which they are asked. */
final class GatewayPanel extends Div implements LivePart {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient MessageDesk desk;
    private transient @Nullable List<GatewayState> shown;

    GatewayPanel(Words words, MessageDesk desk) {
        this.words = words;
        this.desk = desk;
        addClassNames("stack", "gateway-panel");
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void refresh(UI ui) {
        List<GatewayState> states = desk.gateways(Visitor.of(ui).caller());
        if (states.equals(shown)) {
            return;
        }
        shown = states;
        removeAll();
        for (Channel channel : Channel.values()) {
            add(card(
                    channel,
                    states.stream().filter(state -> state.channel() == channel).toList()));
        }
    }

    private Div card(Channel channel, List<GatewayState> states) {
        Div card = new Div(new H2(words.get("channel." + channel.name())));
        card.addClassName("card");
        if (states.isEmpty()) {
            Paragraph none = new Paragraph(words.get("gateway.none." + channel.name()));
            none.addClassName("wait-box");
            card.add(none);
            return card;
        }
        OrderedList list = new OrderedList();
        list.addClassName("plain-list");
        states.forEach(state -> list.add(item(state)));
        card.add(list);
        return card;
    }

    private ListItem item(GatewayState state) {
        Span name = new Span(words.of(state.name()));
        name.addClassName("gateway-name");
        Span facts = new Span(words.get("gateway.facts", state.id(), "" + state.ranking()));
        facts.addClassNames("small", "code");
        ListItem item = new ListItem(name, MessageTexts.badge(state.health(), words), facts);
        item.getElement().setAttribute("data-testid", state.id());
        state.since().ifPresent(since -> {
            Span time = new Span(words.get("gateway.since", HallTime.second(since)));
            time.addClassNames("small", "muted", "tabular");
            item.add(time);
        });
        if (!state.reason().isBlank()) {
            Span reason = new Span(state.reason());
            reason.addClassName("small");
            item.add(reason);
        }
        return item;
    }
}
