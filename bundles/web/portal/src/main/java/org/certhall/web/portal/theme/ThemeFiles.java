package org.certhall.web.portal.theme;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** The files of a theme, by their paths below {@code META-INF/resources/} of its bundle. */
public final class ThemeFiles {
    private static final String ROOT = "META-INF/resources/";
    private static final int HASH_DIGITS = 16;

    private final List<String> paths;
    private final Function<String, @Nullable URL> finder;

    ThemeFiles(List<String> paths, Function<String, @Nullable URL> finder) {
        this.paths = paths.stream().sorted().toList();
        this.finder = finder;
    }

    /** Gives the files of a bundle. */
    static ThemeFiles of(Bundle bundle) {
        var entries = bundle.findEntries(ROOT, "*", true);
        List<URL> urls = entries == null ? List.of() : Collections.list(entries);
        List<String> paths = urls.stream()
                .map(url -> url.getPath().substring(url.getPath().indexOf(ROOT) + ROOT.length()))
                .filter(path -> !path.isEmpty() && !path.endsWith("/"))
                .toList();
        return new ThemeFiles(paths, path -> bundle.getEntry(ROOT + path));
    }

    /** Finds a file; {@code null} for a path that is not one of them. */
    @Nullable
    URL find(String path) {
        return paths.contains(path) ? finder.apply(path) : null;
    }

    /** Gives the first digits of the SHA-256 over all paths and contents. */
    String hash() throws IOException {
        MessageDigest digest = sha256();
        for (String path : paths) {
            URL url = finder.apply(path);
            if (url != null) {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                try (InputStream in = url.openStream()) {
                    digest.update(in.readAllBytes());
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
