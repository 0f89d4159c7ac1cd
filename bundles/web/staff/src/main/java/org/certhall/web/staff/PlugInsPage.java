package org.certhall.web.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.PageHead;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.FragmentSlot;
import org.certhall.web.portal.api.Places;
import org.certhall.web.staff.PlugInLine.Key;
import org.certhall.web.staff.desk.MasterTable;
import org.certhall.web.staff.list.PlugInQuery;
import org.certhall.web.staff.list.PlugInQuery.Result;
import org.jspecify.annotations.Nullable;

/** All plug-ins with kind, version, state, reason and users, as they come and go. */
final class PlugInsPage extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient PlugInRegistry registry;
    private final PlugInFilter filter;
    private final Paragraph count = new Paragraph();
    private final MasterTable<Key> table;
    private final EmptyState nothing;
    private final transient PlugInDetail detail;
    private final Button previous = new Button();
    private final Button following = new Button();
    private transient PlugInQuery query = PlugInQuery.ALL;
    private transient @Nullable Key selected;

    PlugInsPage(Words words, PlugInRegistry registry) {
        this.words = words;
        this.registry = registry;
        filter = new PlugInFilter(words, query, this::ask);
        table = new MasterTable<>(
                words.get("plug-ins.title"),
                PlugInLine.COLUMNS.stream()
                        .map(column -> words.get("column." + column))
                        .toList(),
                this::open);
        nothing = new EmptyState(words.get("plug-ins.nothing"), words.get("plug-ins.nothing.advice"));
        detail = new PlugInDetail(words, this::close);
        compose();
        LiveSubscription.bind(this, registry::subscribe, this::show);
    }

    private void compose() {
        addClassNames("page", "desk");
        count.addClassNames("muted", "small", "tabular");
        count.getElement().setAttribute("role", "status");
        previous.setText(words.get("page.previous"));
        previous.addClickListener(click -> turn(-1, following));
        following.setText(words.get("page.next"));
        following.addClickListener(click -> turn(1, previous));
        Div pages = new Div(previous, following);
        pages.addClassNames("row", "pages");
        Div main = new Div(count, table, nothing, pages, new FragmentSlot(Places.PLUG_INS_TOOL, "", null));
        main.addClassName("stack");
        Div columns = new Div(main, detail.panel());
        columns.addClassName("columns");
        add(new PageHead(words.get("plug-ins.title"), words.get("plug-ins.lead")), filter, columns);
    }

    private void ask(PlugInQuery next) {
        query = next;
        show();
    }

    /** Turns pages; the focus goes to the other button when the one pressed has no further page. */
    private void turn(int step, Button other) {
        ask(query.withPage(query.page() + step));
        if (!previous.isVisible() || !following.isVisible()) {
            other.focus();
        }
    }

    private void open(Key key) {
        selected = key;
        show();
    }

    private void close() {
        table.focusSelected();
        selected = null;
        show();
    }

    private void show() {
        List<PlugIn> all = registry.plugIns();
        Result result = query.among(all);
        query = query.withPage(result.page());
        filter.show(all, query, result);
        count.setText(words.get("plug-ins.count", result.first(), result.last(), result.found()));
        table.show(result.rows().stream()
                .map(plugIn -> new PlugInLine(plugIn, registry.usersOf(plugIn.id())).in(words))
                .toList());
        table.setVisible(!result.rows().isEmpty());
        nothing.setVisible(result.rows().isEmpty());
        previous.setVisible(result.page() > 0);
        following.setVisible(result.last() < result.found());
        showDetail(all);
    }

    private void showDetail(List<PlugIn> all) {
        table.select(selected);
        Key key = selected;
        if (key == null) {
            detail.hide();
            return;
        }
        Optional<PlugIn> found = all.stream()
                .filter(plugIn -> plugIn.id().equals(key.id()) && plugIn.bundleId() == key.bundle())
                .findFirst();
        found.ifPresentOrElse(plugIn -> detail.show(plugIn, registry), () -> detail.showGone(key.id()));
    }
}
