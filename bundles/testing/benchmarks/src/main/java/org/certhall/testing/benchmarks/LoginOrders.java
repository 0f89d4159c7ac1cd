package org.certhall.testing.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Tells {@link LoginLoad} what to do and hears at which rate it was done: starting bundles would cost more than the work. */
final class LoginOrders implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Socket load;
    private final BufferedReader answers;
    private final PrintStream orders;

    private LoginOrders(Socket load) throws IOException {
        this.load = load;
        this.answers = new BufferedReader(new InputStreamReader(load.getInputStream(), StandardCharsets.UTF_8));
        this.orders = new PrintStream(load.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** Opens the port that the load connects to. */
    static ServerSocket listen() throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        return server;
    }

    static LoginOrders of(ServerSocket server) throws IOException {
        return new LoginOrders(server.accept());
    }

    /** Lets something be done for as long and gives how often a second it was done. */
    double rate(String what, Duration time) {
        return rate(what, time, () -> {});
    }

    /** Does something else meanwhile. */
    double rate(String what, Duration time, Runnable meanwhile) {
        orders.println(what + " " + time.toMillis());
        meanwhile.run();
        try {
            double rate = Double.parseDouble(answers.readLine());
            if (rate == LoginLoad.FAILED) {
                throw new IllegalStateException("a login has failed; failures measure nothing");
            }
            return rate;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        load.close();
    }
}
