package org.certhall.testing.peers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A port on 127.0.0.1 where nobody listens while the switch says so; it stays ours, so that it can open again. */
final class SwitchedPort implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SwitchedPort.class);

    private final BooleanSupplier down;
    private final Service service;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    /** Holds the port without listening: else the system may give it to somebody else while it is down. */
    private final Socket claim = new Socket();

    private @Nullable ServerSocket listener;
    private Future<?> accepting = CompletableFuture.completedFuture(null);

    SwitchedPort(BooleanSupplier down, Service service) {
        this.down = down;
        this.service = service;
    }

    /** Serves one connection, until it ends. */
    @FunctionalInterface
    interface Service {
        void serve(Socket connection) throws IOException;
    }

    /** Opens the port; 0 takes a free one. */
    synchronized void open(int wanted) throws IOException {
        claim.setReuseAddress(true);
        claim.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), wanted));
        listen();
    }

    int port() {
        return claim.getLocalPort();
    }

    /** Follows the switch: down closes the port and every connection, anything else opens it again. */
    void turned() {
        try {
            turn();
        } catch (IOException | ExecutionException fault) {
            LOG.error("nobody can listen on port {}", port(), fault);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** The system frees a port only when nobody waits for connections on it any more. */
    private void turn() throws IOException, ExecutionException, InterruptedException {
        if (down.getAsBoolean()) {
            shut().get();
        } else {
            listen();
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        try {
            shut();
            claim.close();
        } catch (IOException fault) {
            LOG.warn("port {} does not close", port(), fault);
        }
    }

    private synchronized void listen() throws IOException {
        if (listener == null) {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(claim.getLocalSocketAddress());
            listener = socket;
            accepting = workers.submit(() -> accept(socket));
        }
    }

    /** Gives when it is done. */
    private synchronized Future<?> shut() throws IOException {
        if (listener != null) {
            listener.close();
            listener = null;
        }
        for (Socket connection : connections) {
            connection.close();
        }
        return accepting;
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                admit(socket, socket.accept());
            } catch (IOException closed) {
                LOG.debug("nobody listens any more", closed);
            }
        }
    }

    /** Serves a connection unless the port was shut while the system was still handing it over. */
    private synchronized void admit(ServerSocket from, Socket connection) throws IOException {
        if (from.equals(listener)) {
            connections.add(connection);
            workers.execute(() -> serve(connection));
        } else {
            connection.close();
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            service.serve(connection);
        } catch (IOException gone) {
            LOG.debug("a connection has ended", gone);
        } finally {
            connections.remove(connection);
        }
    }
}
