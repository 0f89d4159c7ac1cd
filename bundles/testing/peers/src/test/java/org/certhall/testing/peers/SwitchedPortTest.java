package org.certhall.testing.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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

    /** A port that is down must be there when it comes up again. */
    @Test
    void nobodyElseGetsThePortWhileItIsDown() throws IOException {
        try (SwitchedPort port = new SwitchedPort(
                        down::get, connection -> connection.getOutputStream().write(ANSWER));
                ServerSocket other = new ServerSocket()) {
            port.open(0);
            down.set(true);
            port.turned();

            other.setReuseAddress(false);
            assertThatThrownBy(() -> other.bind(new InetSocketAddress(loopback(), port.port())))
                    .isInstanceOf(BindException.class);
        }
    }

    /** Gives what the port says first, or -1 when it refuses or hangs up. */
    private static int answer(int port) throws IOException {
        try (Socket socket = new Socket(loopback(), port)) {
            return socket.getInputStream().read();
        } catch (ConnectException refused) {
            return -1;
        } catch (SocketException hungUp) {
            return -1;
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
