package org.certhall.testing.message;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.certhall.api.message.MailSender;
import org.certhall.api.message.Outcome;
import org.certhall.api.value.LocalisedText;

/** A sender and its mailbox in one, for tests of what stands before senders; no time passes in it. */
public final class StandInMail implements MailSender {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,]+@[^\\s@,]+");

    private final String id;
    private final StandIn<Mail> peer = new StandIn<>(Mail::key);

    public StandInMail(String id) {
        this.id = id;
    }

    /** Behaves so from now on; one that is slow by more than the deadline gives no answer. */
    public void turn(PeerMode mode, Duration pause) {
        peer.turn(mode, pause);
    }

    /** Gives what was taken, oldest first. */
    public List<Mail> arrived() {
        return peer.arrived();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public LocalisedText name() {
        return new LocalisedText("替身 " + id, "Stand-in " + id);
    }

    @Override
    public Outcome send(Mail mail, Duration deadline) {
        if (!ADDRESS.matcher(mail.to()).matches()) {
            return new Outcome.Rejected(true, "not an address");
        }
        return peer.send(mail, deadline);
    }
}
