package org.certhall.web.portal.installed;

import java.util.Comparator;
import org.certhall.web.portal.api.PortalFragment;

/** A fragment with all that it says about itself, read once when it came. */
public record InstalledFragment(PortalFragment fragment, String place, String subject, int order, Origin origin) {
    /** The order of fragments within a place: those of the subject before those of every subject. */
    static final Comparator<InstalledFragment> ORDER = Comparator.comparing(
                    (InstalledFragment fragment) -> fragment.subject().isBlank())
            .thenComparing(InstalledFragment::order)
            .thenComparing(InstalledFragment::origin);

    /**
     * Asks the fragment about itself.
     *
     * @throws RuntimeException whatever the fragment throws
     */
    public static InstalledFragment of(PortalFragment fragment, Origin origin) {
        return new InstalledFragment(fragment, fragment.place(), fragment.subject(), fragment.order(), origin);
    }

    boolean belongsTo(String place, String subject) {
        return this.place.equals(place) && (this.subject.isBlank() || this.subject.equals(subject));
    }

    String id() {
        return subject.isBlank() ? place : place + "/" + subject;
    }
}
