package org.certhall.core.help;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The text of one file: what stands between two lines {@code ---} at its head, and the Markdown after them.
 *
 * @param head title, group, order and keywords as they were written
 */
record TopicText(Map<String, String> head, String body) {
    private static final String FENCE = "---";
    private static final Set<String> KEYS = Set.of("title", "group", "order", "keywords");

    /**
     * Reads a file.
     *
     * @param path names it in what is said about faults
     */
    static TopicText parse(String path, String text) throws BrokenTopicException {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).strip().equals(FENCE)) {
            throw fault(path, 0, "front.missing");
        }
        Map<String, String> head = new LinkedHashMap<>();
        int at = 1;
        while (at < lines.size() && !lines.get(at).strip().equals(FENCE)) {
            put(head, path, at, lines.get(at));
            at++;
        }
        if (at == lines.size()) {
            throw fault(path, 0, "front.open");
        }
        String body = String.join("\n", lines.subList(at + 1, lines.size())).strip();
        if (body.isEmpty()) {
            throw fault(path, at, "body.blank");
        }
        if (!head.containsKey("title")) {
            throw fault(path, 0, "front.lacks", "title");
        }
        return new TopicText(head, body);
    }

    String title() {
        return head.getOrDefault("title", "");
    }

    List<String> keywords() {
        return Arrays.stream(head.getOrDefault("keywords", "").split("[,，、]"))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static void put(Map<String, String> head, String path, int at, String line) throws BrokenTopicException {
        if (line.isBlank()) {
            return;
        }
        int colon = line.indexOf(':');
        if (colon < 1 || line.substring(colon + 1).isBlank()) {
            throw fault(path, at, "front.form");
        }
        String key = line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        if (!KEYS.contains(key)) {
            throw fault(path, at, "front.unknown", key);
        }
        if (key.equals("order") && !value.matches("-?[0-9]{1,6}")) {
            throw fault(path, at, "front.order");
        }
        if (head.put(key, value) != null) {
            throw fault(path, at, "front.twice", key);
        }
    }

    private static BrokenTopicException fault(String path, int at, String key, Object... values) {
        return new BrokenTopicException(Reasons.say("at", path, Integer.toString(at + 1), Reasons.say(key, values)));
    }
}
