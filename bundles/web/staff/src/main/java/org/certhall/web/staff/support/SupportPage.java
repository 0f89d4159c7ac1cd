package org.certhall.web.staff.support;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.access.Role;
import org.certhall.api.support.SupportDesk;
import org.certhall.api.support.SupportDesk.Page;
import org.certhall.api.support.SupportDesk.Row;
import org.certhall.api.support.SupportDesk.State;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.PageHead;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PageAddress;
import org.certhall.web.portal.api.Visitor;
import org.certhall.web.staff.desk.MasterTable;

/** Messages by state at the left, the one that is looked at beside them; both follow what happens at other desks. */
final class SupportPage extends Div {
    private static final long serialVersionUID = 1;
    private static final int ROWS = 25;

    private final transient Words words;
    private final transient SupportDesk desk;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final Map<State, NativeButton> states = new EnumMap<>(State.class);
    private final MasterTable<Long> list;
    private final EmptyState nothing;
    private final Button more = new Button();
    private final MessageDetail detail;
    private State state = State.OPEN;
    private int wanted = ROWS;
    private transient Optional<Long> selected;

    SupportPage(Words words, SupportDesk desk, Optional<Long> message) {
        this.words = words;
        this.desk = desk;
        this.selected = message;
        list = new MasterTable<>(
                words.get("desk.title"),
                MessageLine.COLUMNS.stream()
                        .map(column -> words.get("column." + column))
                        .toList(),
                id -> select(Optional.of(id)));
        nothing = new EmptyState(words.get("desk.nothing"), words.get("desk.nothing.advice"));
        boolean answers = visitor.identity()
                .map(identity -> identity.roles().contains(Role.SUPPORT))
                .orElse(false);
        detail = new MessageDetail(words, desk, visitor, answers, this::close);
        compose();
        LiveSubscription.bind(this, changed -> desk.subscribe(visitor.caller(), changed), this::show);
    }

    private void compose() {
        addClassNames("page", "support-desk");
        Div filter = new Div();
        filter.addClassNames("row", "state-filter");
        filter.getElement().setAttribute("role", "group").setAttribute("aria-label", words.get("column.state"));
        for (State each : State.values()) {
            NativeButton button = new NativeButton(SupportTexts.state(each, words), click -> turnTo(each));
            button.addClassName("filter-button");
            states.put(each, button);
            filter.add(button);
        }
        more.setText(words.get("desk.more"));
        more.addClickListener(click -> {
            wanted += ROWS;
            show();
        });
        Div main = new Div(list, nothing, more);
        main.addClassName("stack");
        Div columns = new Div(main, detail);
        columns.addClassName("columns");
        add(new PageHead(words.get("desk.title"), words.get("desk.lead")), filter, columns);
    }

    private void turnTo(State next) {
        state = next;
        wanted = ROWS;
        show();
    }

    private void select(Optional<Long> message) {
        selected = message;
        PageAddress address = ComponentUtil.getData(UI.getCurrent(), PageAddress.class);
        if (address != null) {
            address.replaceQuery(message.map(id -> Map.of(SupportView.MESSAGE, Long.toString(id)))
                    .orElse(Map.of()));
        }
        show();
    }

    private void close() {
        list.focusSelected();
        select(Optional.empty());
    }

    private void show() {
        Page page = rows();
        states.forEach((each, button) -> {
            button.getElement().setAttribute("aria-pressed", Boolean.toString(each == state));
            if (each == State.OPEN) {
                button.setText(words.get("desk.open", SupportTexts.state(each, words), page.open()));
            }
        });
        list.show(page.rows().stream().map(row -> MessageLine.of(row, words)).toList());
        list.select(selected.orElse(null));
        list.setVisible(!page.rows().isEmpty());
        nothing.setVisible(page.rows().isEmpty());
        more.setVisible(page.more());
        detail.show(selected);
    }

    /** Gives all rows shown so far anew; messages that came or changed since take their place. */
    private Page rows() {
        List<Row> rows = new ArrayList<>();
        Page page = desk.list(visitor.caller(), state, Optional.empty(), ROWS);
        rows.addAll(page.rows());
        while (page.more() && rows.size() < wanted) {
            page = desk.list(
                    visitor.caller(),
                    state,
                    Optional.of(rows.get(rows.size() - 1).id()),
                    ROWS);
            rows.addAll(page.rows());
        }
        return new Page(rows, page.more(), page.open());
    }
}
