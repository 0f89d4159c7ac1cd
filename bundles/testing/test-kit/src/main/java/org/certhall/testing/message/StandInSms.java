package org.certhall.testing.message;

import java.time.Duration;
import java.util.List;
import org.certhall.api.message.Outcome;
import org.certhall.api.message.SmsGateway;
import org.certhall.api.value.LocalisedText;

/** A gateway and its other side in one, for tests of what stands before gateways; no time passes in it. */
public final class StandInSms implements SmsGateway {
    private final String id;
    private final StandIn<Sms> peer = new StandIn<>(Sms::key);

    public StandInSms(String id) {
        this.id = id;
    }

    /** Behaves so from now on; one that is slow by more than the deadline gives no answer. */
    public void turn(PeerMode mode, Duration pause) {
        peer.turn(mode, pause);
    }

    /** Says whether what it rejects is rejected for good, as it is at first. */
    public void rejectForGood(boolean forGood) {
        peer.rejectForGood(forGood);
    }

    /** Gives what was taken, oldest first. */
    public List<Sms> arrived() {
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
    public Outcome send(Sms sms, Duration deadline) {
        return peer.send(sms, deadline);
    }

    @Override
    public Outcome query(Sms sms, Duration deadline) {
        return peer.query(sms);
    }
}
