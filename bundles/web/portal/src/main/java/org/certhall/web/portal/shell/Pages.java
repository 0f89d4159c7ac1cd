package org.certhall.web.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;
import java.util.Locale;
import org.certhall.web.portal.api.Texts;
import org.certhall.web.portal.shell.PageState.Absent;

/** The pages that stand in where there is no view to show. */
final class Pages {
    static final Texts TEXTS = new Texts(Pages.class);

    private Pages() {}

    /** Gives the title of the browser's window. */
    static String title(Locale locale, String page) {
        return page + " - " + TEXTS.get(locale, "site.name");
    }

    static String heading(Absent reason, Locale locale) {
        return TEXTS.get(locale, key(reason) + ".title");
    }

    static Component absent(Absent reason, Locale locale) {
        return page(heading(reason, locale), TEXTS.get(locale, key(reason) + ".text"), home(locale));
    }

    /** The page of a visitor whose login has ended, with the way back to where he was. */
    static Component ended(Locale locale, Location login) {
        Anchor again = new Anchor("/" + login.getPathWithQueryParameters(), TEXTS.get(locale, "way.login"));
        again.addClassName("button-link");
        return page(heading(Absent.ENDED, locale), TEXTS.get(locale, "ended.text"), again);
    }

    static Component incident(Locale locale, String id) {
        return page(TEXTS.get(locale, "incident.title"), TEXTS.get(locale, "incident.text", id), home(locale));
    }

    private static String key(Absent reason) {
        return switch (reason) {
            case MISSING -> "missing";
            case LOGIN_REQUIRED -> "login-required";
            case ENDED -> "ended";
            case FORBIDDEN -> "forbidden";
            case WITHDRAWN -> "withdrawn";
        };
    }

    private static Anchor home(Locale locale) {
        Anchor home = new Anchor("/", TEXTS.get(locale, "way.home"));
        home.addClassName("button-link");
        return home;
    }

    private static Component page(String heading, String text, Anchor way) {
        Paragraph explanation = new Paragraph(text);
        explanation.getElement().setAttribute("role", "status");
        Div page = new Div(new H1(heading), explanation, way);
        page.addClassNames("page", "empty-state");
        return page;
    }
}
