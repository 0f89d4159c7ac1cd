package org.certhall.web.portal.server;

import com.vaadin.flow.server.VaadinServlet;
import java.net.URL;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContext;
import org.osgi.util.tracker.BundleTracker;

/**
 * The web context of the portal. Its static files are those below {@code META-INF/resources} of Vaadin's bundle and of
 * every active bundle with the header {@code Portal-Resources}.
 */
@Component(service = ServletContextHelper.class)
@HttpWhiteboardContext(name = PortalContext.NAME, path = "/")
public final class PortalContext extends ServletContextHelper {
    public static final String NAME = "portal";
    /** Selects this context for a servlet or filter. */
    public static final String SELECT = "(osgi.http.whiteboard.context.name=" + NAME + ")";

    private static final String HEADER = "Portal-Resources";
    private static final String ROOT = "META-INF/resources";
    private static final String FRONT_END = "META-INF/VAADIN/webapp";
    private static final String BUILD = "/VAADIN/build/";
    private static final @Nullable Bundle FRAMEWORK = FrameworkUtil.getBundle(VaadinServlet.class);
    private static final Set<String> NEVER = Set.of("", "/");

    private final ConcurrentSkipListMap<Long, Bundle> bundles = new ConcurrentSkipListMap<>();
    private final BundleTracker<Bundle> tracker;

    @Activate
    public PortalContext(BundleContext context) {
        tracker = new BundleTracker<>(context, Bundle.ACTIVE, null) {
            @Override
            public @Nullable Bundle addingBundle(Bundle bundle, @Nullable BundleEvent event) {
                if (bundle.getHeaders("").get(HEADER) == null && !bundle.equals(FRAMEWORK)) {
                    return null;
                }
                bundles.put(bundle.getBundleId(), bundle);
                return bundle;
            }

            @Override
            public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle tracked) {
                bundles.remove(bundle.getBundleId());
            }
        };
        tracker.open();
    }

    @Deactivate
    void stop() {
        tracker.close();
    }

    @Override
    public @Nullable URL getResource(String name) {
        if (NEVER.contains(name) || name.contains("..") || name.endsWith("/")) {
            return null;
        }
        if (name.startsWith(BUILD) && FRAMEWORK != null) {
            return FRAMEWORK.getEntry(FRONT_END + name); // so that Flow finds its compressed files
        }
        String path = ROOT + (name.startsWith("/") ? name : "/" + name);
        for (Bundle bundle : bundles.values()) {
            URL url = bundle.getEntry(path);
            if (url != null && bundle.getEntryPaths(path) == null) {
                return url;
            }
        }
        return null;
    }

    @Override
    public @Nullable String getMimeType(String name) {
        return null;
    }
}
