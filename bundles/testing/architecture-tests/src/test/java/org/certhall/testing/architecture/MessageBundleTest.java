package org.certhall.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text stands in both languages, and every text that is asked for stands. */
class MessageBundleTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern DOUBLED_APOSTROPHE = Pattern.compile("''");
    private static final Pattern USED_KEY =
            Pattern.compile("(?:TEXTS|texts|words)\\.get\\(\\s*(?:[\\w.]+(?:\\(\\))?,\\s*)?\"([\\w.-]+)\"\\s*[,)]");

    static Stream<Arguments> chinese() {
        return ShippedBundle.all().stream()
                .flatMap(bundle -> bundle.entries().stream()
                        .filter(entry -> entry.endsWith("messages_zh.properties"))
                        .map(entry -> Arguments.of(bundle, entry)));
    }

    @Test
    void bundlesWithTextsAreSeen() {
        assertThat(chinese()).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @MethodSource("chinese")
    void bothLanguagesHaveTheSameTexts(ShippedBundle bundle, String entry) {
        Properties zh = bundle.properties(entry);
        Properties en = bundle.properties(entry.replace("_zh.", "_en."));

        assertThat(en.stringPropertyNames()).isEqualTo(zh.stringPropertyNames());
        for (String key : zh.stringPropertyNames()) {
            assertThat(en.getProperty(key)).as(key).isNotBlank();
            assertThat(zh.getProperty(key)).as(key).isNotBlank();
            assertThat(places(en.getProperty(key))).as(key).isEqualTo(places(zh.getProperty(key)));
        }
    }

    /** MessageFormat swallows a lone apostrophe and what follows it; a text without places is shown as it stands. */
    @ParameterizedTest
    @MethodSource("chinese")
    void apostrophesAreDoubledInTextsWithPlacesAlone(ShippedBundle bundle, String entry) {
        for (Properties texts : List.of(bundle.properties(entry), bundle.properties(entry.replace("_zh.", "_en.")))) {
            texts.forEach((key, text) -> {
                boolean places = PLACE.matcher((String) text).find();
                assertThat((String) text)
                        .as((String) key)
                        .doesNotContainPattern(places ? LONE_APOSTROPHE : DOUBLED_APOSTROPHE);
            });
        }
    }

    static List<Path> modulesWithTexts() {
        return SourceTree.shippedModules().stream()
                .filter(module -> !texts(module).isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("modulesWithTexts")
    void everyTextAskedForByNameStands(Path module) {
        Set<String> known = new TreeSet<>();
        texts(module)
                .forEach(file -> SourceTree.read(file)
                        .lines()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .forEach(line ->
                                known.add(line.substring(0, line.indexOf('=')).strip())));
        Set<String> used = SourceTree.walk(SourceTree.ROOT.resolve(module).resolve("src/main"), ".java").stream()
                .flatMap(file -> USED_KEY.matcher(SourceTree.read(file)).results())
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(known).containsAll(used);
    }

    private static List<Path> texts(Path module) {
        Path sources = SourceTree.ROOT.resolve(module).resolve("src/main");
        return sources.toFile().isDirectory() ? SourceTree.walk(sources, "messages_zh.properties") : List.of();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
