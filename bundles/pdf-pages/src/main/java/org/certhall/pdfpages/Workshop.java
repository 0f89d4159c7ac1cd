package org.certhall.pdfpages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the other process is started with: the libraries that this bundle carries, laid out in a folder. */
final class Workshop {
    private static final String TOOL = "org/certhall/pdfpages/tool/DrawPages.class";
    private static final List<String> LIBRARIES =
            List.of("lib/pdfbox.jar", "lib/pdfbox-io.jar", "lib/fontbox.jar", "lib/commons-logging.jar");

    private final Path folder;
    private final String memory;

    private Workshop(Path folder, String memory) {
        this.folder = folder;
        this.memory = memory;
    }

    /** Lays it out; what was there is replaced. */
    static Workshop in(Path folder, String memory) throws IOException {
        for (String part : Stream.concat(LIBRARIES.stream(), Stream.of(TOOL)).toList()) {
            Path file = folder.resolve(part);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            try (InputStream content = Objects.requireNonNull(Workshop.class.getResourceAsStream("/" + part), part)) {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return new Workshop(folder, memory);
    }

    /** Starts it; what it says on its standard error goes nowhere, for it may quote the file. */
    Process start(String... arguments) throws IOException {
        String classes = Stream.concat(Stream.of(folder), LIBRARIES.stream().map(folder::resolve))
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dpdfbox.fontcache=" + folder,
                "-cp",
                classes,
                "org.certhall.pdfpages.tool.DrawPages"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }
}
