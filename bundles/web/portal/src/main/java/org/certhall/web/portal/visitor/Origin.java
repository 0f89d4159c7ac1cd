package org.certhall.web.portal.visitor;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Collections;
import java.util.List;
import org.certhall.web.portal.site.TrustedProxies;

/**
 * Where a request comes from.
 *
 * @param address the visitor's own, behind the trusted proxies
 * @param browser what the browser says it is
 */
record Origin(String address, String browser) {
    static final Origin UNKNOWN = new Origin("", "");

    static Origin of(VaadinRequest request, TrustedProxies proxies) {
        List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        String browser = request.getHeader("User-Agent");
        return new Origin(proxies.client(request.getRemoteAddr(), forwarded), browser == null ? "" : browser);
    }
}
