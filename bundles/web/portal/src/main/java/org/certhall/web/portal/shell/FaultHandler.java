package org.certhall.web.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Optional;
import org.certhall.api.access.AccessDeniedException;
import org.certhall.web.portal.api.FragmentSlot;
import org.certhall.web.portal.api.Visitor;
import org.certhall.web.portal.site.Incidents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an unexpected fault to where it happened: a fragment is replaced by its error box, anywhere else the page stays
 * as it is and the visitor is told, with the incident's id.
 */
public final class FaultHandler implements ErrorHandler {
    private static final long serialVersionUID = 1;
    private static final Logger LOGGER = LoggerFactory.getLogger(FaultHandler.class);

    private final transient Incidents incidents;

    public FaultHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void error(ErrorEvent event) {
        Throwable fault = event.getThrowable();
        if (fault instanceof UIDetachedException) {
            LOGGER.debug("a page was closed while it was worked on", fault);
            return;
        }
        UI ui = UI.getCurrent();
        if (fault instanceof AccessDeniedException && ui != null) {
            deny(ui);
            return;
        }
        Optional<FragmentSlot.Guarded> fragment = event.getComponent().flatMap(FaultHandler::fragmentOf);
        if (fragment.isPresent() && ui != null) {
            fragment.get().fail(fault, ui.getLocale());
            return;
        }
        String where = event.getComponent()
                .map(component -> component.getClass().getName())
                .orElse("a session");
        String id = incidents.note(where, fault);
        if (ui != null) {
            tell(ui, Pages.TEXTS.get(ui.getLocale(), "fault.text", id));
        }
    }

    /** A login that has ended shows by itself once it is looked at; whoever still has his lacks the right. */
    private static void deny(UI ui) {
        Visitor visitor = Visitor.of(ui);
        boolean known = visitor.identity().isPresent();
        visitor.refresh();
        if (!known || visitor.identity().isPresent()) {
            tell(ui, Pages.TEXTS.get(ui.getLocale(), "denied.text"));
        }
    }

    private static Optional<FragmentSlot.Guarded> fragmentOf(Component component) {
        Component candidate = component;
        while (!(candidate instanceof FragmentSlot.Guarded)) {
            Optional<Component> parent = candidate.getParent();
            if (parent.isEmpty()) {
                return Optional.empty();
            }
            candidate = parent.get();
        }
        return Optional.of((FragmentSlot.Guarded) candidate);
    }

    private static void tell(UI ui, String words) {
        Notification notification = new Notification();
        Paragraph text = new Paragraph(words);
        Button close = new Button(Pages.TEXTS.get(ui.getLocale(), "fault.close"), click -> notification.close());
        Div box = new Div(text, close);
        box.addClassName("fault-notice");
        box.getElement().setAttribute("role", "alert");
        notification.add(box);
        notification.setPosition(Position.TOP_CENTER);
        notification.setDuration(0);
        notification.open();
    }
}
