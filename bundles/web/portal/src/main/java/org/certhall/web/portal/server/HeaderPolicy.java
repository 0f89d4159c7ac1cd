package org.certhall.web.portal.server;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which security and cache headers an answer carries; see docs/decisions/content-security-policy.md. */
public final class HeaderPolicy {
    private static final String ONE_YEAR = "31536000";

    private HeaderPolicy() {}

    /**
     * Gives the headers of an answer.
     *
     * @param path of the request, with its leading slash
     * @param nonce of the scripts that the bootstrap page itself carries
     */
    public static Map<String, String> headers(String path, boolean https, String nonce) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", contentSecurityPolicy(https, nonce));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put(
                "Permissions-Policy",
                "accelerometer=(), camera=(self), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                        + " microphone=(), payment=(), usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Cache-Control", cacheControl(path));
        if (https) {
            headers.put("Strict-Transport-Security", "max-age=" + ONE_YEAR);
        }
        return headers;
    }

    private static String contentSecurityPolicy(boolean https, String nonce) {
        return "default-src 'self'; "
                + "script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; "
                + "style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data: blob:; "
                + "font-src 'self' data:; "
                + "connect-src 'self'; "
                + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-src 'none'; frame-ancestors 'none'"
                + (https ? "; upgrade-insecure-requests" : "");
    }

    /** Files whose name carries their hash never change; other files are asked for anew; everything else is never kept. */
    private static String cacheControl(String path) {
        if (path.startsWith("/VAADIN/build/") || path.startsWith("/theme/")) {
            return "public, max-age=" + ONE_YEAR + ", immutable";
        }
        boolean file = path.startsWith("/VAADIN/static/") || path.startsWith("/portal/");
        return file ? "no-cache" : NO_STORE;
    }

    /** Says that nothing may keep the answer (S27). */
    static final String NO_STORE = "no-store";
}
