package org.certhall.web.portal.server;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.certhall.web.portal.installed.RouteTable;
import org.certhall.web.portal.shell.Detour;
import org.certhall.web.portal.shell.Language;
import org.certhall.web.portal.shell.PageState;
import org.certhall.web.portal.shell.PageState.Absent;
import org.certhall.web.portal.shell.Portal;
import org.certhall.web.portal.visitor.BrowserSession;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Completes the page that starts Flow in the browser: status, language, theme, nonces. */
final class BootstrapPage {
    private final Portal portal;

    BootstrapPage(Portal portal) {
        this.portal = portal;
    }

    void complete(IndexHtmlResponse response) {
        VaadinRequest request = response.getVaadinRequest();
        answer(request, response.getVaadinResponse());
        dress(response.getDocument(), Language.of(VaadinSession.getCurrent().getLocale()));
        allowScripts(response.getDocument(), String.valueOf(request.getAttribute(SecurityHeadersFilter.NONCE)));
    }

    private void answer(VaadinRequest request, VaadinResponse response) {
        BrowserSession browser = BrowserSession.of(VaadinSession.getCurrent());
        RouteTable pages = portal.views().table();
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        PageState state = PageState.arriving(pages.resolve(path), browser.identity());
        Location wanted = new Location(path.replaceFirst("^/+", ""), QueryParameters.full(request.getParameterMap()));
        Optional<Location> detour = Detour.before(wanted, state, browser, pages);
        if (detour.isPresent()) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", "/" + detour.get().getPathWithQueryParameters());
        } else if (state == Absent.MISSING) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (state instanceof Absent) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void dress(Document document, Language language) {
        Element html = document.getElementsByTag("html").first();
        if (html != null) {
            html.attr("lang", language.tag()).attr("data-ready", "false");
        }
        Element head = document.head();
        head.select("link[rel~=icon]").remove();
        head.appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", "/portal/logo.svg");
        head.appendElement("script").attr("src", "/portal/portal.js");
        portal.themes()
                .worn()
                .forEach(theme -> head.appendElement("link")
                        .attr("rel", "stylesheet")
                        .attr("data-theme", "")
                        .attr("href", theme.url()));
        document.body().appendElement("noscript").text(Messages.noScript(language.locale()));
    }

    private static void allowScripts(Document document, String nonce) {
        document.select("script").forEach(script -> script.attr("nonce", nonce));
    }
}
