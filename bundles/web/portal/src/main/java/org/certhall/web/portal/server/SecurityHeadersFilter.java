package org.certhall.web.portal.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** Puts the headers of {@link HeaderPolicy} on every answer and refuses methods that the portal does not know. */
@Component(service = Filter.class, scope = ServiceScope.PROTOTYPE)
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardContextSelect(PortalContext.SELECT)
public final class SecurityHeadersFilter extends HttpFilter {
    /** Request attribute that holds the nonce. */
    static final String NONCE = SecurityHeadersFilter.class.getName() + ".nonce";

    private static final long serialVersionUID = 1;
    private static final int NONCE_BYTES = 16;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        HeaderPolicy.headers(request.getRequestURI(), request.isSecure(), nonce).forEach(response::setHeader);
        if (METHODS.contains(request.getMethod())) {
            chain.doFilter(request, new KeptHeaders(response));
        } else {
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }
}
