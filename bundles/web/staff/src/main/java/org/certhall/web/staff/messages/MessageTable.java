package org.certhall.web.staff.messages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.certhall.api.message.MessageDesk.Box;
import org.certhall.api.message.MessageDesk.MessageEntry;
import org.certhall.web.components.Words;

/** One page of messages; rows that stay the same stay in place, with their focus. */
final class MessageTable extends Div {
    private static final long serialVersionUID = 1;
    private static final List<String> COLUMNS = List.of("recipient", "kind", "state", "gateway", "time");

    private final transient Words words;
    private final Box box;
    private final transient Consumer<MessageEntry> retried;
    private final transient Consumer<MessageEntry> discarded;
    private final NativeTableBody body = new NativeTableBody();
    private transient Map<MessageEntry, NativeTableRow> shown = new HashMap<>();

    MessageTable(Words words, Box box, Consumer<MessageEntry> retried, Consumer<MessageEntry> discarded) {
        this.words = words;
        this.box = box;
        this.retried = retried;
        this.discarded = discarded;
        addClassName("message-table");
        NativeTableRow head = new NativeTableRow();
        COLUMNS.forEach(column -> head.add(heading(words.get("column." + column))));
        if (box != Box.SENT) {
            head.add(heading(words.get("column.actions")));
        }
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("data-table");
        table.getElement().setAttribute("aria-label", words.get("tab." + box.name()));
        add(table);
    }

    void show(List<MessageEntry> entries) {
        Map<MessageEntry, NativeTableRow> wanted = new HashMap<>();
        Set<NativeTableRow> kept = new HashSet<>();
        entries.forEach(entry -> {
            NativeTableRow row = shown.containsKey(entry) ? shown.get(entry) : row(entry);
            wanted.put(entry, row);
            kept.add(row);
        });
        body.getChildren().filter(row -> !kept.contains(row)).toList().forEach(body::remove);
        for (int i = 0; i < entries.size(); i++) {
            NativeTableRow row = wanted.get(entries.get(i));
            if (body.getComponentCount() <= i || body.getComponentAt(i) != row) {
                body.addComponentAtIndex(i, row);
            }
        }
        shown = wanted;
    }

    private NativeTableRow row(MessageEntry entry) {
        Span reason = small(entry.reason());
        reason.addClassName("row-reason");
        NativeTableRow row = new NativeTableRow(
                cell("", small(entry.recipient())),
                cell(
                        words.get("column.kind"),
                        small(entry.kind()),
                        small(words.get("channel." + entry.channel().name()))),
                cell(words.get("column.state"), MessageTexts.badge(entry.state(), words), reason),
                cell(
                        words.get("column.gateway"),
                        small(entry.gateway()),
                        small(entry.attempts() == 0 ? "" : words.get("attempts", entry.attempts()))),
                cell(words.get("column.time"), small(MessageTexts.time(entry.created()))));
        row.getElement()
                .setAttribute("data-testid", entry.key())
                .setAttribute("data-state", entry.state().name());
        if (box != Box.SENT) {
            row.add(cell("", actions(entry)));
        }
        return row;
    }

    private Div actions(MessageEntry entry) {
        Button retry = new Button(words.get("retry"), click -> retried.accept(entry));
        Button discard = new Button(words.get("discard"), click -> discarded.accept(entry));
        for (Button button : List.of(retry, discard)) {
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(words.get("act.label", button.getText(), entry.recipient()));
        }
        Div both = new Div(retry, discard);
        both.addClassName("row");
        return both;
    }

    private static NativeTableHeaderCell heading(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableCell cell(String label, Component... content) {
        NativeTableCell cell = new NativeTableCell(content);
        if (!label.isEmpty()) {
            cell.getElement().setAttribute("data-label", label);
        }
        return cell;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassNames("small", "tabular");
        return small;
    }
}
