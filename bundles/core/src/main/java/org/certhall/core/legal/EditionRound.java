package org.certhall.core.legal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.certhall.api.catalogue.LegalText.Edition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what is shown to the archive, each edition once. Not thread-safe. */
final class EditionRound {
    static final String REFUSED =
            "the archive holds another text under this version; a changed text needs a version of its own";
    private static final Logger LOG = LoggerFactory.getLogger(EditionRound.class);

    private final PublishedEditions archive;
    private final Set<Edition> kept = new HashSet<>();
    private final Set<Edition> refused = new HashSet<>();

    EditionRound(PublishedEditions archive) {
        this.archive = archive;
    }

    /** Keeps what is new and gives those of the shown editions that the archive refused. */
    List<Edition> keep(List<Edition> shown) {
        refused.retainAll(shown);
        List<Edition> wrong = new ArrayList<>();
        for (Edition edition : shown) {
            if (!kept.contains(edition) && !isKept(edition)) {
                wrong.add(edition);
            }
        }
        return wrong;
    }

    private boolean isKept(Edition edition) {
        if (archive.keep(edition)) {
            return kept.add(edition);
        }
        if (refused.add(edition)) {
            LOG.warn("Legal text {} {}: {}", edition.id(), edition.version(), REFUSED);
        }
        return false;
    }
}
