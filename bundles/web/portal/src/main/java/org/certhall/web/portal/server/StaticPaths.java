package org.certhall.web.portal.server;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells requests for files from requests for pages. */
final class StaticPaths {
    private static final Pattern FILE = Pattern.compile(".*/[^/]*\\.\\p{Alnum}{1,11}");

    private StaticPaths() {}

    /**
     * Says whether what is not there should be answered by a bare 404 instead of the not-found page.
     *
     * @param accept the request's header of that name
     */
    static boolean isFile(String path, @Nullable String accept) {
        return FILE.matcher(path).matches() || accept == null || !accept.contains("text/html");
    }

    /** Says whether only Flow itself answers below this path, with what it made for one session. */
    static boolean isFlow(String path) {
        return path.startsWith("/VAADIN/dynamic/") || path.equals("/VAADIN/push");
    }

    /** Says whether only files are below this path. */
    static boolean isFilesOnly(String path) {
        return path.startsWith("/VAADIN/") || path.startsWith("/portal/");
    }
}
