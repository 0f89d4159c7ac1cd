package org.certhall.web.staff.messages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.certhall.api.message.MessageDesk.Box;
import org.certhall.api.message.MessageDesk.MessageEntry;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.certhall.web.staff.desk.DataTable;

/** One page of messages; rows that stay the same stay in place, with their focus. */
final class MessageTable extends DataTable {
    private static final long serialVersionUID = 1;
    private static final List<String> COLUMNS = List.of("recipient", "kind", "state", "gateway", "time");

    private final transient Words words;
    private final Box box;
    private final transient Consumer<MessageEntry> retried;
    private final transient Consumer<MessageEntry> discarded;
    private transient Map<MessageEntry, NativeTableRow> shown = Map.of();

    MessageTable(Words words, Box box, Consumer<MessageEntry> retried, Consumer<MessageEntry> discarded) {
        super(words.get("tab." + box.name()), columns(words, box));
        this.words = words;
        this.box = box;
        this.retried = retried;
        this.discarded = discarded;
        addClassName("message-table");
    }

    private static List<String> columns(Words words, Box box) {
        Stream<String> actions = box == Box.SENT ? Stream.of() : Stream.of("actions");
        return Stream.concat(COLUMNS.stream(), actions)
                .map(column -> words.get("column." + column))
                .toList();
    }

    /** @param kinds what each kind is called, where that is known */
    void show(List<MessageEntry> entries, Map<String, LocalisedText> kinds) {
        Map<MessageEntry, NativeTableRow> wanted = new LinkedHashMap<>();
        for (MessageEntry entry : entries) {
            NativeTableRow row = shown.get(entry);
            wanted.put(entry, row == null ? row(entry, kinds) : row);
        }
        arrange(List.copyOf(wanted.values()));
        shown = wanted;
    }

    private NativeTableRow row(MessageEntry entry, Map<String, LocalisedText> kinds) {
        Span reason = small(entry.reason());
        reason.addClassName("row-reason");
        NativeTableRow row = new NativeTableRow(
                cell("", small(entry.recipient())),
                cell(
                        words.get("column.kind"),
                        small(MessageTexts.kind(entry.kind(), kinds, words)),
                        small(words.get("channel." + entry.channel().name()))),
                cell(words.get("column.state"), MessageTexts.badge(entry.state(), words), reason),
                cell(
                        words.get("column.gateway"),
                        small(entry.gateway()),
                        small(entry.attempts() == 0 ? "" : words.get("attempts", entry.attempts()))),
                cell(words.get("column.time"), small(HallTime.second(entry.created()))));
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
