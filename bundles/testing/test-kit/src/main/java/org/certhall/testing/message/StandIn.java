package org.certhall.testing.message;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.certhall.api.message.Outcome;

/**
 * The other side of a stand-in: takes messages as its mode says, without a network and without letting time pass.
 *
 * @param <M> what it takes
 */
final class StandIn<M> {
    private final Function<M, String> key;
    private final List<M> arrived = new ArrayList<>();
    private PeerMode mode = PeerMode.UP;
    private Duration pause = Duration.ZERO;
    private boolean lasting = true;

    StandIn(Function<M, String> key) {
        this.key = key;
    }

    synchronized void turn(PeerMode next, Duration nextPause) {
        mode = next;
        pause = nextPause;
    }

    synchronized void rejectForGood(boolean forGood) {
        lasting = forGood;
    }

    synchronized List<M> arrived() {
        return List.copyOf(arrived);
    }

    synchronized Outcome send(M message, Duration deadline) {
        if (mode == PeerMode.DOWN) {
            return new Outcome.Unavailable("down on purpose");
        }
        if (mode == PeerMode.REJECT) {
            return new Outcome.Rejected(lasting, "rejected on purpose");
        }
        arrived.add(message);
        boolean answers = mode == PeerMode.UP || (mode == PeerMode.SLOW && pause.compareTo(deadline) <= 0);
        return answers ? accepted(message) : new Outcome.Unknown("no answer, on purpose");
    }

    synchronized Outcome query(M message) {
        if (mode == PeerMode.DOWN) {
            return new Outcome.Unavailable("down on purpose");
        }
        boolean taken = arrived.stream().anyMatch(known -> key.apply(known).equals(key.apply(message)));
        return mode == PeerMode.UP && taken ? accepted(message) : new Outcome.Unknown("no answer, on purpose");
    }

    private Outcome accepted(M message) {
        return new Outcome.Accepted("ref-" + key.apply(message));
    }
}
