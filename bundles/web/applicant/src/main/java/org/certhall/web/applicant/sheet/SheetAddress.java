package org.certhall.web.applicant.sheet;

import com.vaadin.flow.router.QueryParameters;
import org.certhall.web.applicant.selection.Wanted;

/** The address of the page: it carries the choices of step one. */
public final class SheetAddress {
    static final String ROUTE = "batch";

    private SheetAddress() {}

    /** Gives the address of the page for choices. */
    public static String of(Wanted wanted) {
        return with("/" + ROUTE, wanted);
    }

    /** Gives where they are made. */
    static String stepOne(Wanted wanted) {
        return with("/apply", wanted);
    }

    private static String with(String path, Wanted wanted) {
        String query = QueryParameters.simple(wanted.toQuery()).getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }
}
