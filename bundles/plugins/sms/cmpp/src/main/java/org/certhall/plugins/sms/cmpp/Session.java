package org.certhall.plugins.sms.cmpp;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.certhall.plugins.sms.cmpp.Login.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection that has logged in. Every unit is written in one piece. */
final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Socket socket;
    private final PduReader in;
    private final OutputStream out;
    private final Window window;
    private final Delivered delivered;
    private final Timing timing;
    private final AtomicInteger sequence = new AtomicInteger(1);
    private volatile long heard = System.nanoTime();
    private volatile boolean asked;

    private Session(Socket socket, Window window, Delivered delivered, Timing timing) throws IOException {
        this.socket = socket;
        this.window = window;
        this.delivered = delivered;
        this.timing = timing;
        in = new PduReader(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Takes what the gateway delivers, and answers it in its own time by {@link Session#send}. */
    @FunctionalInterface
    interface Delivered {
        void delivered(Session session, Pdu pdu, Deliver deliver);
    }

    /** Connects and logs in, within the time for that. */
    static Session open(
            InetSocketAddress gateway, Account account, Window window, Delivered delivered, Timing timing, Clock clock)
            throws IOException, RefusedException {
        Socket socket = new Socket();
        try {
            int patience = Math.toIntExact(timing.connect().toMillis());
            socket.connect(new InetSocketAddress(gateway.getHostString(), gateway.getPort()), patience);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(patience);
            Session session = new Session(socket, window, delivered, timing);
            Login login = new Login(account, clock.instant());
            session.send(new Pdu(Command.CONNECT, session.sequence.getAndIncrement(), login.request()));
            login.check(session.in.read());
            socket.setSoTimeout(0);
            return session;
        } catch (IOException | RefusedException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
    }

    Window window() {
        return window;
    }

    /**
     * Hands one part over; its place in the window has been taken, and is given back where that fails.
     *
     * @param answered hears the answer, on the thread that reads
     * @param lost hears that none will come
     */
    void submit(byte[] body, Consumer<Submit.Answer> answered, Runnable lost) throws IOException {
        int number = sequence.getAndIncrement();
        window.await(number, answered, lost);
        try {
            send(new Pdu(Command.SUBMIT, number, body));
        } catch (IOException failed) {
            window.forget(number);
            throw failed;
        }
    }

    /** Serves the connection until it ends. */
    void run() throws IOException {
        while (true) {
            Pdu pdu = in.read();
            heard = System.nanoTime();
            asked = false;
            switch (pdu.command()) {
                case Command.SUBMIT | Command.RESPONSE -> window.answer(pdu.sequence(), Submit.Answer.read(pdu));
                case Command.DELIVER -> delivered.delivered(this, pdu, Deliver.read(pdu));
                case Command.ACTIVE_TEST -> send(pdu.answer(new byte[1]));
                case Command.ACTIVE_TEST | Command.RESPONSE -> LOG.trace("the gateway is alive");
                case Command.TERMINATE -> {
                    send(pdu.answer(new byte[0]));
                    throw new ProtocolException("the gateway has ended the connection");
                }
                case Command.TERMINATE | Command.RESPONSE -> throw new ProtocolException("the connection was ended");
                default -> LOG.debug("a unit with the command {} is passed over", pdu.command());
            }
        }
    }

    /** Looks after the connection; called every now and then. */
    void tick() {
        long now = System.nanoTime();
        long silence = now - heard;
        window.expire(now - timing.answer().toNanos());
        try {
            if (silence > timing.lost().toNanos()) {
                LOG.info("The gateway has been silent for {} s", silence / 1_000_000_000);
                socket.close();
            } else if (silence > timing.alive().toNanos() && !asked) {
                asked = true;
                send(new Pdu(Command.ACTIVE_TEST, sequence.getAndIncrement(), new byte[0]));
            }
        } catch (IOException lost) {
            LOG.debug("the connection is lost", lost);
        }
    }

    void send(Pdu pdu) throws IOException {
        byte[] bytes = pdu.bytes();
        synchronized (out) {
            out.write(bytes);
            out.flush();
        }
    }

    /** Says good-bye and gives the gateway a moment to answer; {@link #run} ends by that. */
    void terminate() throws IOException {
        send(new Pdu(Command.TERMINATE, sequence.getAndIncrement(), new byte[0]));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException fault) {
            LOG.debug("the connection does not close", fault);
        }
        window.close();
    }
}
