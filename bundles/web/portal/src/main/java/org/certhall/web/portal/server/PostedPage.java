package org.certhall.web.portal.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Answers what is posted to a page. Some payment channels send the payer's browser back by posting a form with news that the
 * hall has heard already; the browser is to fetch the page instead, and what was posted is not read.
 */
final class PostedPage {
    private PostedPage() {}

    /** @param page whether there is a page at the address */
    static void answer(HttpServletRequest request, HttpServletResponse response, boolean page) {
        if (page) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", EndedSession.address(request));
        } else {
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }
}
