package org.certhall.web.staff.review;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.access.Role;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.review.QueueFigures;
import org.certhall.api.review.QueueLine;
import org.certhall.api.review.QueuePage;
import org.certhall.api.review.QueuePage.Group;
import org.certhall.api.review.ReviewQueue;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Notice;
import org.certhall.web.components.PageHead;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PageAddress;
import org.certhall.web.portal.api.Visitor;
import org.certhall.web.staff.desk.MasterTable;

/** The queue with its figures; it follows what other officers do. */
final class QueuePageView extends Div {
    private static final long serialVersionUID = 1;
    private static final int LINES = 25;

    private final transient Words words;
    private final transient ReviewQueue queue;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final Map<Group, NativeButton> groups = new EnumMap<>(Group.class);
    private final Select<QueueFigures.Project> project = new Select<>();
    private final Paragraph figures = new Paragraph();
    private final Paragraph count = new Paragraph();
    private final Notice nothingNext = Notice.information();
    private final MasterTable<OrderNumber> table;
    private final EmptyState nothing;
    private final Button more;
    private final transient Clock clock;
    private transient Wanted wanted;
    private int lines = LINES;

    QueuePageView(Words words, ReviewQueue queue, Wanted wanted) {
        this.words = words;
        this.queue = queue;
        this.wanted = wanted;
        this.clock = Clock.systemUTC();
        table = new MasterTable<>(words.get("title"), QueueRow.columns(words), this::open);
        nothing = new EmptyState(words.get("nothing"), words.get("nothing.advice"));
        more = new Button(words.get("more"), click -> {
            lines += LINES;
            show();
        });
        compose();
        LiveSubscription.bind(this, changed -> queue.subscribe(visitor.caller(), changed), this::show);
    }

    private void compose() {
        addClassNames("page", "desk", "review-queue");
        figures.addClassNames("tabular", "queue-figures");
        count.addClassNames("muted", "small", "tabular");
        count.getElement().setAttribute("role", "status");
        Div filter = new Div();
        filter.addClassNames("row", "state-filter");
        filter.getElement().setAttribute("role", "group").setAttribute("aria-label", words.get("filter.group"));
        for (Group each : Group.values()) {
            NativeButton button = new NativeButton(
                    words.get("group." + ReviewTexts.key(each)), click -> turnTo(new Wanted(each, wanted.project())));
            button.addClassName("filter-button");
            groups.put(each, button);
            filter.add(button);
        }
        project.setLabel(words.get("filter.project"));
        project.setEmptySelectionAllowed(true);
        project.setEmptySelectionCaption(words.get("filter.project.all"));
        project.setItemLabelGenerator(each -> each == null ? words.get("filter.project.all") : words.of(each.name()));
        project.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                String chosen = Optional.ofNullable(change.getValue())
                        .map(QueueFigures.Project::id)
                        .orElse("");
                turnTo(new Wanted(wanted.group(), chosen));
            }
        });
        Div selection = new Div(project);
        selection.addClassName("queue-filter");
        Div main = new Div(nothingNext, figures, filter, selection, count, table, nothing, more);
        main.addClassName("stack");
        PageHead head = new PageHead(words.get("title"), words.get("lead"));
        if (isReviewer()) {
            head.add(next());
        }
        add(head, main);
    }

    private Button next() {
        Button next = new Button(
                words.get("action.next"),
                click -> queue.claimNext(visitor.caller())
                        .ifPresentOrElse(this::open, () -> nothingNext.show(words.get("next.none"))));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.addClickShortcut(Key.KEY_N, KeyModifier.ALT);
        return next;
    }

    private void turnTo(Wanted next) {
        wanted = next;
        lines = LINES;
        PageAddress address = ComponentUtil.getData(UI.getCurrent(), PageAddress.class);
        if (address != null) {
            address.replaceQuery(next.query());
        }
        show();
    }

    private void open(OrderNumber number) {
        UI.getCurrent().navigate(QueueView.ROUTE + "/" + number.value());
    }

    private void show() {
        show(queue.figures(visitor.caller()));
        QueuePage page = page();
        groups.forEach((each, button) ->
                button.getElement().setAttribute("aria-pressed", Boolean.toString(each == wanted.group())));
        count.setText(words.get("count", page.count()));
        table.show(page.lines().stream().map(line -> QueueRow.of(line, words)).toList());
        table.setVisible(!page.lines().isEmpty());
        nothing.setVisible(page.lines().isEmpty());
        more.setVisible(page.more());
    }

    private void show(QueueFigures now) {
        String oldest = now.oldest()
                .map(since -> ReviewTexts.time(Duration.between(since, clock.instant()), words))
                .orElse(words.get("figures.none"));
        String standing = words.get("figures", now.waiting(), now.claimed(), now.onHold(), oldest);
        String pace = now.pace()
                .of(now.waiting())
                .map(time -> words.get(
                        "figures.pace",
                        now.pace().decided(),
                        words.get(now.pace().within().toDays() > 1 ? "figures.week" : "figures.day"),
                        ReviewTexts.time(time, words)))
                .orElseGet(() -> words.get("figures.still"));
        figures.setText(standing + pace);
        if (!now.projects().equals(project.getListDataView().getItems().toList())) {
            project.setItems(now.projects());
            project.setValue(now.projects().stream()
                    .filter(each -> each.id().equals(wanted.project()))
                    .findFirst()
                    .orElse(null));
        }
    }

    /** Gives all lines shown so far anew, so that the list keeps its place. */
    private QueuePage page() {
        List<QueueLine> all = new ArrayList<>();
        QueuePage page = queue.list(visitor.caller(), wanted.search(), Optional.empty(), LINES);
        all.addAll(page.lines());
        while (page.more() && all.size() < lines) {
            page = queue.list(visitor.caller(), wanted.search(), page.end(), LINES);
            all.addAll(page.lines());
        }
        return new QueuePage(all, page.more(), page.count());
    }

    private boolean isReviewer() {
        return visitor.identity()
                .filter(identity -> identity.roles().contains(Role.REVIEWER))
                .isPresent();
    }
}
