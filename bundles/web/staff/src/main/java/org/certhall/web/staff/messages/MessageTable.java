package org.certhall.web.staff.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.certhall.api.message.MessageDesk.Box;
import org.certhall.api.message.MessageDesk.MessageEntry;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.components.Words;
import org.certhall.web.staff.desk.DataTable;

/** One page of messages; a row follows its message and stays in place, with its focus. */
final class MessageTable extends DataTable {
    private static final long serialVersionUID = 1;
    private static final List<String> COLUMNS = List.of("recipient", "kind", "state", "gateway", "time");

    private final transient Words words;
    private final Box box;
    private final transient Consumer<MessageEntry> retried;
    private final transient Consumer<MessageEntry> discarded;
    private transient Map<String, MessageLine> shown = Map.of();

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
        Map<String, MessageLine> wanted = new LinkedHashMap<>();
        for (MessageEntry entry : entries) {
            MessageLine line = Optional.ofNullable(shown.get(entry.key())).orElseGet(this::line);
            line.show(entry, kinds);
            wanted.put(entry.key(), line);
        }
        arrange(List.copyOf(wanted.values()));
        shown = wanted;
    }

    private MessageLine line() {
        return box == Box.SENT ? new MessageLine(words) : new MessageLine(words, retried, discarded);
    }
}
