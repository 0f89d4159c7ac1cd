package org.certhall.web.portal.shell;

import java.util.Locale;

/** The four businesses of the hall (S1) and the pages that serve them. */
enum Business {
    NEW("apply", "file-add"),
    RENEWAL("certificates", "refresh"),
    REISSUE("certificates", "key-o"),
    QUERY("status", "search");

    private final String path;
    private final String icon;

    Business(String path, String icon) {
        this.path = path;
        this.icon = icon;
    }

    String path() {
        return path;
    }

    String icon() {
        return icon;
    }

    /** Gives the key of its name among the texts. */
    String key() {
        return "business." + name().toLowerCase(Locale.ROOT);
    }
}
