package org.certhall.api.help;

import java.util.List;
import org.certhall.api.value.LocalisedText;

/**
 * One page of the help centre.
 *
 * @param id lower-case letters, digits and hyphens; its address is {@code /help/} and this
 * @param group the heading that it stands under; topics with the same Chinese heading stand together
 * @param order small numbers stand first, groups by their first topic
 * @param keywords further words under which it is found, in either language
 * @param body Markdown; a link to another topic reads {@code [title](/help/other-id)}
 */
public record HelpTopic(
        String id, LocalisedText title, LocalisedText group, int order, List<String> keywords, LocalisedText body) {
    public HelpTopic {
        keywords = List.copyOf(keywords);
    }

    /**
     * A topic that a search found.
     *
     * @param excerpt the line of the text that fits, without marks; blank where title, keywords or headings fit
     */
    public record Hit(HelpTopic topic, String excerpt) {}

    /** Topics under one heading, in order. */
    public record Group(LocalisedText title, List<HelpTopic> topics) {
        public Group {
            topics = List.copyOf(topics);
        }
    }

    /** Gives the address below {@code /}. */
    public String path() {
        return "help/" + id;
    }
}
