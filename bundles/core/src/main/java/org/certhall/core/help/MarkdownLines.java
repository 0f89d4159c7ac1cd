package org.certhall.core.help;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What search needs of Markdown: its headings, its lines without marks, and the topics that it links to. */
final class MarkdownLines {
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+.*");
    private static final Pattern MARKS_AHEAD = Pattern.compile("^\\s*(#{1,6}\\s+|>\\s*|[-*+]\\s+|[0-9]{1,3}[.)]\\s+)*");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern EMPHASIS = Pattern.compile("[*`]+|(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}])");
    private static final Pattern TABLE_RULE = Pattern.compile("[\\s|:-]*");
    private static final Pattern TOPIC_LINK = Pattern.compile("\\]\\(/help/([a-z0-9-]+)[#)]");

    private MarkdownLines() {}

    static List<String> headings(String markdown) {
        return markdown.lines()
                .filter(line -> HEADING.matcher(line).matches())
                .map(MarkdownLines::plain)
                .toList();
    }

    static List<String> lines(String markdown) {
        return markdown.lines()
                .filter(line -> !TABLE_RULE.matcher(line).matches())
                .map(MarkdownLines::plain)
                .toList();
    }

    /** Gives the ids of the topics that the text links to. */
    static Set<String> links(String markdown) {
        Set<String> ids = new TreeSet<>();
        TOPIC_LINK.matcher(markdown).results().forEach(link -> ids.add(link.group(1)));
        return ids;
    }

    private static String plain(String line) {
        String text = MARKS_AHEAD.matcher(line).replaceFirst("");
        text = LINK.matcher(text).replaceAll("$1");
        text = EMPHASIS.matcher(text).replaceAll("");
        return text.replace("|", " ").strip();
    }
}
