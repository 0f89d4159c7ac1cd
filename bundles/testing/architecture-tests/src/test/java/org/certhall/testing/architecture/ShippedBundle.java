package org.certhall.testing.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** One of the house's own bundles, as the distribution ships it. */
record ShippedBundle(Path jar, Attributes headers, List<String> entries) {
    /** The wrapped framework is not of the house's making. */
    private static final String WRAPPED_FRAMEWORK = "org.certhall.web.vaadin-runtime";

    /** Gives every bundle of the house in the distribution. */
    static List<ShippedBundle> all() {
        Path system = SourceTree.ROOT.resolve("assembly/target/assembly/system/org/certhall");
        try (Stream<Path> files = Files.walk(system)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(ShippedBundle::read)
                    .filter(bundle -> !bundle.name().equals(WRAPPED_FRAMEWORK))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ShippedBundle read(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            return new ShippedBundle(
                    file,
                    jar.getManifest().getMainAttributes(),
                    jar.stream().map(ZipEntry::getName).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return header("Bundle-SymbolicName").replaceFirst(";.*", "");
    }

    /** Gives a header, blank where it is absent. */
    String header(String header) {
        String value = headers.getValue(header);
        return value == null ? "" : value;
    }

    /** Gives the clauses of a header: commas inside quotes do not part them. */
    List<String> clauses(String header) {
        return Stream.of(header(header).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .toList();
    }

    /** Gives the packages of a header's clauses. */
    List<String> packages(String header) {
        return clauses(header).stream()
                .map(clause -> clause.replaceFirst(";.*", ""))
                .toList();
    }

    Properties properties(String entry) {
        try (JarFile jarFile = new JarFile(jar.toFile());
                InputStream in = jarFile.getInputStream(jarFile.getEntry(entry))) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
