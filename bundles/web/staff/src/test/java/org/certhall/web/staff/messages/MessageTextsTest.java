package org.certhall.web.staff.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.certhall.api.message.Channel;
import org.certhall.api.message.MessageDesk.Health;
import org.certhall.api.message.MessageState;
import org.certhall.web.components.Words;
import org.junit.jupiter.api.Test;

class MessageTextsTest {
    @Test
    void everyStateTabChannelAndHealthHasAName() {
        for (Words words : List.of(MessageTexts.in(Locale.SIMPLIFIED_CHINESE), MessageTexts.in(Locale.ENGLISH))) {
            for (MessageState state : MessageState.values()) {
                assertThat(MessageTexts.name(state, words)).isNotBlank();
            }
            for (DeskTab tab : DeskTab.values()) {
                assertThat(words.get("tab." + tab.name())).isNotBlank();
            }
            for (Channel channel : Channel.values()) {
                assertThat(words.get("channel." + channel.name())).isNotBlank();
                assertThat(words.get("gateway.none." + channel.name())).isNotBlank();
                assertThat(words.get("trial.wrong." + channel.name())).isNotBlank();
            }
            for (Health health : Health.values()) {
                assertThat(words.get("health." + health.name())).isNotBlank();
            }
        }
    }

    @Test
    void anAddressNamesATabAndAnyOtherWordTheFirst() {
        assertThat(DeskTab.of("dead")).isEqualTo(DeskTab.DEAD);
        assertThat(DeskTab.of("DEAD; drop")).isEqualTo(DeskTab.WAITING);
        for (DeskTab tab : DeskTab.values()) {
            assertThat(DeskTab.of(tab.word())).isEqualTo(tab);
        }
    }
}
