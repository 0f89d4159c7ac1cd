package org.certhall.web.portal.theme;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.installed.Origin;

/**
 * A theme that can be worn.
 *
 * @param hash of all files of its bundle: pages load them anew exactly when one of them changed
 */
public record InstalledTheme(
        String id, LocalisedText name, String styleSheet, String hash, ThemeFiles files, Origin origin) {

    /** Chooses the theme that dresses the pages: the one with the better origin. */
    public static Optional<InstalledTheme> worn(Collection<InstalledTheme> installed) {
        return installed.stream().min(Comparator.comparing(InstalledTheme::origin));
    }

    /** Gives the address of the style sheet. */
    public String url() {
        return ThemeServlet.PATH + "/" + hash + "/" + styleSheet;
    }
}
