package org.certhall.web.portal.server;

import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.internal.ApplicationClassLoaderAccess;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.AppShellRegistry;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.certhall.web.portal.installed.FragmentRegistry;
import org.certhall.web.portal.installed.ViewRegistry;
import org.certhall.web.portal.shell.FaultPage;
import org.certhall.web.portal.shell.Portal;
import org.certhall.web.portal.shell.PortalPage;
import org.certhall.web.portal.site.Incidents;
import org.certhall.web.portal.site.SiteSettings;
import org.certhall.web.portal.theme.ThemeRegistry;
import org.certhall.web.portal.visitor.Accounts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Runs Vaadin on the HTTP whiteboard. The whiteboard starts no container initialisers and knows one class loader per
 * bundle, so that Flow is set up by hand here, on the class loader of the framework's own bundle. Push finds its mapping
 * by the servlet's name, which therefore is given.
 */
@Component(
        service = Servlet.class,
        scope = ServiceScope.PROTOTYPE,
        property = {
            "servlet.init.productionMode=true",
            "servlet.init.closeIdleSessions=true",
            "servlet.init.brotli=true",
            "servlet.init.heartbeatInterval:String=300",
            // A tab sends by plain requests alone; a buffer for what it pushes would lie empty in every tab.
            "servlet.init.org.atmosphere.websocket.bufferSize:String=128",
            // Push belongs to a page, and the page to a session; one that has ended is no reason for another.
            "servlet.init.org.atmosphere.cpr.sessionCreate:String=false"
        })
@HttpWhiteboardServletName(PortalContext.NAME)
@HttpWhiteboardServletPattern("/*")
@HttpWhiteboardServletAsyncSupported
@HttpWhiteboardContextSelect(PortalContext.SELECT)
public final class PortalServlet extends VaadinServlet {
    private static final long serialVersionUID = 1;
    private static final ClassLoader FRAMEWORK = VaadinServlet.class.getClassLoader();

    private final transient Portal portal;

    @Activate
    public PortalServlet(
            @Reference ViewRegistry views,
            @Reference FragmentRegistry fragments,
            @Reference ThemeRegistry themes,
            @Reference SiteSettings settings,
            @Reference Accounts accounts,
            @Reference Incidents incidents) {
        portal = new Portal(views, fragments, themes, settings, accounts, incidents);
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(FRAMEWORK);
        try {
            prepare(config.getServletContext());
            super.init(config);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static void prepare(ServletContext servletContext) throws ServletException {
        VaadinServletContext context = new VaadinServletContext(servletContext);
        ApplicationClassLoaderAccess access = () -> FRAMEWORK;
        context.setAttribute(ApplicationClassLoaderAccess.class, access);
        new LookupServletContainerInitializer().process(Set.of(LookupInitializer.class), servletContext);
        AppShellRegistry.getInstance(context).setShell(PortalShell.class);
        ApplicationRouteRegistry routes = ApplicationRouteRegistry.getInstance(context);
        routes.setErrorNavigationTargets(Set.of(FaultPage.class));
        RouteConfiguration.forRegistry(routes).setRoute(":path*", PortalPage.class);
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        PortalService service = new PortalService(this, configuration, portal);
        service.init();
        return service;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(FRAMEWORK);
        try {
            super.service(request, response);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    protected boolean serveStaticOrWebJarRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (super.serveStaticOrWebJarRequest(request, response)) {
            return true;
        }
        if (isForFlow(request)) {
            return false;
        }
        String path = path(request);
        boolean file = StaticPaths.isFilesOnly(path)
                || (!portal.views().table().has(path) && StaticPaths.isFile(path, request.getHeader("Accept")));
        if (file) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if ("POST".equals(request.getMethod())) {
            PostedPage.answer(request, response, portal.views().table().has(path));
        } else {
            return EndedSession.leadsRound(request, response);
        }
        return true;
    }

    private static boolean isForFlow(HttpServletRequest request) {
        return request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) != null
                || StaticPaths.isFlow(path(request));
    }

    private static String path(HttpServletRequest request) {
        return request.getPathInfo() == null ? "/" : request.getPathInfo();
    }
}
