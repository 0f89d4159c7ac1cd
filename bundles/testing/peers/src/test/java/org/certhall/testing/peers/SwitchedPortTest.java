package org.certhall.testing.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SwitchedPortTest {
    private static final int TURNS = Boolean.getBoolean("certhall.soak") ? 20_000 : 500;
    private static final int ANSWER = 42;

    private final AtomicBoolean down = new AtomicBoolean();

    /** The system may complete a connection while the port is being shut: it must not be served. */
    @Test
    void nobodyIsServedOnceThePortIsDown() throws IOException {
        try (SwitchedPort port = new SwitchedPort(
                down::get, connection -> connection.getOutputStream().write(ANSWER))) {
            port.open(0);
            for (int i = 0; i < TURNS; i++) {
                down.set(false);
                port.turned();
                assertThat(answer(port.port())).as("turn %d, up", i).isEqualTo(ANSWER);
                down.set(true);
                port.turned();
                assertThat(answer(port.port())).as("turn %d, down", i).isNotEqualTo(ANSWER);
            }
        }
    }

    /** Gives what the port says first, or -1 when it refuses or hangs up. */
    private static int answer(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
            return socket.getInputStream().read();
        } catch (ConnectException refused) {
            return -1;
        } catch (SocketException hungUp) {
            return -1;
        }
    }
}
