package org.certhall.plugins.mail.smtp;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.certhall.api.message.MailSender;
import org.certhall.api.value.LocalisedText;
import org.certhall.testing.message.MailSenderContract;
import org.certhall.testing.message.PeerMode;
import org.certhall.testing.peers.OutsideWorld;
import org.certhall.testing.peers.OutsideWorld.RawMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SmtpContractTest extends MailSenderContract {
    private OutsideWorld world;
    private SmtpSender sender;

    @BeforeEach
    void open(@TempDir Path folder) {
        world = OutsideWorld.open(folder);
        MailServer server = new MailServer(
                "127.0.0.1",
                world.smtpPort(),
                false,
                world.mailCertificate().toString(),
                "certhall",
                "demo-smtp",
                "noreply@hall.example",
                "证书大厅");
        sender = new SmtpSender(
                "smtp", new LocalisedText("邮件", "mail"), server, Clock.systemUTC(), (state, reason) -> {});
    }

    @AfterEach
    void close() {
        sender.close();
        world.close();
    }

    @Override
    protected MailSender sender() {
        return sender;
    }

    @Override
    protected void peer(PeerMode mode, Duration pause) {
        switch (mode) {
            case UP -> world.turn("mail", "up");
            case DOWN -> world.turn("mail", "down");
            case SLOW -> world.slow("mail", pause);
            case REJECT -> world.turn("mail", "reject");
            case SILENT -> world.turn("mail", "unknown");
        }
    }

    @Override
    protected List<Arrived> arrived() {
        return world.rawMail().stream().map(SmtpContractTest::arrived).toList();
    }

    private static Arrived arrived(RawMail raw) {
        try {
            MimeMessage mail =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw.source()));
            List<ArrivedFile> files = new ArrayList<>();
            Object text = mail.getContent();
            if (text instanceof MimeMultipart parts) {
                text = parts.getBodyPart(0).getContent();
                for (int i = 1; i < parts.getCount(); i++) {
                    files.add(file(parts.getBodyPart(i)));
                }
            }
            String plain = String.valueOf(text).replace("\r\n", "\n").stripTrailing();
            return new Arrived(mail.getMessageID(), List.of(raw.to()), mail.getSubject(), plain, files);
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static ArrivedFile file(BodyPart part) throws MessagingException, IOException {
        String content = HexFormat.of().formatHex(part.getInputStream().readAllBytes());
        String type = new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        return new ArrivedFile(part.getFileName(), type, content);
    }
}
