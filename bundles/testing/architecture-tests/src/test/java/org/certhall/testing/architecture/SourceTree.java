package org.certhall.testing.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source tree that the shipped jars were made from. */
final class SourceTree {
    static final Path ROOT = Path.of(System.getProperty("certhall.root", "../../.."))
            .toAbsolutePath()
            .normalize();

    private SourceTree() {}

    /** Gives every module with a jar of its own that is made to be shipped. */
    static List<Path> shippedModules() {
        return files("pom.xml").stream()
                .filter(pom -> !read(pom).contains("<packaging>pom</packaging>"))
                .map(pom -> ROOT.relativize(pom.getParent()))
                .filter(module -> module.startsWith("bundles") || module.startsWith("themes"))
                .filter(module -> !module.startsWith("bundles/testing"))
                .toList();
    }

    static String artifactId(Path module) {
        return read(ROOT.resolve(module).resolve("pom.xml"))
                .replaceFirst("(?s).*?</parent>.*?<artifactId>([^<]+)</artifactId>.*", "$1");
    }

    static List<Path> javaFiles() {
        return files(".java");
    }

    /** Gives the files of the repository's modules whose name ends so. */
    static List<Path> files(String end) {
        return Stream.of("bundles", "themes", "features", "assembly")
                .flatMap(folder -> walk(ROOT.resolve(folder), end).stream())
                .toList();
    }

    static List<Path> walk(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .filter(file -> Stream.of("target", "node_modules", "generated")
                            .noneMatch(part -> ROOT.relativize(file).toString().contains("/" + part + "/")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
