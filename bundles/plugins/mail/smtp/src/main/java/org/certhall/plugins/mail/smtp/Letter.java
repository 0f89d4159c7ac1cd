package org.certhall.plugins.mail.smtp;

import jakarta.activation.CommandMap;
import jakarta.activation.DataContentHandler;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.certhall.api.message.MailSender.Attachment;
import org.certhall.api.message.MailSender.Mail;
import org.eclipse.angus.mail.handlers.multipart_mixed;

/** A mail in the form of the wire (RFC 5322, RFC 2045 to 2047, RFC 2231). */
final class Letter extends MimeMessage {
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+|[\\u2028\\u2029]");
    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9.+-]{1,60}/[A-Za-z0-9.+-]{1,60}");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneId.of("Asia/Shanghai"));

    private Letter(Session session) {
        super(session);
    }

    /**
     * Writes a letter; what stands in a header is rid of line ends.
     *
     * @param to in the form of the wire
     */
    static Letter of(Session session, MailServer server, Mail mail, String to, Instant now) throws MessagingException {
        Letter letter = new Letter(session);
        letter.setHeader("Message-ID", "<" + mail.key() + "@" + server.domain() + ">");
        letter.setHeader("Date", DATE.format(now));
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setFrom(address(server.from(), server.fromName()));
        letter.setRecipient(RecipientType.TO, new InternetAddress(to, true));
        letter.setSubject(oneLine(mail.subject()), "UTF-8");
        if (mail.attachments().isEmpty()) {
            letter.setDataHandler(text(mail.text()));
        } else {
            letter.setContent(mail);
        }
        letter.saveChanges();
        return letter;
    }

    /** Keeps the number that was given. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", getHeader("Message-ID", null));
    }

    private void setContent(Mail mail) throws MessagingException {
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setDataHandler(text(mail.text()));
        parts.addBodyPart(text);
        for (Attachment attachment : mail.attachments()) {
            parts.addBodyPart(part(attachment));
        }
        DataHandler handler = new DataHandler(parts, parts.getContentType());
        handler.setCommandMap(new Multiparts());
        setDataHandler(handler);
    }

    private static MimeBodyPart part(Attachment attachment) throws MessagingException {
        String name = oneLine(attachment.name());
        String type = TYPE.matcher(attachment.type()).matches() ? attachment.type() : "application/octet-stream";
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), type)));
        ParameterList parameters = new ParameterList();
        parameters.set("filename", name, "UTF-8");
        part.setHeader("Content-Disposition", new ContentDisposition(Part.ATTACHMENT, parameters).toString());
        ContentType content = new ContentType(type);
        content.setParameter("name", encoded(name));
        part.setHeader("Content-Type", content.toString());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** For readers of mail that do not know RFC 2231. */
    private static String encoded(String name) throws MessagingException {
        try {
            return MimeUtility.encodeText(name, "UTF-8", "B").replaceAll("\\s+", "");
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("UTF-8", impossible);
        }
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, oneLine(name), "UTF-8");
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("UTF-8", impossible);
        }
    }

    private static DataHandler text(String text) {
        byte[] bytes = text.replaceAll("\\r\\n|\\r|\\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return new DataHandler(new ByteArrayDataSource(bytes, "text/plain; charset=UTF-8"));
    }

    private static String oneLine(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }

    /** Writes multiparts without the mailcap files that an OSGi container does not find. */
    private static final class Multiparts extends CommandMap {
        @Override
        public DataContentHandler createDataContentHandler(String type) {
            return new multipart_mixed();
        }

        @Override
        public jakarta.activation.CommandInfo[] getPreferredCommands(String type) {
            return new jakarta.activation.CommandInfo[0];
        }

        @Override
        public jakarta.activation.CommandInfo[] getAllCommands(String type) {
            return new jakarta.activation.CommandInfo[0];
        }

        @Override
        public jakarta.activation.@org.jspecify.annotations.Nullable CommandInfo getCommand(String type, String name) {
            return null;
        }
    }
}
