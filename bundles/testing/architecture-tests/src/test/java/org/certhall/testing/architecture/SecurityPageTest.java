package org.certhall.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The security page names every requirement that is in force, and tests that exist. */
class SecurityPageTest {
    private static final String PAGE = SourceTree.read(SourceTree.ROOT.resolve("docs/security.md"));
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (V\\d+\\.\\d+\\.\\d+) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");

    /** The requirements of levels 1 and 2, by section: how many each has; the numbers skip none below these. */
    private static final Map<String, List<Integer>> IN_FORCE = Map.ofEntries(
            Map.entry("V6.1", List.of(1, 2, 3)),
            Map.entry("V6.2", List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)),
            Map.entry("V6.3", List.of(1, 2, 3, 4)),
            Map.entry("V6.4", List.of(1, 2, 3, 4)),
            Map.entry("V6.5", List.of(1, 2, 3, 4, 5)),
            Map.entry("V6.6", List.of(1, 2, 3)),
            Map.entry("V6.8", List.of(1, 2, 3, 4)),
            Map.entry("V7.1", List.of(1, 2, 3)),
            Map.entry("V7.2", List.of(1, 2, 3, 4)),
            Map.entry("V7.3", List.of(1, 2)),
            Map.entry("V7.4", List.of(1, 2, 3, 4, 5)),
            Map.entry("V7.5", List.of(1, 2)),
            Map.entry("V7.6", List.of(1, 2)),
            Map.entry("V8.1", List.of(1, 2)),
            Map.entry("V8.2", List.of(1, 2, 3)),
            Map.entry("V8.3", List.of(1)),
            Map.entry("V8.4", List.of(1)));

    @Test
    void everyRequirementInForceHasItsRow() {
        Set<String> rows =
                ROW.matcher(PAGE).results().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted = IN_FORCE.entrySet().stream()
                .flatMap(section -> section.getValue().stream().map(number -> section.getKey() + "." + number))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rows).isEqualTo(wanted);
    }

    @Test
    void everyTestThatIsNamedExists() {
        Map<String, String> tests = new TreeMap<>();
        for (Path file : SourceTree.javaFiles()) {
            String name = file.getFileName().toString().replace(".java", "");
            tests.merge(name, SourceTree.read(file), String::concat);
        }
        List<MatchResult> named = TEST.matcher(PAGE).results().toList();

        assertThat(named)
                .hasSizeGreaterThan(40)
                .allSatisfy(test -> assertThat(tests.getOrDefault(test.group(1), ""))
                        .as(test.group())
                        .contains(" " + test.group(2) + "("));
    }
}
