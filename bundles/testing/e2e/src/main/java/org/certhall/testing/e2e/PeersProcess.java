package org.certhall.testing.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/** The outside world beside a portal: the peers, in a process of their own as in the demo. */
public final class PeersProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final int port;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();

    private PeersProcess(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts the peers that a portal looks for, and waits until they answer.
     *
     * @param root the root of the repository, where the peers have been built
     */
    public static PeersProcess start(Path root, PortalProcess portal) {
        return start(root, portal.data(), portal.ports().peers());
    }

    /**
     * Starts the peers on a port and those after it, and waits until they answer.
     *
     * @param data the portal's data folder, where the portal finds the certificate of the mail server
     */
    public static PeersProcess start(Path root, Path data, int port) {
        try {
            Files.createDirectories(data.resolve("log"));
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            root.resolve("bundles/testing/peers/target/peers.jar")
                                    .toString())
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("log/peers.log").toFile());
            builder.environment().put("CERTHALL_PEERS", String.valueOf(port));
            builder.environment().put("CERTHALL_DATA", data.toString());
            PeersProcess peers = new PeersProcess(port, builder.start());
            peers.await();
            return peers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives what a phone has received, as JSON, newest last. */
    public String sms(String to) {
        return ask(HttpRequest.newBuilder(at("sms?to=" + to)).build());
    }

    /** Gives what a mailbox has received, as JSON, newest last. */
    public String mail(String to) {
        return ask(HttpRequest.newBuilder(at("mail?to=" + to)).build());
    }

    /** Gives what arrived in a bank account, as JSON, newest last. */
    public String statement(String account) {
        return ask(
                HttpRequest.newBuilder(at("bank/statement?account=" + account)).build());
    }

    /** Lets somebody transfer money into the hall's account. */
    public void transfer(String name, long fen, String remark) {
        String query = "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&fen=" + fen + "&remark="
                + URLEncoder.encode(remark, StandardCharsets.UTF_8);
        ask(HttpRequest.newBuilder(at("bank/transfer?" + query))
                .POST(BodyPublishers.noBody())
                .build());
    }

    /** Turns a switch: up, down, slow, reject or unknown. */
    public void turn(String peer, String mode) {
        ask(HttpRequest.newBuilder(at("switch?peer=" + peer + "&mode=" + mode))
                .POST(BodyPublishers.noBody())
                .build());
    }

    /** Makes a channel's bills wrong on purpose: drop, extra or amount; none makes them right again. */
    public void bill(String channel, String mode) {
        ask(HttpRequest.newBuilder(at("wallet/bill?channel=" + channel + "&mode=" + mode))
                .POST(BodyPublishers.noBody())
                .build());
    }

    /** Gives an address of theirs. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + "/" + path);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void await() {
        long begun = System.nanoTime();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                close();
                throw new IllegalStateException("the peers do not answer on port " + port);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private boolean answers() {
        try {
            ask(HttpRequest.newBuilder(at("switch")).build());
            return true;
        } catch (CompletionException nobodyThere) {
            return false;
        }
    }

    private String ask(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, BodyHandlers.ofString());
        if (answer.join().statusCode() != 200) {
            throw new IllegalStateException(request.uri() + ": " + answer.join().body());
        }
        return answer.join().body();
    }
}
