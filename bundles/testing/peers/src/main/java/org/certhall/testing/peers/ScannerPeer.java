package org.certhall.testing.peers;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.certhall.testing.peers.Switchboard.Mode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A scanner that speaks as ClamAV's daemon does (clamd(8)) and knows the EICAR test file. */
final class ScannerPeer implements Peer {
    /** The port of the daemon, counted from that of the web server. */
    static final int CLAMD_PORT = 3;

    private static final Logger LOG = LoggerFactory.getLogger(ScannerPeer.class);
    private static final Duration SILENT = Duration.ofMinutes(2);
    private static final int LONGEST_COMMAND = 32;

    private final Received<List<String>> scanned = new Received<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final SwitchedPort port = new SwitchedPort(() -> mode() == Mode.DOWN, this::serve);
    private @Nullable Switchboard switchboard;

    int clamdPort() {
        return port.port();
    }

    @Override
    public String id() {
        return "scanner";
    }

    @Override
    public void open(Surroundings surroundings) throws IOException {
        switchboard = surroundings.switchboard();
        port.open(surroundings.port(CLAMD_PORT));
        surroundings.switchboard().watch(port::turned);
    }

    @Override
    public void close() {
        closed.countDown();
        port.close();
    }

    @Override
    public List<List<String>> rows() {
        return scanned.all();
    }

    private void serve(Socket connection) throws IOException {
        DataInputStream in = new DataInputStream(connection.getInputStream());
        String command = command(in);
        String answer = switch (command) {
            case "zPING" -> "PONG";
            case "zINSTREAM" -> instream(in);
            default -> "UNKNOWN COMMAND";
        };
        Mode now = mode();
        if (now == Mode.SLOW || now == Mode.UNKNOWN) {
            await(now == Mode.SLOW ? pause() : SILENT);
        }
        if (now != Mode.UNKNOWN) {
            connection.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private String instream(DataInputStream in) throws IOException {
        if (mode() == Mode.REJECT) {
            return "INSTREAM size limit exceeded. ERROR";
        }
        String answer = new ClamdStream(in).answer();
        scanned.add(List.of(answer));
        return answer;
    }

    private static String command(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        int next = in.read();
        while (next > 0 && command.length() < LONGEST_COMMAND) {
            command.append((char) next);
            next = in.read();
        }
        return command.toString();
    }

    private void await(Duration time) {
        try {
            if (closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("the scanner closes while it waits");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration pause() {
        return switchboard == null ? Duration.ZERO : switchboard.pause();
    }

    private Mode mode() {
        return switchboard == null ? Mode.UP : switchboard.mode(id());
    }
}
