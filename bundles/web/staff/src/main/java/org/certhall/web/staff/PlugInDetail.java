package org.certhall.web.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.plugin.PlugInState;
import org.certhall.web.components.Words;

/** Everything about one plug-in: its reason in full, what it needs and who uses it. */
final class PlugInDetail extends Aside {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient Runnable closed;

    PlugInDetail(Words words, Runnable closed) {
        this.words = words;
        this.closed = closed;
        addClassNames("aside", "card", "plug-in-detail");
        getElement().setAttribute("aria-label", words.get("detail.label"));
        showHint();
    }

    void showHint() {
        removeAll();
        removeClassName("open");
        Paragraph hint = new Paragraph(words.get("detail.hint"));
        hint.addClassName("muted");
        add(hint);
    }

    /** Says that the plug-in which was looked at is no longer installed. */
    void showGone(PlugInId id) {
        removeAll();
        Paragraph gone = new Paragraph(words.get("detail.gone", id.toString()));
        gone.getElement().setAttribute("role", "status");
        add(gone, close());
    }

    void show(PlugIn plugIn, PlugInRegistry registry) {
        List<PlugIn> all = registry.plugIns();
        removeAll();
        addClassName("open");
        add(new H2(words.of(plugIn.name())), States.badge(plugIn.state(), words));
        if (!plugIn.reason().isBlank()) {
            Paragraph reason = new Paragraph(plugIn.reason());
            reason.addClassNames(plugIn.state() == PlugInState.BROKEN ? "error-box" : "wait-box", "detail-reason");
            add(reason);
        }
        DescriptionList facts = new DescriptionList();
        facts.addClassName("summary");
        fact(facts, "column.kind", new Span(StaffTexts.kind(plugIn.id().kind(), words)));
        fact(facts, "detail.id", new Span(plugIn.id().toString()));
        fact(facts, "column.version", new Span(plugIn.version()));
        fact(facts, "column.bundle", new Span(words.get("detail.bundle", plugIn.bundle(), plugIn.bundleId() + "")));
        fact(facts, "detail.needs", others(plugIn.needs(), all));
        fact(facts, "column.users", others(registry.usersOf(plugIn.id()), all));
        add(facts, close());
    }

    private Button close() {
        Button close = new Button(words.get("detail.close"), click -> closed.run());
        close.addClickShortcut(Key.ESCAPE);
        return close;
    }

    private void fact(DescriptionList facts, String label, Component value) {
        facts.add(new DescriptionList.Term(words.get(label)), new DescriptionList.Description(value));
    }

    private Component others(Collection<PlugInId> ids, List<PlugIn> all) {
        if (ids.isEmpty()) {
            return new Span(words.get("users.none"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        ids.stream().sorted().forEach(id -> list.add(other(id, all)));
        return list;
    }

    private ListItem other(PlugInId id, List<PlugIn> all) {
        Optional<PlugIn> found =
                all.stream().filter(plugIn -> plugIn.id().equals(id)).findFirst();
        Div name = new Div(found.map(plugIn -> words.of(plugIn.name())).orElse(id.id()));
        Span code = new Span(id.toString());
        code.addClassNames("small", "code");
        Component state = found.<Component>map(plugIn -> States.badge(plugIn.state(), words))
                .orElseGet(() -> absent());
        return new ListItem(name, code, state);
    }

    private Component absent() {
        Span absent = new Span(words.get("state.absent"));
        absent.addClassNames("badge", "badge-wait");
        return absent;
    }
}
