package org.certhall.web.portal.visitor;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** The cookie by which a browser is known again after a login, so that strangers' failures do not slow it down. */
final class BrowserCookie {
    private static final String NAME = "certhall-browser";
    private static final int SECONDS = (int) TimeUnit.DAYS.toSeconds(180);

    private BrowserCookie() {}

    /** Gives the cookie's value, or blank. */
    static String read(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
    }

    static void write(VaadinRequest request, VaadinResponse response, String value) {
        Cookie cookie = new Cookie(name(request), value);
        cookie.setPath("/");
        cookie.setMaxAge(SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** Browsers take a cookie with the prefix from this very host over HTTPS alone. */
    private static String name(VaadinRequest request) {
        return request.isSecure() ? "__Host-" + NAME : NAME;
    }
}
