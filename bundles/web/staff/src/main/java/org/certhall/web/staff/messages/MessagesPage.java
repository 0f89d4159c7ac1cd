package org.certhall.web.staff.messages;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.EnumMap;
import java.util.Map;
import org.certhall.api.message.MessageDesk;
import org.certhall.api.message.MessageDesk.Box;
import org.certhall.api.message.MessageDesk.Counts;
import org.certhall.api.message.MessageNews;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.PageHead;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PageAddress;
import org.certhall.web.portal.api.Visitor;

/** The desk of messages: one tab at a time, each kept in step with what happens. */
final class MessagesPage extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient MessageDesk desk;
    private final Tabs tabs = new Tabs();
    private final Map<DeskTab, Tab> labels = new EnumMap<>(DeskTab.class);
    private final Div content = new Div();
    private DeskTab current;
    private transient LivePart part;

    MessagesPage(Words words, MessageDesk desk, MessageNews news, DeskTab start) {
        this.words = words;
        this.desk = desk;
        this.current = start;
        this.part = part(start);
        compose();
        LiveSubscription.bind(this, news::subscribe, this::refresh);
    }

    private void compose() {
        addClassNames("page", "messages");
        for (DeskTab tab : DeskTab.values()) {
            Tab label = new Tab(words.get("tab." + tab.name()));
            label.getElement().setAttribute("data-testid", tab.word());
            labels.put(tab, label);
            tabs.add(label);
        }
        tabs.setSelectedTab(labels.get(current));
        tabs.getElement().setAttribute("aria-label", words.get("messages.title"));
        tabs.addSelectedChangeListener(change -> choose(DeskTab.values()[tabs.getSelectedIndex()]));
        content.getElement().setAttribute("role", "tabpanel");
        content.add(part.component());
        nameContent();
        add(new PageHead(words.get("messages.title"), words.get("messages.lead")), tabs, content);
    }

    private void choose(DeskTab tab) {
        current = tab;
        part = part(tab);
        content.removeAll();
        content.add(part.component());
        nameContent();
        getUI().ifPresent(ui -> ComponentUtil.getData(ui, PageAddress.class).replaceQuery(Map.of("tab", tab.word())));
        refresh();
    }

    private void nameContent() {
        content.getElement().setAttribute("aria-label", words.get("tab." + current.name()));
    }

    private LivePart part(DeskTab tab) {
        return switch (tab) {
            case WAITING -> new MessageList(words, desk, Box.WAITING);
            case DEAD -> new DeadLetters(words, desk);
            case SENT -> new MessageList(words, desk, Box.SENT);
            case TEMPLATES -> new TemplatePanel(words, desk);
            case GATEWAYS -> new GatewayPanel(words, desk);
        };
    }

    private void refresh() {
        getUI().ifPresent(this::refresh);
    }

    private void refresh(UI ui) {
        Counts counts = desk.counts(Visitor.of(ui).caller());
        count(DeskTab.WAITING, counts.waiting());
        count(DeskTab.DEAD, counts.dead());
        part.refresh(ui);
    }

    private void count(DeskTab tab, long count) {
        Tab label = labels.get(tab);
        if (label != null) {
            String name = words.get("tab." + tab.name());
            label.setLabel(count == 0 ? name : words.get("tab.count", name, "" + count));
        }
    }
}
