package org.certhall.web.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.stream.Collectors;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.web.components.Words;

/** One plug-in in the table. */
final class PlugInRow extends NativeTableRow {
    private static final long serialVersionUID = 1;
    private static final int USERS_NAMED = 2;

    private final transient Face face;
    private final NativeButton name;

    PlugInRow(Face face, Words words, Runnable opened) {
        this.face = face;
        PlugIn plugIn = face.plugIn();
        getElement()
                .setAttribute("data-testid", plugIn.id().id())
                .setAttribute("data-kind", plugIn.id().kind())
                .setAttribute("data-state", plugIn.state().name());
        name = new NativeButton(words.of(plugIn.name()), click -> opened.run());
        name.addClassName("row-open");
        Span reason = small(plugIn.reason());
        reason.addClassName("row-reason");
        add(
                cell("", name, code(plugIn.id().id())),
                cell(
                        words.get("column.kind"),
                        new Span(StaffTexts.kind(plugIn.id().kind(), words))),
                cell(words.get("column.version"), code(plugIn.version())),
                cell(words.get("column.state"), States.badge(plugIn.state(), words), reason),
                cell(words.get("column.bundle"), code(plugIn.bundle()), small("#" + plugIn.bundleId())),
                cell(words.get("column.users"), small(users(words))));
    }

    Face face() {
        return face;
    }

    void select(boolean selected) {
        setClassName("selected", selected);
        name.getElement().setAttribute("aria-current", Boolean.toString(selected));
    }

    void focusName() {
        name.focus();
    }

    private String users(Words words) {
        if (face.users().isEmpty()) {
            return words.get("users.none");
        }
        String named = face.users().stream()
                .sorted()
                .limit(USERS_NAMED)
                .map(PlugInId::id)
                .collect(Collectors.joining(words.get("list.separator")));
        int others = face.users().size() - USERS_NAMED;
        return others > 0 ? words.get("users.more", named, others) : named;
    }

    private static NativeTableCell cell(String label, Component... content) {
        NativeTableCell cell = new NativeTableCell(content);
        if (!label.isEmpty()) {
            cell.getElement().setAttribute("data-label", label);
        }
        return cell;
    }

    private static Span code(String text) {
        Span code = small(text);
        code.addClassName("code");
        return code;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassName("small");
        return small;
    }

    /** What a row is drawn from. */
    record Face(PlugIn plugIn, Set<PlugInId> users) {
        Key key() {
            return new Key(plugIn.id(), plugIn.bundleId());
        }
    }

    /** Which row it is; two bundles may bring the same id, one of them in vain. */
    record Key(PlugInId id, long bundle) {}
}
