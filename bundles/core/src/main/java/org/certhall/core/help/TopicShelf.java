package org.certhall.core.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.certhall.api.help.HelpTopic;
import org.certhall.api.help.HelpTopic.Group;
import org.certhall.api.help.HelpTopic.Hit;
import org.certhall.core.search.Query;
import org.certhall.core.search.SearchEntry;
import org.certhall.core.search.SearchIndex;

/** The topics of one moment. */
final class TopicShelf {
    private static final Comparator<HelpTopic> ORDER =
            Comparator.comparingInt(HelpTopic::order).thenComparing(HelpTopic::id);

    private final List<HelpTopic> topics;
    private final List<Group> groups;
    private final Map<String, HelpTopic> byId = new HashMap<>();
    private final SearchIndex<HelpTopic> index;
    private final Map<String, List<Line>> lines = new HashMap<>();

    /** A line of a text as it is shown, and as it is compared. */
    private record Line(String shown, String plain) {
        Line(String shown) {
            this(shown, Query.plain(shown));
        }
    }

    TopicShelf(List<HelpTopic> brought) {
        topics = brought.stream().sorted(ORDER).toList();
        Map<String, List<HelpTopic>> byGroup = new LinkedHashMap<>();
        for (HelpTopic topic : topics) {
            byId.put(topic.id(), topic);
            byGroup.computeIfAbsent(topic.group().zh(), zh -> new ArrayList<>()).add(topic);
            Stream.of(topic.body().zh(), topic.body().en()).forEach(this::keepLines);
        }
        groups = byGroup.values().stream()
                .map(group -> new Group(group.get(0).group(), group))
                .toList();
        index = new SearchIndex<>(topics.stream().map(TopicShelf::entry).toList());
    }

    List<Group> groups() {
        return groups;
    }

    Optional<HelpTopic> topic(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Hit> search(String text, Locale locale, int limit) {
        Query query = new Query(text);
        Map<String, Hit> hits = new LinkedHashMap<>();
        query.in(index, limit).forEach(entry -> hits.put(entry.content().id(), new Hit(entry.content(), "")));
        if (!query.words().isEmpty()) {
            topics.stream()
                    .filter(topic -> !hits.containsKey(topic.id()))
                    .flatMap(topic -> inText(topic, query.words(), locale).stream())
                    .limit(Math.max(0, limit - hits.size()))
                    .toList()
                    .forEach(hit -> hits.put(hit.topic().id(), hit));
        }
        return List.copyOf(hits.values());
    }

    private Optional<Hit> inText(HelpTopic topic, List<String> words, Locale locale) {
        List<Line> text = lines.getOrDefault(topic.body().in(locale), List.of());
        boolean all = words.stream()
                .allMatch(word -> text.stream().anyMatch(line -> line.plain().contains(word)));
        return all
                ? text.stream()
                        .filter(line -> line.plain().contains(words.get(0)))
                        .findFirst()
                        .map(line -> new Hit(topic, line.shown()))
                : Optional.empty();
    }

    private void keepLines(String body) {
        lines.computeIfAbsent(
                body, text -> MarkdownLines.lines(text).stream().map(Line::new).toList());
    }

    private static SearchEntry<HelpTopic> entry(HelpTopic topic) {
        List<String> names =
                new ArrayList<>(List.of(topic.title().zh(), topic.title().en()));
        names.addAll(topic.keywords());
        names.addAll(MarkdownLines.headings(topic.body().zh()));
        names.addAll(MarkdownLines.headings(topic.body().en()));
        return new SearchEntry<>(topic, names, "");
    }
}
