package org.certhall.web.help;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import org.certhall.api.help.HelpCentre;
import org.certhall.api.help.HelpTopic;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PageAddress;

/** All topics under their headings, or those that fit what is typed. */
final class HelpPage extends Div {
    private static final long serialVersionUID = 1;
    private static final int TYPING_PAUSE_MILLIS = 150;
    private static final int FOUND = 20;

    private final transient Words words;
    private final transient HelpCentre help;
    private final TextField search = new TextField();
    private final Paragraph count = new Paragraph();
    private final Div topics = new Div();

    HelpPage(Words words, HelpCentre help, String typed) {
        this.words = words;
        this.help = help;
        addClassNames("page", "help");
        Paragraph lead = new Paragraph(words.get("help.lead"));
        lead.addClassName("page-lead");
        configureSearch(typed);
        count.addClassNames("muted", "small");
        count.getElement().setAttribute("role", "status");
        Div head = new Div(new H1(words.of(HelpView.TITLE)), lead, search, count);
        head.addClassName("help-head");
        add(head, topics);
        LiveSubscription.bind(this, help::subscribe, this::show);
    }

    private void configureSearch(String typed) {
        search.setLabel(words.get("search.label"));
        search.setPlaceholder(words.get("search.hint"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(50);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        search.setValue(typed);
        search.addValueChangeListener(event -> {
            show();
            getUI().ifPresent(this::writeAddress);
        });
    }

    private void writeAddress(UI ui) {
        PageAddress address = ComponentUtil.getData(ui, PageAddress.class);
        if (address != null) {
            address.replaceQuery(typed().isEmpty() ? Map.of() : Map.of(HelpView.SEARCH, typed()));
        }
    }

    private String typed() {
        return search.getValue().strip();
    }

    private void show() {
        topics.removeAll();
        count.setText("");
        if (typed().isEmpty()) {
            showAll(help.groups());
        } else {
            showFound(help.search(typed(), words.locale(), FOUND));
        }
    }

    private void showAll(List<HelpTopic.Group> groups) {
        topics.setClassName("card-grid help-groups");
        for (HelpTopic.Group group : groups) {
            UnorderedList list = new UnorderedList();
            list.addClassName("help-list");
            group.topics().forEach(topic -> list.add(new ListItem(link(topic))));
            Section section = new Section(new H2(words.of(group.title())), list);
            section.addClassName("card");
            topics.add(section);
        }
        if (groups.isEmpty()) {
            topics.setClassName("");
            topics.add(new EmptyState(words.get("help.empty"), words.get("help.empty.advice")));
        }
    }

    private void showFound(List<HelpTopic.Hit> hits) {
        topics.setClassName("");
        count.setText(words.get("search.count", hits.size(), typed()));
        if (hits.isEmpty()) {
            topics.add(new EmptyState(words.get("search.nothing"), words.get("search.nothing.advice")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("card", "help-found");
        for (HelpTopic.Hit hit : hits) {
            Span group = new Span(words.of(hit.topic().group()));
            group.addClassNames("muted", "small");
            ListItem item = new ListItem(link(hit.topic()), group);
            if (!hit.excerpt().isBlank()) {
                Span excerpt = new Span(hit.excerpt());
                excerpt.addClassNames("small", "help-excerpt");
                item.add(excerpt);
            }
            list.add(item);
        }
        topics.add(list);
    }

    private Anchor link(HelpTopic topic) {
        return new Anchor("/" + topic.path(), words.of(topic.title()));
    }
}
