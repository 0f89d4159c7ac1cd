package org.certhall.web.portal.server;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;

/**
 * Leads a browser whose session has ended once round without its cookie. Pax Web would give the new session the id that
 * the browser sends, also one that never was: windows that come with it at once collide, and a stranger could choose
 * the id (ASVS 7.2.4).
 */
final class EndedSession {
    /** Says that the browser has just been led round; one that keeps its cookie all the same is not led for ever. */
    private static final String LED = "certhall-led";

    private static final int LED_SECONDS = 10;

    private EndedSession() {}

    /**
     * Answers a request for a page that comes with an ended session.
     *
     * @return false for any other request, which then is still to be answered
     */
    static boolean leadsRound(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("GET")
                || request.getRequestedSessionId() == null
                || request.isRequestedSessionIdValid()
                || has(request, LED)) {
            return false;
        }
        String session = request.getServletContext().getSessionCookieConfig().getName();
        response.addCookie(cookie(request, session, "", 0));
        response.addCookie(cookie(request, LED, "1", LED_SECONDS));
        response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
        response.setHeader("Location", address(request));
        return true;
    }

    private static boolean has(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(name));
    }

    private static Cookie cookie(HttpServletRequest request, String name, String value, int seconds) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** Gives the address of a request, with one slash in front, as two would name another host. */
    static String address(HttpServletRequest request) {
        String path = request.getRequestURI().replaceFirst("^/+", "/");
        String query = request.getQueryString();
        return query == null ? path : path + "?" + query;
    }
}
