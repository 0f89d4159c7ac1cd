package org.certhall.testing.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A tab of the portal without a browser: what a browser sends when it opens a page, push connection included. It costs
 * the server what a real tab does, and this machine next to nothing, so that many can be open at once.
 */
final class PortalTab implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PUSH = "VAADIN/push?v-r=push&v-uiId=%s&v-pushId=%s&X-Atmosphere-tracking-id=0"
            + "&X-Atmosphere-Framework=3.1.4.vaadin1-javascript&X-Atmosphere-Transport=websocket&X-atmo-protocol=true";

    private static final String NAVIGATION = """
            {"csrfToken":"%s","syncId":0,"clientId":0,"rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{\
            "route":"%s","query":"","appShellTitle":"","historyState":null,"trigger":""}}]}""";
    private static final String LEAVING = """
            {"csrfToken":"%s","syncId":-1,"clientId":-1,"rpc":[],"UNLOAD":true}""";

    private final HttpClient session;
    private final URI requests;
    private final String key;
    private final WebSocket push;

    private PortalTab(HttpClient session, URI requests, String key, WebSocket push) {
        this.session = session;
        this.requests = requests;
        this.key = key;
        this.push = push;
    }

    /** Gives a client with a session of its own. */
    static HttpClient session() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    /**
     * Gives a client with somebody's session.
     *
     * @param cookie name and value, such as {@code a=b}
     */
    static HttpClient session(URI root, String cookie) {
        CookieManager cookies = new CookieManager();
        HttpCookie known =
                new HttpCookie(cookie.substring(0, cookie.indexOf('=')), cookie.substring(cookie.indexOf('=') + 1));
        known.setPath("/");
        known.setVersion(0);
        cookies.getCookieStore().add(root, known);
        return HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /**
     * Opens a page.
     *
     * @param session tabs of one client are tabs of one browser
     * @param root the portal's address
     */
    static PortalTab open(HttpClient session, URI root, String path) {
        ask(session, HttpRequest.newBuilder(root.resolve(path)));
        JsonNode start = json(ask(
                        session, HttpRequest.newBuilder(root.resolve("?v-r=init&location=" + path + "&query="))))
                .path("appConfig");
        JsonNode first = start.path("uidl");
        String ui = start.path("v-uiId").asText();
        WebSocket push = connect(session, root, ui, first.path("Vaadin-Push-ID").asText());
        String key = first.path("Vaadin-Security-Key").asText();
        PortalTab tab = new PortalTab(session, root.resolve("?v-r=uidl&v-uiId=" + ui), key, push);
        tab.tell(NAVIGATION.formatted(key, path));
        return tab;
    }

    /** Closes the tab, as a browser says that it leaves a page. */
    @Override
    public void close() {
        tell(LEAVING.formatted(key));
        push.abort();
    }

    private void tell(String body) {
        ask(
                session,
                HttpRequest.newBuilder(requests)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static WebSocket connect(HttpClient session, URI root, String ui, String pushId) {
        URI address = URI.create(
                "ws" + root.resolve(PUSH.formatted(ui, pushId)).toString().substring("http".length()));
        Greeting greeting = new Greeting();
        WebSocket socket =
                session.newWebSocketBuilder().buildAsync(address, greeting).join();
        greeting.received.join();
        return socket;
    }

    private static String ask(HttpClient session, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = session.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.uri() + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first message says that the connection stands. */
    private static final class Greeting implements WebSocket.Listener {
        private final CompletableFuture<Void> received = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            received.complete(null);
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            received.completeExceptionally(error);
        }
    }
}
