package org.certhall.web.portal.server;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.web.portal.shell.Language;
import org.certhall.web.portal.shell.PageState;
import org.certhall.web.portal.shell.PageState.Absent;
import org.certhall.web.portal.shell.Portal;
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
        Set<Role> held = portal.settings().site().anonymousRoles();
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        PageState state = PageState.arriving(portal.views().table().resolve(path), held);
        if (state == Absent.MISSING) {
            response.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (state == Absent.FORBIDDEN) {
            response.getVaadinResponse().setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
        dress(response.getDocument(), Language.of(VaadinSession.getCurrent().getLocale()));
        allowScripts(response.getDocument(), String.valueOf(request.getAttribute(SecurityHeadersFilter.NONCE)));
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
