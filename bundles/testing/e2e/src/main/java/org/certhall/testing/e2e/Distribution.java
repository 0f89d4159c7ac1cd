package org.certhall.testing.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The distribution as it was built, unpacked where a test wants it. */
public final class Distribution {
    private Distribution() {}

    /** Gives the newest archive of {@code assembly/target} below the repository's root. */
    public static Path archive(Path root) {
        try (Stream<Path> files = Files.list(root.resolve("assembly/target"))) {
            return files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .max(Comparator.comparing(Distribution::modified))
                    .orElseThrow(() -> new IllegalStateException("assembly/target holds no archive: build it first"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks an archive into a folder that holds nothing else. */
    public static void unpack(Path archive, Path folder) {
        try {
            Files.createDirectories(folder);
            Commands.run(folder, "tar", "-xzf", archive.toString(), "-C", folder.toString(), "--strip-components=1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }
}
