package org.certhall.plugins.letters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for a Chinese font on the machine. */
final class FontSearch {
    static final String ADVICE = "there is no Chinese font with TrueType outlines; install fonts-droid-fallback";

    private final String[] files;

    FontSearch(String... files) {
        this.files = files.clone();
    }

    Optional<Path> first() {
        return Stream.of(files).map(Path::of).filter(Files::isReadable).findFirst();
    }
}
