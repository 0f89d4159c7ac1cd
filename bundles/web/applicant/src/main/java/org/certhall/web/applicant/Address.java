package org.certhall.web.applicant;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.web.applicant.selection.LetterGroup;
import org.certhall.web.applicant.selection.ProjectListing;
import org.certhall.web.applicant.selection.Wanted;

/** The address of step one: it carries choices and search, so that links, reload and change of language keep them. */
final class Address {
    static final String ROUTE = "apply";
    static final String SEARCH = "q";
    private static final String LETTERS = "letters";

    private Address() {}

    /** Reads which list of projects an address asks for. */
    static ProjectListing listing(Map<String, List<String>> query) {
        LetterGroup group = first(query, LETTERS).flatMap(LetterGroup::named).orElse(LetterGroup.LATEST);
        return new ProjectListing(group, first(query, SEARCH).orElse(""));
    }

    /** Writes the present state into the browser's address line, without a step in its history. */
    static void write(UI ui, Wanted wanted, ProjectListing listing) {
        Map<String, String> query = new LinkedHashMap<>(wanted.toQuery());
        if (listing.searching()) {
            query.put(SEARCH, listing.search());
        }
        if (listing.group() != LetterGroup.LATEST) {
            query.put(LETTERS, listing.group().name());
        }
        ui.getPage().getHistory().replaceState(null, new Location(ROUTE, QueryParameters.simple(query)));
    }

    private static Optional<String> first(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }
}
