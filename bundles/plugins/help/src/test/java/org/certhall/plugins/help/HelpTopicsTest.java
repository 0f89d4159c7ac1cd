package org.certhall.plugins.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTopicsTest {
    private static final Path FOLDER = Path.of("src/main/resources/help");
    private static final Pattern LINK = Pattern.compile("\\]\\((/[^)#]*)");
    private static final Set<String> PAGES = Set.of(
            "/apply",
            "/orders",
            "/register",
            "/login",
            "/forgot-password",
            "/account",
            "/lost-number",
            "/legal",
            "/legal/privacy");

    static List<String> topics() {
        return names("zh");
    }

    @Test
    void everyTopicIsThereInBothLanguages() {
        assertThat(names("en")).isEqualTo(names("zh")).hasSizeGreaterThan(25);
    }

    /** Chapter 6 of the guide, S123 to S132. */
    @Test
    void theTenQuestionsOfTheGuideAreAnswered() {
        assertThat(topics()).filteredOn(name -> name.startsWith("faq-")).hasSize(10);
    }

    @Test
    void everyTopicHasAPlaceOfItsOwn() {
        List<String> orders = topics().stream()
                .flatMap(name -> head("zh", name, "order").stream())
                .toList();

        assertThat(orders).hasSameSizeAs(topics()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void bothTextsHaveTitleGroupAndTheSameHeadingsAndLinks(String name) {
        for (String language : List.of("zh", "en")) {
            assertThat(head(language, name, "title")).hasSize(1);
            assertThat(head(language, name, "group")).hasSize(1);
            assertThat(head(language, name, "keywords")).hasSize(1);
        }
        assertThat(headings("en", name)).isEqualTo(headings("zh", name));
        assertThat(links("en", name)).isEqualTo(links("zh", name));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyLinkLeadsToATopicOrAPage(String name) {
        assertThat(links("zh", name))
                .allMatch(link -> PAGES.contains(link)
                        || (link.startsWith("/help/") && topics().contains(link.substring("/help/".length()) + ".md")));
    }

    private static List<String> names(String language) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(language))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> head(String language, String name, String key) {
        return text(language, name)
                .lines()
                .filter(line -> line.startsWith(key + ": "))
                .toList();
    }

    private static long headings(String language, String name) {
        return text(language, name)
                .lines()
                .filter(line -> line.startsWith("## "))
                .count();
    }

    private static Set<String> links(String language, String name) {
        Set<String> links = new TreeSet<>();
        LINK.matcher(text(language, name))
                .results()
                .map((MatchResult link) -> link.group(1))
                .forEach(links::add);
        return links;
    }

    private static String text(String language, String name) {
        try {
            return Files.readString(FOLDER.resolve(language).resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
