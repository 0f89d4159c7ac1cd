package org.certhall.testing.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * What has arrived at somebody's phone or mailbox.
 *
 * @param messages gives it as JSON, newest last
 */
record Inbox(Supplier<String> messages) {
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    static Inbox phone(Hall hall, String number) {
        return new Inbox(() -> hall.peers().sms(number));
    }

    static Inbox mailbox(Hall hall, String address) {
        return new Inbox(() -> hall.peers().mail(address));
    }

    /** Waits for a code. */
    String code(PortalWindow window) {
        return find(window, CODE, 1);
    }

    /** Waits for the first line of a text, such as that of a notice. */
    void await(PortalWindow window, String text) {
        find(window, Pattern.compile(Pattern.quote(text)), 1);
    }

    /** Waits until a pattern is found so many times, and gives the last one. */
    String find(PortalWindow window, Pattern pattern, int times) {
        String[] found = {""};
        window.page().waitForCondition(() -> {
            List<String> all = all(pattern);
            found[0] = all.size() < times ? "" : all.get(times - 1);
            return !found[0].isEmpty();
        });
        return found[0];
    }

    private List<String> all(Pattern pattern) {
        try {
            JsonNode list = new ObjectMapper().readTree(messages.get());
            return StreamSupport.stream(list.spliterator(), false)
                    .map(message -> message.path("subject").asText() + " "
                            + message.path("text").asText())
                    .flatMap(text -> pattern.matcher(text).results().map(MatchResult::group))
                    .toList();
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(notJson);
        }
    }
}
