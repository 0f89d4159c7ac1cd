package org.certhall.plugins.payments.channels;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A link to a page that posts a form to a channel's site, in a tab of its own. The page is one of its own because the
 * portal's pages may post to the portal alone; this one may post to the channel alone.
 */
public final class FormPage {
    /** The member of a panel's words that has the address; the others are the form's fields. */
    public static final String ACTION = "action";

    private static final String SCRIPT = "document.forms[0].submit()";

    private FormPage() {}

    /** Puts an address and fields together for the panel. */
    public static Map<String, String> panel(URI action, Map<String, String> fields) {
        Map<String, String> panel = new LinkedHashMap<>();
        panel.put(ACTION, action.toString());
        fields.forEach((name, value) -> panel.put("field." + name, value));
        return panel;
    }

    /** Makes the link, which looks like a button. */
    public static Anchor link(String label, Map<String, String> panel, Locale locale) {
        byte[] page = html(label, panel, locale).getBytes(StandardCharsets.UTF_8);
        String policy = policy(URI.create(panel.getOrDefault(ACTION, "")));
        DownloadHandler handler = DownloadHandler.fromInputStream(request -> {
                    request.getResponse().setHeader("Content-Security-Policy", policy);
                    return new DownloadResponse(
                            new ByteArrayInputStream(page), "pay.html", "text/html; charset=utf-8", page.length);
                })
                .inline();
        Anchor link = new Anchor(handler, AttachmentType.INLINE, label);
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener").setAttribute("router-ignore", true);
        link.addClassName("button-link");
        return link;
    }

    static String html(String label, Map<String, String> panel, Locale locale) {
        String fields = panel.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("field."))
                .map(entry -> "<input type=\"hidden\" name=\""
                        + escaped(entry.getKey().substring("field.".length())) + "\" value=\""
                        + escaped(entry.getValue()) + "\">\n")
                .collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
                <body><form method="post" action="%s">
                %s<button>%s</button></form><script>%s</script></body></html>
                """.formatted(
                        "en".equals(locale.getLanguage()) ? "en" : "zh-CN",
                        escaped(label),
                        escaped(panel.getOrDefault(ACTION, "")),
                        fields,
                        escaped(label),
                        SCRIPT);
    }

    /** Allows the form's own site and the one script, nothing else. */
    static String policy(URI action) {
        return "default-src 'none'; script-src 'sha256-" + hash() + "'; form-action " + action.getScheme() + "://"
                + action.getRawAuthority() + "; base-uri 'none'; frame-ancestors 'none'";
    }

    private static String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(SCRIPT.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
