package org.certhall.web.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.util.Locale;

/** Says above a page that goes on without a login that the login has ended; what was typed there stays. */
final class EndedNotice extends Div {
    private static final long serialVersionUID = 1;

    EndedNotice() {
        addClassName("portal-ended");
        getElement().setAttribute("role", "alert");
    }

    void show(Locale locale, Location login) {
        removeAll();
        Anchor again = new Anchor("/" + login.getPathWithQueryParameters(), Pages.TEXTS.get(locale, "way.login"));
        add(new Div(new Span(Pages.TEXTS.get(locale, "ended.notice")), again));
    }

    void hide() {
        removeAll();
    }
}
