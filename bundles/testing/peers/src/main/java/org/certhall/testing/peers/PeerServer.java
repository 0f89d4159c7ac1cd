package org.certhall.testing.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web server of the peers: their JSON, the page for people, and the switches; it listens on 127.0.0.1 alone. */
final class PeerServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PeerServer.class);
    private static final String JSON = "application/json";
    private static final String HTML = "text/html; charset=utf-8";

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final List<Peer> peers;
    private final Switchboard switchboard;
    private final Page page;
    private final Map<String, Endpoint> endpoints = new HashMap<>();

    private PeerServer(HttpServer server, List<Peer> peers) {
        this.server = server;
        this.peers = peers;
        switchboard = new Switchboard(
                peers.stream().flatMap(peer -> peer.switches().stream()).toList());
        page = new Page(peers, switchboard);
        peers.forEach(peer -> endpoints.putAll(peer.endpoints()));
        endpoints.put("GET /switch", query -> switchboard.modes());
        endpoints.put("POST /switch", switchboard::turn);
    }

    /**
     * Starts on a port; 0 takes a free one.
     *
     * @param folder where peers keep what outlives them, such as keys
     */
    static PeerServer start(int port, Path folder, List<Peer> peers) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        PeerServer peerServer = new PeerServer(HttpServer.create(address, 0), peers);
        peerServer.server.createContext("/", peerServer::handle);
        peerServer.server.setExecutor(peerServer.workers);
        Surroundings surroundings = new Surroundings(peerServer.switchboard, port, folder);
        for (Peer peer : peers) {
            peer.open(surroundings);
            peer.sites().forEach(peerServer.server::createContext);
        }
        peerServer.server.start();
        return peerServer;
    }

    Switchboard switchboard() {
        return switchboard;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        peers.forEach(Peer::close);
        workers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = query(exchange.getRequestURI());
            switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
                case "GET /" -> send(exchange, 200, HTML, page.html(language(exchange, query)));
                case "GET /peers.css" -> send(exchange, 200, "text/css", resource("peers.css"));
                default -> answer(exchange, query);
            }
        }
    }

    private void answer(HttpExchange exchange, Map<String, String> query) throws IOException {
        try {
            Object answer = endpoint(exchange).answer(query);
            if ("POST".equals(exchange.getRequestMethod()) && accepts(exchange, "text/html")) {
                exchange.getResponseHeaders()
                        .set("Location", "/?lang=" + language(exchange, query).getLanguage());
                exchange.sendResponseHeaders(303, -1);
            } else {
                send(exchange, 200, JSON, json.writeValueAsString(answer));
            }
        } catch (Refusal refusal) {
            send(exchange, refusal.status(), JSON, json.writeValueAsString(refusal.body()));
        } catch (RuntimeException fault) {
            LOG.error("a request failed: {}", exchange.getRequestURI().getPath(), fault);
            send(exchange, 500, JSON, json.writeValueAsString(Map.of("error", "the peer itself failed; see its log")));
        }
    }

    private Endpoint endpoint(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        Endpoint endpoint = endpoints.get(exchange.getRequestMethod() + " " + path);
        if (endpoint != null) {
            return endpoint;
        }
        List<String> methods = new ArrayList<>(endpoints.keySet().stream()
                .filter(key -> key.endsWith(" " + path))
                .map(key -> key.substring(0, key.indexOf(' ')))
                .sorted()
                .toList());
        if (methods.isEmpty()) {
            throw Refusal.notFound("nothing is at " + path);
        }
        exchange.getResponseHeaders().set("Allow", String.join(", ", methods));
        throw Refusal.wrongMethod(path + " takes " + String.join(", ", methods));
    }

    static Map<String, String> query(URI uri) {
        String raw = uri.getRawQuery();
        if (raw == null || raw.isEmpty()) {
            return Map.of();
        }
        return List.of(raw.split("&")).stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> decoded(pair[0]),
                        pair -> pair.length > 1 ? decoded(pair[1]) : "",
                        (first, last) -> last));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badPercent) {
            return text;
        }
    }

    private static Locale language(HttpExchange exchange, Map<String, String> query) {
        String asked = query.getOrDefault(
                "lang", Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Accept-Language"), ""));
        return asked.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
    }

    private static boolean accepts(HttpExchange exchange, String type) {
        String accept = exchange.getRequestHeaders().getFirst("Accept");
        return accept != null && accept.contains(type);
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = PeerServer.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
