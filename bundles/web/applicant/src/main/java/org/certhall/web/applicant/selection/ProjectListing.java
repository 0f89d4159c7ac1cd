package org.certhall.web.applicant.selection;

import java.util.List;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.ProjectOffer;

/**
 * Which projects the picker lists: those that a search finds (S34), or else those of a tab; never more than a page can
 * carry, however many there are.
 *
 * @param search what the visitor typed; blank for the tab
 * @param limit how many are shown at most
 */
public record ProjectListing(LetterGroup group, String search, int limit) {
    /** How many cards are added at a time. */
    public static final int STEP = 24;

    public ProjectListing(LetterGroup group, String search) {
        this(group, search.strip(), STEP);
    }

    /** Gives the same list with one step more. */
    public ProjectListing more() {
        return new ProjectListing(group, search, limit + STEP);
    }

    public boolean searching() {
        return !search.isEmpty();
    }

    /** Lists what the catalogue has of it. */
    public Page page(Catalogue catalogue) {
        List<ProjectOffer> found = searching() ? catalogue.search(search, limit + 1) : group.projects(catalogue);
        return new Page(found.stream().limit(limit).toList(), found.size() > limit);
    }

    /**
     * The part of the list that is shown.
     *
     * @param more whether there are others
     */
    public record Page(List<ProjectOffer> projects, boolean more) {}
}
