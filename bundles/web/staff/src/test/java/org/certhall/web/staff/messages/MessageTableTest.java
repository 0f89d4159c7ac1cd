package org.certhall.web.staff.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.certhall.api.message.Channel;
import org.certhall.api.message.MessageDesk.Box;
import org.certhall.api.message.MessageDesk.MessageEntry;
import org.certhall.api.message.MessageState;
import org.junit.jupiter.api.Test;

class MessageTableTest {
    private final List<MessageEntry> discarded = new ArrayList<>();
    private final MessageTable table =
            new MessageTable(MessageTexts.in(Locale.ENGLISH), Box.WAITING, retried -> {}, discarded::add);

    /** A message that waits changes every few seconds; whoever presses a button meanwhile still presses it. */
    @Test
    void buttonsStayWhileTheirMessageChangesAndActOnWhatItIsNow() {
        MessageEntry tried = tried(2);
        table.show(List.of(tried(1)), Map.of());
        Button discard = buttons(table).toList().get(1);

        table.show(List.of(tried), Map.of());

        assertThat(buttons(table)).contains(discard);
        discard.click();
        assertThat(discarded).containsExactly(tried);
    }

    private static MessageEntry tried(int times) {
        return new MessageEntry(
                "key",
                "code.login",
                Channel.SMS,
                MessageState.WAITING,
                "139****0000",
                "",
                times,
                "no answer",
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(times));
    }

    private static Stream<Button> buttons(Component part) {
        Stream<Button> own = part instanceof Button button ? Stream.of(button) : Stream.of();
        return Stream.concat(own, part.getChildren().flatMap(MessageTableTest::buttons));
    }
}
