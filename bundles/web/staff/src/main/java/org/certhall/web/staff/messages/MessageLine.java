package org.certhall.web.staff.messages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.certhall.api.message.MessageDesk.MessageEntry;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.jspecify.annotations.Nullable;

/** The row of a message. What it says follows the message; its buttons stay, so that no press and no focus gets lost. */
final class MessageLine extends NativeTableRow {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final NativeTableCell recipient = new NativeTableCell();
    private final NativeTableCell kind;
    private final NativeTableCell state;
    private final NativeTableCell gateway;
    private final NativeTableCell time;
    private final List<Button> buttons;
    private transient @Nullable MessageEntry shown;

    /** Makes the row of messages that are done with. */
    MessageLine(Words words) {
        this(words, List.of());
    }

    MessageLine(Words words, Consumer<MessageEntry> retried, Consumer<MessageEntry> discarded) {
        this(words, List.of(new Button(words.get("retry")), new Button(words.get("discard"))));
        buttons.get(0).addClickListener(click -> Optional.ofNullable(shown).ifPresent(retried));
        buttons.get(1).addClickListener(click -> Optional.ofNullable(shown).ifPresent(discarded));
        buttons.forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_SMALL));
        Div both = new Div();
        both.add(buttons.toArray(Component[]::new));
        both.addClassName("row");
        add(new NativeTableCell(both));
    }

    private MessageLine(Words words, List<Button> buttons) {
        this.words = words;
        this.buttons = buttons;
        kind = cell(words.get("column.kind"));
        state = cell(words.get("column.state"));
        gateway = cell(words.get("column.gateway"));
        time = cell(words.get("column.time"));
        add(recipient, kind, state, gateway, time);
    }

    /** @param kinds what each kind is called, where that is known */
    void show(MessageEntry entry, Map<String, LocalisedText> kinds) {
        if (entry.equals(shown)) {
            return;
        }
        shown = entry;
        Span reason = small(entry.reason());
        reason.addClassName("row-reason");
        fill(recipient, small(entry.recipient()));
        fill(
                kind,
                small(MessageTexts.kind(entry.kind(), kinds, words)),
                small(words.get("channel." + entry.channel().name())));
        fill(state, MessageTexts.badge(entry.state(), words), reason);
        fill(
                gateway,
                small(entry.gateway()),
                small(entry.attempts() == 0 ? "" : words.get("attempts", entry.attempts())));
        fill(time, small(HallTime.second(entry.created())));
        getElement()
                .setAttribute("data-testid", entry.key())
                .setAttribute("data-state", entry.state().name());
        buttons.forEach(button -> button.setAriaLabel(words.get("act.label", button.getText(), entry.recipient())));
    }

    private static NativeTableCell cell(String label) {
        NativeTableCell cell = new NativeTableCell();
        cell.getElement().setAttribute("data-label", label);
        return cell;
    }

    private static void fill(NativeTableCell cell, Component... content) {
        cell.removeAll();
        cell.add(content);
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassNames("small", "tabular");
        return small;
    }
}
