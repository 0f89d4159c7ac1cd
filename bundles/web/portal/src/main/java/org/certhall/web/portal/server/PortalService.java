package org.certhall.web.portal.server;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.ComponentMetaData;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.internal.ReflectionCache;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.ServiceDestroyListener;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import com.vaadin.flow.shared.Registration;
import jakarta.servlet.http.Cookie;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.certhall.web.portal.shell.FaultHandler;
import org.certhall.web.portal.shell.Language;
import org.certhall.web.portal.shell.Portal;
import org.certhall.web.portal.visitor.BrowserSession;
import org.jspecify.annotations.Nullable;

/** Flow's service, at home in the container: class loader, static files, and what each session and UI starts with. */
final class PortalService extends VaadinServletService {
    private static final long serialVersionUID = 1;
    private static final int IDLE_SECONDS = (int) TimeUnit.MINUTES.toSeconds(30);

    private final transient Portal portal;
    private final transient BootstrapPage bootstrap;

    PortalService(VaadinServlet servlet, DeploymentConfiguration configuration, Portal portal) {
        super(servlet, configuration);
        this.portal = portal;
        this.bootstrap = new BootstrapPage(portal);
    }

    @Override
    public void init() throws ServiceException {
        super.init();
        setSystemMessagesProvider(info -> Messages.system(info.getLocale()));
        addSessionInitListener(event -> begin(event.getSession(), event.getRequest()));
        addSessionDestroyListener(event -> BrowserSession.of(event.getSession()).close());
        addUIInitListener(event -> begin(event.getUI()));
    }

    @Override
    protected List<RequestHandler> createRequestHandlers() throws ServiceException {
        List<RequestHandler> handlers = super.createRequestHandlers();
        handlers.replaceAll(handler -> handler instanceof UidlRequestHandler ? new CompactUidlHandler() : handler);
        return handlers;
    }

    private void begin(VaadinSession session, VaadinRequest request) {
        session.getSession().setMaxInactiveInterval(IDLE_SECONDS);
        session.setLocale(language(request).locale());
        session.setErrorHandler(new FaultHandler(portal.incidents()));
    }

    private void begin(UI ui) {
        portal.equip(ui);
        Messages.reconnecting(ui);
    }

    private static Language language(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Language.CHINESE
                : Arrays.stream(cookies)
                        .filter(cookie -> Language.COOKIE.equals(cookie.getName()))
                        .map(cookie -> Language.of(cookie.getValue()))
                        .findFirst()
                        .orElse(Language.CHINESE);
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        super.modifyIndexHtmlResponse(response);
        bootstrap.complete(response);
    }

    /**
     * Takes no listener for what Flow remembers of each component class: it would hold the classes of plug-ins for as
     * long as the portal runs, and all it does is to forget them when the portal stops, which {@link #destroy} does.
     */
    @Override
    public Registration addServiceDestroyListener(ServiceDestroyListener listener) {
        boolean ofOneClass = listener.getClass().getName().startsWith(ComponentMetaData.class.getName());
        return ofOneClass ? () -> {} : super.addServiceDestroyListener(listener);
    }

    @Override
    public void destroy() {
        super.destroy();
        ReflectionCache.clearAll();
    }

    /** Lets Flow find its front end, which is in its own bundle and not in the portal's. */
    @Override
    protected void setDefaultClassLoader() {
        setClassLoader(VaadinServlet.class.getClassLoader());
    }

    /** Goes round the check of Flow that looks for every file in a file system: ours are in bundles. */
    @Override
    public @Nullable URL getStaticResource(String path) {
        try {
            return getServlet().getServletContext().getResource(path);
        } catch (MalformedURLException notAPath) {
            return null;
        }
    }
}
