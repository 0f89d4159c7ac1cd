package org.certhall.testing.peers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.certhall.testing.peers.Switchboard.Mode;

/** What stands before the mail server: STARTTLS and login are compulsory, and the switch's faults are made here. */
final class MailFront {
    private final int server;
    private final SSLContext tls;
    private final Supplier<Mode> mode;
    private final Supplier<Duration> slow;

    MailFront(int server, SSLContext tls, Supplier<Mode> mode, Supplier<Duration> slow) {
        this.server = server;
        this.tls = tls;
        this.mode = mode;
        this.slow = slow;
    }

    /** Serves one connection. */
    void serve(Socket plain) throws IOException {
        try (Socket behind = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), server)) {
            new Session(new SmtpLines(plain), new SmtpLines(behind)).run(plain);
        }
    }

    private final class Session {
        private final SmtpLines mailbox;
        private SmtpLines client;
        private boolean secure;
        private boolean known;

        Session(SmtpLines client, SmtpLines mailbox) {
            this.client = client;
            this.mailbox = mailbox;
        }

        void run(Socket plain) throws IOException {
            client.write(mailbox.readReply());
            String line = client.read();
            while (line != null) {
                String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
                if (verb.equals("STARTTLS") && !secure) {
                    client.write("220 2.0.0 Ready to start TLS\r\n");
                    client = new SmtpLines(upgraded(plain));
                    secure = true;
                } else {
                    serve(verb, line);
                }
                line = client.read();
            }
        }

        private void serve(String verb, String line) throws IOException {
            switch (verb) {
                case "EHLO" -> client.write(greeting(ask(line)));
                case "AUTH" -> login(line);
                case "MAIL" ->
                    client.write(
                            !secure
                                    ? "530 5.7.0 Must issue a STARTTLS command first\r\n"
                                    : known ? ask(line) : "530 5.7.0 Authentication required\r\n");
                case "RCPT" ->
                    client.write(
                            mode.get() == Mode.REJECT
                                    ? "550 5.7.1 Delivery not authorised, message refused\r\n"
                                    : ask(line));
                case "DATA" -> data(line);
                default -> client.write(ask(line));
            }
        }

        private String ask(String line) throws IOException {
            mailbox.write(line + "\r\n");
            return mailbox.readReply();
        }

        /** Offers STARTTLS where it is still to come, and a login only behind it. */
        private String greeting(String reply) {
            if (!reply.startsWith("250")) {
                return reply;
            }
            List<String> lines = new ArrayList<>();
            reply.lines().map(line -> line.substring(4)).forEach(lines::add);
            if (!secure) {
                lines.removeIf(line -> line.startsWith("AUTH"));
                lines.add("STARTTLS");
            }
            int last = lines.size() - 1;
            return lines.subList(0, last).stream()
                            .map(line -> "250-" + line + "\r\n")
                            .collect(Collectors.joining())
                    + "250 " + lines.get(last) + "\r\n";
        }

        private void login(String line) throws IOException {
            if (!secure) {
                client.write("538 5.7.11 Encryption required for requested authentication mechanism\r\n");
                return;
            }
            String reply = ask(line);
            while (reply.startsWith("334")) {
                client.write(reply);
                String secret = client.read();
                reply = ask(secret == null ? "*" : secret);
            }
            known = reply.startsWith("235");
            client.write(reply);
        }

        private void data(String line) throws IOException {
            String go = ask(line);
            client.write(go);
            if (!go.startsWith("354")) {
                return;
            }
            String next = client.read();
            while (next != null && !next.equals(".")) {
                mailbox.write(next + "\r\n");
                next = client.read();
            }
            if (next == null) {
                throw new IOException("the mail ends without a dot");
            }
            String taken = ask(".");
            if (mode.get() == Mode.UNKNOWN) {
                client.read();
            } else {
                if (mode.get() == Mode.SLOW) {
                    pause();
                }
                client.write(taken);
            }
        }

        private Socket upgraded(Socket plain) throws IOException {
            SSLSocket upgraded = (SSLSocket) tls.getSocketFactory()
                    .createSocket(plain, plain.getInetAddress().getHostAddress(), plain.getPort(), true);
            upgraded.setUseClientMode(false);
            upgraded.startHandshake();
            return upgraded;
        }
    }

    /** Waits as long as a slow server; nothing ends the wait sooner but the end of the process. */
    private void pause() throws IOException {
        try {
            if (new CountDownLatch(1).await(slow.get().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody counts down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
