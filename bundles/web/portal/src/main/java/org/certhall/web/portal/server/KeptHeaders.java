package org.certhall.web.portal.server;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** Keeps the cache headers that the policy set from what is called behind it, and errors out of every cache. */
final class KeptHeaders extends HttpServletResponseWrapper {
    private static final Set<String> KEPT = Set.of("cache-control", "expires", "pragma");
    private static final int FIRST_ERROR = 400;

    KeptHeaders(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setHeader(String name, String value) {
        if (!isKept(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!isKept(name)) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setDateHeader(String name, long date) {
        if (!isKept(name)) {
            super.setDateHeader(name, date);
        }
    }

    @Override
    public void setStatus(int status) {
        if (status >= FIRST_ERROR) {
            super.setHeader("Cache-Control", HeaderPolicy.NO_STORE);
        }
        super.setStatus(status);
    }

    /** Answers with the bare status: a container's own error page would name the server. */
    @Override
    public void sendError(int status, String message) throws IOException {
        sendError(status);
    }

    @Override
    public void sendError(int status) throws IOException {
        resetBuffer();
        setStatus(status);
        flushBuffer();
    }

    private static boolean isKept(String name) {
        return KEPT.contains(name.toLowerCase(Locale.ROOT));
    }
}
