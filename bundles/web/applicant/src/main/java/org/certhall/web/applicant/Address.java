package org.certhall.web.applicant;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.web.applicant.selection.LetterGroup;
import org.certhall.web.applicant.selection.ProjectListing;
import org.certhall.web.applicant.selection.Wanted;
import org.certhall.web.portal.api.PageAddress;

/** The address of step one: it carries choices and search, so that links, reload and change of language keep them. */
final class Address {
    static final String ROUTE = "apply";
    static final String SEARCH = "q";
    private static final String NEXT = "next";
    private static final String LETTERS = "letters";

    private Address() {}

    /** Reads which list of projects an address asks for. */
    static ProjectListing listing(Map<String, List<String>> query) {
        LetterGroup group = first(query, LETTERS).flatMap(LetterGroup::named).orElse(LetterGroup.LATEST);
        return new ProjectListing(group, first(query, SEARCH).orElse(""));
    }

    /**
     * Writes the present state into the browser's address line; outside the portal there is none.
     *
     * @param fixed what stands there whatever is chosen
     */
    static void write(UI ui, Map<String, String> fixed, Wanted wanted, ProjectListing listing) {
        Map<String, String> query = new LinkedHashMap<>(fixed);
        query.putAll(wanted.toQuery());
        if (listing.searching()) {
            query.put(SEARCH, listing.search());
        }
        if (listing.group() != LetterGroup.LATEST) {
            query.put(LETTERS, listing.group().name());
        }
        PageAddress address = ComponentUtil.getData(ui, PageAddress.class);
        if (address != null) {
            address.replaceQuery(query);
        }
    }

    /** Gives the address of the login page that leads back to these choices. */
    static String login(Wanted wanted) {
        String choices = QueryParameters.simple(wanted.toQuery()).getQueryString();
        String next = choices.isEmpty() ? ROUTE : ROUTE + "?" + choices;
        return "/" + LoginOffer.ROUTE + "?"
                + QueryParameters.simple(Map.of(NEXT, next)).getQueryString();
    }

    private static Optional<String> first(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }
}
