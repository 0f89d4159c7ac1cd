package org.certhall.web.help;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import org.certhall.api.help.HelpCentre;
import org.certhall.api.help.HelpTopic;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.MarkdownArticle;
import org.certhall.web.components.Words;
import org.jspecify.annotations.Nullable;

/** Shows a topic with its contents, its neighbours, and the way back to all topics. */
final class HelpTopicPage extends Div {
    private static final long serialVersionUID = 1;
    private static final int BELOW_H1 = 2;
    private static final int WORTH_LISTING = 2;

    private final transient Words words;
    private final transient HelpCentre help;
    private final String id;
    private transient @Nullable Shown shown;

    HelpTopicPage(Words words, HelpCentre help, String id) {
        this.words = words;
        this.help = help;
        this.id = id;
        addClassNames("page", "help-topic");
        LiveSubscription.bind(this, help::subscribe, this::show);
    }

    private void show() {
        Shown now = new Shown(help.topic(id), help.groups());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        now.topic().ifPresentOrElse(topic -> show(topic, now.groups()), this::showAbsence);
    }

    private void showAbsence() {
        add(
                new H1(words.of(HelpView.TITLE)),
                new EmptyState(words.get("topic.away"), words.get("topic.away.advice")),
                back());
    }

    private void show(HelpTopic topic, List<HelpTopic.Group> groups) {
        String title = words.of(topic.title());
        getUI().ifPresent(ui -> ui.beforeClientResponse(
                this, context -> ui.getPage().setTitle(words.get("topic.window", title, words.of(HelpView.TITLE)))));
        MarkdownArticle article = MarkdownArticle.of(words.of(topic.body()), BELOW_H1, this::leadsSomewhere);
        Article text = new Article(article.component());
        text.addClassName("card");
        Button print = new Button(
                words.get("topic.print"),
                VaadinIcon.PRINT.create(),
                click -> getElement().executeJs("window.print()"));
        Div head = new Div(new Div(path(topic), new H1(title)), print);
        head.addClassName("page-head");
        Aside aside = new Aside();
        aside.addClassNames("aside", "stack");
        if (article.contents().size() >= WORTH_LISTING) {
            aside.add(contents(article.contents()));
        }
        groups.stream()
                .filter(group -> group.topics().contains(topic))
                .findFirst()
                .ifPresent(group -> aside.add(neighbours(group, topic)));
        Div columns = new Div(new Div(text, turning(topic, groups)), aside);
        columns.addClassName("columns");
        add(head, columns);
    }

    /** Links to topics that are not installed would lead to an empty page. */
    private boolean leadsSomewhere(String target) {
        String topics = "/" + HelpView.ROUTE + "/";
        return !target.startsWith(topics)
                || help.topic(target.substring(topics.length()).replaceFirst("#.*", ""))
                        .isPresent();
    }

    private Component path(HelpTopic topic) {
        Span group = new Span(words.of(topic.group()));
        Nav path = new Nav(back(), new Span("›"), group);
        path.setAriaLabel(words.get("topic.path"));
        path.addClassNames("row", "small", "muted", "help-path");
        return path;
    }

    private Anchor back() {
        return new Anchor("/" + HelpView.ROUTE, words.of(HelpView.TITLE));
    }

    private Component contents(List<MarkdownArticle.Section> sections) {
        UnorderedList list = new UnorderedList();
        list.addClassName("help-list");
        sections.forEach(
                section -> list.add(new ListItem(new Anchor("/help/" + id + "#" + section.anchor(), section.title()))));
        return box("topic.contents", list);
    }

    private Component neighbours(HelpTopic.Group group, HelpTopic present) {
        UnorderedList list = new UnorderedList();
        list.addClassName("help-list");
        for (HelpTopic topic : group.topics()) {
            Anchor link = new Anchor("/" + topic.path(), words.of(topic.title()));
            if (topic.equals(present)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        return box("topic.neighbours", list);
    }

    private Component box(String key, UnorderedList list) {
        H2 heading = new H2(words.get(key));
        heading.addClassName("card-title");
        Nav box = new Nav(heading, list);
        box.setAriaLabel(words.get(key));
        box.addClassName("card");
        return box;
    }

    private Component turning(HelpTopic present, List<HelpTopic.Group> groups) {
        List<HelpTopic> all =
                groups.stream().flatMap(group -> group.topics().stream()).toList();
        int at = all.indexOf(present);
        Nav turning = new Nav();
        turning.setAriaLabel(words.get("topic.turning"));
        turning.addClassNames("row", "help-turning");
        if (at > 0) {
            turning.add(neighbour("topic.previous", all.get(at - 1)));
        }
        if (at >= 0 && at + 1 < all.size()) {
            turning.add(neighbour("topic.next", all.get(at + 1)));
        }
        return turning;
    }

    private Anchor neighbour(String key, HelpTopic topic) {
        return new Anchor("/" + topic.path(), words.get(key, words.of(topic.title())));
    }

    private record Shown(Optional<HelpTopic> topic, List<HelpTopic.Group> groups) {}
}
