package org.certhall.testing.message;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.certhall.api.message.MailSender;
import org.certhall.api.message.MailSender.Mail;

class StandInMailTest extends MailSenderContract {
    private final StandInMail sender = new StandInMail("stand-in");

    @Override
    protected MailSender sender() {
        return sender;
    }

    @Override
    protected void peer(PeerMode mode, Duration pause) {
        sender.turn(mode, pause);
    }

    @Override
    protected List<Arrived> arrived() {
        return sender.arrived().stream()
                .map(mail -> new Arrived(mail.key(), List.of(mail.to()), mail.subject(), mail.text(), files(mail)))
                .toList();
    }

    private static List<ArrivedFile> files(Mail mail) {
        return mail.attachments().stream()
                .map(file ->
                        new ArrivedFile(file.name(), file.type(), HexFormat.of().formatHex(file.content())))
                .toList();
    }
}
