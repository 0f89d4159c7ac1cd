package org.certhall.testing.peers;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.certhall.testing.peers.OutsideWorld.RawMail;
import org.certhall.testing.peers.Switchboard.Mode;
import org.jspecify.annotations.Nullable;

/** The mailboxes of every address, behind one mail server that wants TLS and a login. */
final class MailPeer implements Peer {
    /** The port of the mail server, counted from that of the web server. */
    static final int SMTP_PORT = 2;

    private static final String USER = "certhall";
    private static final String PASSWORD = "demo-smtp";

    private final Received<Mail> mailbox = new Received<>();
    private final Received<RawMail> raw = new Received<>();
    private final Clock clock = Clock.systemUTC();
    private @Nullable Switchboard switchboard;
    private @Nullable GreenMail server;
    private @Nullable SwitchedPort port;
    private @Nullable Path certificate;

    void receive(Mail mail) {
        mailbox.add(mail);
    }

    List<Mail> received(String to) {
        String address = to.toLowerCase(Locale.ROOT);
        return mailbox.matching(mail -> mail.to().toLowerCase(Locale.ROOT).equals(address));
    }

    List<RawMail> raw() {
        return raw.all();
    }

    int smtpPort() {
        return Objects.requireNonNull(port).port();
    }

    Path certificate() {
        return Objects.requireNonNull(certificate);
    }

    @Override
    public String id() {
        return "mail";
    }

    @Override
    public Map<String, Endpoint> endpoints() {
        return Map.of("GET /mail", query -> received(Refusal.required(query, "to")));
    }

    @Override
    public void open(Surroundings surroundings) throws IOException {
        Switchboard switches = surroundings.switchboard();
        switchboard = switches;
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        mail.start();
        mail.setUser(USER + "@hall.example", USER, PASSWORD);
        MessageDeliveryHandler standard = mail.getUserManager().getMessageDeliveryHandler();
        mail.getUserManager().setMessageDeliveryHandler((message, to) -> {
            raw.add(new RawMail(to.getEmail(), source(message.getMessage())));
            receive(mail(to.getEmail(), message.getMessage()));
            return standard.handle(message, to);
        });
        MailKey key = new MailKey(surroundings.folder());
        MailFront front = new MailFront(mail.getSmtp().getPort(), key.open(), this::mode, switches::pause);
        SwitchedPort open = new SwitchedPort(() -> mode() == Mode.DOWN, front::serve);
        open.open(surroundings.port(SMTP_PORT));
        surroundings.switchboard().watch(open::turned);
        server = mail;
        port = open;
        certificate = key.certificate();
    }

    @Override
    public void close() {
        if (port != null) {
            port.close();
        }
        if (server != null) {
            server.stop();
        }
    }

    @Override
    public List<List<String>> rows() {
        return mailbox.all().stream()
                .map(mail -> List.of(
                        mail.to(),
                        mail.subject(),
                        mail.text(),
                        String.join(" ", mail.attachments()),
                        mail.at().toString()))
                .toList();
    }

    private Mode mode() {
        return switchboard == null ? Mode.UP : switchboard.mode(id());
    }

    private Mail mail(String to, MimeMessage message) throws MessagingException {
        try {
            List<String> files = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            read(message, text, files);
            return new Mail(
                    to, Objects.requireNonNullElse(message.getSubject(), ""), text.toString(), clock.instant(), files);
        } catch (IOException unreadable) {
            throw new MessagingException("the mail cannot be read", unreadable);
        }
    }

    private static byte[] source(MimeMessage message) throws MessagingException {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            message.writeTo(out);
            return out.toByteArray();
        } catch (IOException unreadable) {
            throw new MessagingException("the mail cannot be read", unreadable);
        }
    }

    private static void read(Part part, StringBuilder text, List<String> files) throws MessagingException, IOException {
        if (part.getFileName() != null) {
            files.add(MimeUtility.decodeText(part.getFileName()));
        } else if (part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                read(inner, text, files);
            }
        } else {
            text.append(String.valueOf(part.getContent()).replace("\r\n", "\n").stripTrailing());
        }
    }
}
