package org.certhall.web.portal.server;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;

/** Switches server push on: web sockets, long polling where they do not get through. */
@Push
public final class PortalShell implements AppShellConfigurator {
    private static final long serialVersionUID = 1;
}
