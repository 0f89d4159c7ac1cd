package org.certhall.testing.peers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A port on 127.0.0.1 where nobody listens while the switch says so. */
final class SwitchedPort implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SwitchedPort.class);

    private final BooleanSupplier down;
    private final Service service;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private @Nullable ServerSocket listener;
    private int port;

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
        port = wanted;
        listen();
    }

    synchronized int port() {
        return port;
    }

    /** Follows the switch: down closes the port and every connection, anything else opens it again. */
    synchronized void turned() {
        try {
            if (down.getAsBoolean()) {
                shut();
            } else if (listener == null) {
                listen();
            }
        } catch (IOException fault) {
            LOG.error("nobody can listen on port {}", port, fault);
        }
    }

    @Override
    public synchronized void close() {
        workers.shutdownNow();
        try {
            shut();
        } catch (IOException fault) {
            LOG.warn("port {} does not close", port, fault);
        }
    }

    private void listen() throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
        port = socket.getLocalPort();
        listener = socket;
        workers.execute(() -> accept(socket));
    }

    private void shut() throws IOException {
        if (listener != null) {
            listener.close();
            listener = null;
        }
        for (Socket connection : connections) {
            connection.close();
        }
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
