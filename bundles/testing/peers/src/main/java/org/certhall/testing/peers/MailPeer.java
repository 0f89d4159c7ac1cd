package org.certhall.testing.peers;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The mailboxes: every mail sent to any address. */
final class MailPeer implements Peer {
    private final Received<Mail> mailbox = new Received<>();

    /**
     * A mail as it arrived.
     *
     * @param attachments the file names
     */
    record Mail(String to, String subject, String text, Instant at, List<String> attachments) {}

    void receive(Mail mail) {
        mailbox.add(mail);
    }

    @Override
    public String id() {
        return "mail";
    }

    @Override
    public Map<String, Endpoint> endpoints() {
        return Map.of("GET /mail", query -> {
            String to = Refusal.required(query, "to").toLowerCase(Locale.ROOT);
            return mailbox.matching(mail -> mail.to().toLowerCase(Locale.ROOT).equals(to));
        });
    }

    @Override
    public List<List<String>> rows() {
        return mailbox.all().stream()
                .map(mail -> List.of(
                        mail.to(),
                        mail.subject(),
                        String.join(" ", mail.attachments()),
                        mail.at().toString()))
                .toList();
    }
}
