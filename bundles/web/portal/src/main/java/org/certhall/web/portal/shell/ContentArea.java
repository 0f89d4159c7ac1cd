package org.certhall.web.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import java.util.Locale;
import java.util.function.Supplier;
import org.certhall.api.access.AccessDeniedException;
import org.certhall.web.portal.site.Incidents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The main landmark: shows one page at a time, and an incident page where that one fails. */
final class ContentArea extends Main {
    private static final long serialVersionUID = 1;
    private static final Logger LOGGER = LoggerFactory.getLogger(ContentArea.class);
    static final String ID = "main";

    ContentArea() {
        setId(ID);
        getElement().setAttribute("tabindex", "-1");
    }

    void show(Component page) {
        empty();
        add(page);
    }

    /** Shows what a view makes; a fault while it is made or put in place stays within this area. */
    void show(Incidents incidents, Locale locale, String route, Supplier<Component> view) {
        try {
            show(view.get());
        } catch (AccessDeniedException denied) {
            show(Pages.absent(PageState.Absent.FORBIDDEN, locale));
        } catch (RuntimeException | LinkageError fault) {
            show(Pages.incident(locale, incidents.note("view /" + route, fault)));
        }
    }

    private void empty() {
        try {
            removeAll();
        } catch (RuntimeException | LinkageError fault) {
            LOGGER.warn("a view that was left threw on its way out\n{}", Incidents.trace(fault));
            getElement().removeAllChildren();
        }
    }
}
