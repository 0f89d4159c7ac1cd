package org.certhall.datafiles.extender;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.certhall.api.plugin.PlugIn;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** A bundle that carries data files, in one version of its content. */
final class PluggedBundle {
    private final long content;
    private final List<PluggedFile> files;

    PluggedBundle(Bundle bundle, String header) {
        content = bundle.getLastModified();
        files = Stream.of(header.split(","))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .flatMap(clause -> paths(bundle, clause))
                .distinct()
                .map(path -> new PluggedFile(bundle, path))
                .toList();
    }

    /** Tells whether the bundle has been given other content since. */
    boolean outdated(Bundle bundle) {
        return bundle.getLastModified() != content;
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

    /** Resolves {@code folder/*.json}; a name without wildcard stands for itself even where the file is missing. */
    private static Stream<String> paths(Bundle bundle, String clause) {
        int slash = clause.lastIndexOf('/');
        String pattern = clause.substring(slash + 1);
        if (!pattern.contains("*")) {
            return Stream.of(clause);
        }
        Enumeration<URL> found = bundle.findEntries(slash < 0 ? "/" : clause.substring(0, slash), pattern, false);
        TreeSet<String> paths = new TreeSet<>();
        if (found != null) {
            Collections.list(found).forEach(url -> paths.add(url.getPath().substring(1)));
        }
        return paths.stream();
    }
}
