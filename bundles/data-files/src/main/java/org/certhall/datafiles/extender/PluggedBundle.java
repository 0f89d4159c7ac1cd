package org.certhall.datafiles.extender;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certhall.api.plugin.PlugIn;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** A bundle that carries data files, in one version of its content. */
final class PluggedBundle {
    private final long content;
    private final List<PluggedFile> files;

    PluggedBundle(Bundle bundle, String header, ServiceGate gate) {
        content = bundle.getLastModified();
        files = Stream.of(header.split(","))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .flatMap(clause -> paths(bundle, clause))
                .distinct()
                .map(path -> new PluggedFile(bundle, path, gate))
                .toList();
    }

    /** Tells whether the bundle has been given other content since, or was looked into while it was being given it. */
    boolean outdated(Bundle bundle) {
        return files.isEmpty() || bundle.getLastModified() != content;
    }

    void follow(Function<String, @Nullable KindReader> kinds) {
        files.forEach(file -> file.follow(kinds.apply(file.kind())));
    }

    void withdraw() {
        files.forEach(PluggedFile::withdraw);
    }

    Stream<PlugIn> listed() {
        return files.stream().flatMap(file -> file.listed().stream());
    }

    /**
     * Gives the files that {@code folder/*.json} names; a name without wildcard stands for itself even where the file is
     * missing.
     *
     * <p>{@code Bundle.findEntries} would do this, but it tries to resolve the bundle, which fails the one who is
     * starting it on another thread.
     */
    private static Stream<String> paths(Bundle bundle, String clause) {
        if (!clause.contains("*")) {
            return Stream.of(clause);
        }
        Enumeration<String> beside = bundle.getEntryPaths(clause.substring(0, clause.lastIndexOf('/') + 1));
        Pattern pattern = Pattern.compile(
                Stream.of(clause.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]*")));
        return beside == null
                ? Stream.of()
                : Collections.list(beside).stream()
                        .filter(path -> pattern.matcher(path).matches())
                        .sorted();
    }
}
