package org.certhall.plugins.payments.unionpay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.certhall.api.payment.Opening;
import org.certhall.plugins.payments.channels.Fields;
import org.certhall.plugins.payments.channels.FormPage;

/** Posts the form of a panel, as the payer's browser does. */
final class Browser {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Browser() {}

    /** Gives the page that the channel shows. */
    static String post(Opening.Opened opened) {
        Map<String, String> fields = new LinkedHashMap<>();
        opened.panel().forEach((name, value) -> {
            if (name.startsWith("field.")) {
                fields.put(name.substring("field.".length()), value);
            }
        });
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create(opened.panel().getOrDefault(FormPage.ACTION, "")))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(Fields.form(fields)))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
