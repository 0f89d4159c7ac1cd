package org.certhall.web.portal.theme;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import org.certhall.web.portal.server.PortalContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves the themes' files as {@code /theme/{hash}/{path}}. */
@Component(service = Servlet.class, scope = ServiceScope.PROTOTYPE)
@HttpWhiteboardServletPattern(ThemeServlet.PATH + "/*")
@HttpWhiteboardContextSelect(PortalContext.SELECT)
public final class ThemeServlet extends HttpServlet {
    /** The path below which themes are served. */
    public static final String PATH = "/theme";

    private static final long serialVersionUID = 1;
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "webp", "image/webp",
            "woff2", "font/woff2");

    private final transient ThemeRegistry themes;

    @Activate
    public ThemeServlet(@Reference ThemeRegistry themes) {
        this.themes = themes;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        URL file = find(path);
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (file == null || type == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type);
        try (InputStream in = file.openStream()) {
            in.transferTo(response.getOutputStream());
        }
    }

    private @Nullable URL find(String path) {
        int slash = path.indexOf('/', 1);
        if (slash < 0) {
            return null;
        }
        return themes.files(path.substring(1, slash))
                .map(files -> files.find(path.substring(slash + 1)))
                .orElse(null);
    }
}
