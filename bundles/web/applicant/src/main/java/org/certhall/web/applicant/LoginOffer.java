package org.certhall.web.applicant;

import com.vaadin.flow.component.UI;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.plugin.PlugInState;
import org.certhall.web.portal.api.Visitor;

/** Whether this installation has a page for logging in; without one nobody is sent there. */
record LoginOffer(PlugInRegistry registry) {
    static final String ROUTE = "login";

    /** Says whether the visitor has logged in already. */
    boolean taken() {
        return Visitor.of(UI.getCurrent()).identity().isPresent();
    }

    boolean open() {
        return registry.plugIns().stream()
                .anyMatch(plugIn -> plugIn.state() == PlugInState.ACTIVE
                        && plugIn.id().kind().equals(PlugInKinds.VIEW)
                        && plugIn.id().id().equals(ROUTE));
    }
}
