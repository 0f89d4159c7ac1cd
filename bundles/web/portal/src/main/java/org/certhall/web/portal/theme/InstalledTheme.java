package org.certhall.web.portal.theme;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.installed.Origin;

/**
 * A theme that can be worn.
 *
 * @param hash of all files of its bundle: pages load them anew exactly when one of them changed
 */
public record InstalledTheme(
        String id, LocalisedText name, String base, String styleSheet, String hash, ThemeFiles files, Origin origin) {

    /**
     * Chooses what dresses the pages: the theme with the best origin whose bases are installed, after its bases.
     *
     * @return in the order of loading; empty where there is none
     */
    public static List<InstalledTheme> worn(Collection<InstalledTheme> installed) {
        return installed.stream()
                .sorted(Comparator.comparing(InstalledTheme::origin))
                .map(theme -> layers(theme, installed))
                .filter(layers -> !layers.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<InstalledTheme> layers(InstalledTheme top, Collection<InstalledTheme> installed) {
        Deque<InstalledTheme> layers = new ArrayDeque<>();
        Optional<InstalledTheme> next = Optional.of(top);
        while (next.isPresent() && !layers.contains(next.get())) {
            layers.addFirst(next.get());
            String base = next.get().base();
            if (base.isBlank()) {
                return List.copyOf(layers);
            }
            next = installed.stream()
                    .filter(theme -> theme.id().equals(base))
                    .min(Comparator.comparing(InstalledTheme::origin));
        }
        return List.of();
    }

    /** Gives the address of the style sheet. */
    public String url() {
        return ThemeServlet.PATH + "/" + hash + "/" + styleSheet;
    }
}
