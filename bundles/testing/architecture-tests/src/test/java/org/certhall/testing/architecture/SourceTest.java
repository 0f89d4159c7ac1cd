package org.certhall.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the source tree itself. */
class SourceTest {
    private static final int LONGEST_FILE = 400;
    private static final Pattern NO_CODE = Pattern.compile("\\s*(//.*|/?\\*.*)?");
    private static final Pattern LOOSE_END = Pattern.compile("\\b(TODO|FIXME|XXX)\\b|@author\\b");
    private static final Pattern DISHONEST_TEST =
            Pattern.compile("Thread\\.sleep\\(|@Disabled\\b|@RepeatedIfException|\\bMockito\\b|assumeTrue\\(false");
    private static final String FEATURES =
            SourceTree.read(SourceTree.ROOT.resolve("features/src/main/feature/feature.xml"));

    @Test
    void sourcesAreSeen() {
        assertThat(SourceTree.javaFiles()).hasSizeGreaterThan(150);
        assertThat(SourceTree.shippedModules()).hasSizeGreaterThan(10);
    }

    @Test
    void noFileIsTooLongToRead() {
        assertThat(SourceTree.javaFiles())
                .allSatisfy(file -> assertThat(codeLines(file))
                        .as("%s", SourceTree.ROOT.relativize(file))
                        .isLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void nothingIsLeftLoose() {
        assertThat(filesWith(LOOSE_END, SourceTree.javaFiles())).isEmpty();
    }

    @Test
    void testsNeitherSleepNorSkipNorMock() {
        List<Path> tests = SourceTree.javaFiles().stream()
                .filter(file -> file.toString().contains("/src/test/")
                        || file.toString().contains("/bundles/testing/"))
                .toList();

        assertThat(filesWith(DISHONEST_TEST, tests)).isEmpty();
    }

    @Test
    void everyShippedModuleIsInAFeature() {
        assertThat(SourceTree.shippedModules())
                .allMatch(module -> !featuresWith(SourceTree.artifactId(module)).isEmpty());
    }

    @Test
    void everyPlugInHasAFeatureOfItsOwn() {
        List<Path> plugIns = SourceTree.shippedModules().stream()
                .filter(module -> module.startsWith("bundles/plugins"))
                .toList();

        assertThat(plugIns).hasSizeGreaterThan(6).allMatch(SourceTest::hasAFeatureOfItsOwn);
    }

    private static boolean hasAFeatureOfItsOwn(Path module) {
        List<String> features = featuresWith(SourceTree.artifactId(module));
        return features.size() == 1 && features.get(0).split("<bundle", -1).length == 2;
    }

    private static List<String> featuresWith(String artifact) {
        return Stream.of(FEATURES.split("(?=<feature name=)"))
                .filter(feature -> feature.contains("mvn:org.certhall/" + artifact + "/"))
                .toList();
    }

    private static long codeLines(Path file) {
        return SourceTree.read(file)
                .lines()
                .filter(line -> !NO_CODE.matcher(line).matches())
                .count();
    }

    /** The rules themselves, which name what they forbid, are left out. */
    private static List<Path> filesWith(Pattern pattern, List<Path> files) {
        return files.stream()
                .filter(file -> !file.toString().contains("/architecture-tests/"))
                .filter(file -> pattern.matcher(SourceTree.read(file)).find())
                .map(SourceTree.ROOT::relativize)
                .toList();
    }
}
