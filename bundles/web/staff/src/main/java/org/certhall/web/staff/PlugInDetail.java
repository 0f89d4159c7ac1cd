package org.certhall.web.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.plugin.PlugInState;
import org.certhall.web.components.StateBadge;
import org.certhall.web.components.Tone;
import org.certhall.web.components.Words;
import org.certhall.web.staff.desk.DetailPanel;
import org.jspecify.annotations.Nullable;

/** Everything about one plug-in: its reason in full, what it needs and who uses it. */
final class PlugInDetail {
    private final Words words;
    private final DetailPanel panel;
    private @Nullable Shown shown;

    PlugInDetail(Words words, Runnable closed) {
        this.words = words;
        panel = new DetailPanel(words.get("detail.label"), words.get("detail.close"), closed);
    }

    DetailPanel panel() {
        return panel;
    }

    /** Hides the details. */
    void hide() {
        shown = null;
        panel.hide();
    }

    /** Says that the plug-in which was looked at is no longer installed. */
    void showGone(PlugInId id) {
        shown = null;
        Paragraph gone = new Paragraph(words.get("detail.gone", id.toString()));
        gone.getElement().setAttribute("role", "status");
        panel.show(id.toString(), gone);
    }

    void show(PlugIn plugIn, PlugInRegistry registry) {
        List<PlugIn> all = registry.plugIns();
        Shown next = new Shown(plugIn, named(plugIn.needs(), all), named(registry.usersOf(plugIn.id()), all));
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        Paragraph reason = new Paragraph(plugIn.reason());
        reason.addClassName(plugIn.state() == PlugInState.BROKEN ? "error-box" : "wait-box");
        reason.setVisible(!plugIn.reason().isBlank());
        DescriptionList facts = DetailPanel.facts();
        fact(facts, "column.kind", new Span(StaffTexts.kind(plugIn.id().kind(), words)));
        fact(facts, "detail.id", new Span(plugIn.id().toString()));
        if (!plugIn.version().isBlank()) {
            fact(facts, "column.version", new Span(plugIn.version()));
        }
        fact(facts, "column.bundle", new Span(words.get("detail.bundle", plugIn.bundle(), "" + plugIn.bundleId())));
        fact(facts, "detail.needs", others(next.needs()));
        fact(facts, "column.users", others(next.users()));
        panel.show(words.of(plugIn.name()), States.badge(plugIn.state(), words), reason, facts);
    }

    private void fact(DescriptionList facts, String label, Component value) {
        DetailPanel.fact(facts, words.get(label), value);
    }

    private Component others(List<Other> others) {
        if (others.isEmpty()) {
            return new Span(words.get("users.none"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        others.forEach(other -> list.add(item(other)));
        return list;
    }

    private ListItem item(Other other) {
        Span code = new Span(other.id().toString());
        code.addClassNames("small", "code");
        PlugIn present = other.present();
        if (present == null) {
            return new ListItem(code, new StateBadge(Tone.WAITING, words.get("state.absent")));
        }
        return new ListItem(new Div(words.of(present.name())), code, States.badge(present.state(), words));
    }

    private static List<Other> named(Collection<PlugInId> ids, List<PlugIn> all) {
        return ids.stream()
                .sorted()
                .map(id -> new Other(
                        id,
                        all.stream()
                                .filter(plugIn -> plugIn.id().equals(id))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /** A plug-in that this one needs or serves; not {@code present} where it is not installed. */
    private record Other(PlugInId id, @Nullable PlugIn present) {}

    /** What is on screen, to draw anew only what changed. */
    private record Shown(PlugIn plugIn, List<Other> needs, List<Other> users) {}
}
