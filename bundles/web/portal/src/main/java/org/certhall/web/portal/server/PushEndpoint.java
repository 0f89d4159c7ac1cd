package org.certhall.web.portal.server;

import jakarta.websocket.CloseReason;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;

/**
 * Opens the portal's web context to web sockets: Pax Web prepares a context for them only where an end point of its own
 * is registered. Push then uses the context; this end point itself turns every caller away.
 */
@Component(
        service = Object.class,
        property = {
            "org.ops4j.pax.web.http.whiteboard.websocket:Boolean=true",
            "osgi.http.whiteboard.context.select=" + PortalContext.SELECT
        })
@ServerEndpoint("/_ws")
public final class PushEndpoint {
    /** Closes the connection at once. */
    @OnOpen
    public void open(Session session) throws IOException {
        session.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "not a service"));
    }
}
