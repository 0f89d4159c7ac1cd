package org.certhall.web.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;

/** Stands in for the whole page where the portal itself fails: an incident id, never a trace. */
public final class FaultPage extends Div implements HasErrorParameter<Exception> {
    private static final long serialVersionUID = 1;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        UI ui = event.getUI();
        String id = Portal.of(ui).incidents().note("the portal", parameter.getException());
        removeAll();
        add(Pages.incident(ui.getLocale(), id));
        Client.shown(ui, false);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
