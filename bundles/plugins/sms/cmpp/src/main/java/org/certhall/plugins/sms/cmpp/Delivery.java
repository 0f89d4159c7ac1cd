package org.certhall.plugins.sms.cmpp;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.certhall.api.message.Outcome;
import org.certhall.plugins.sms.cmpp.Deliver.Report;
import org.jspecify.annotations.Nullable;

/** One text on its way: what the gateway answered for each part, and what it reported later. */
final class Delivery {
    private final int parts;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final Set<Long> accepted = new HashSet<>();
    private final Map<Long, Report> reports = new HashMap<>();
    private int answers;
    private String reference = "";
    private Submit.@Nullable Answer refusal;

    Delivery(int parts) {
        this.parts = parts;
    }

    /** What the parts' reports come to. */
    record Summary(String reference, boolean delivered, String state) {}

    /** Completes when the last part is answered, or the connection is lost before. */
    CompletableFuture<Outcome> outcome() {
        return outcome;
    }

    /**
     * Tells whether it is on its way or taken: then it is not sent again. Whether to send again what was lost is for the
     * house to decide.
     */
    boolean isUnderWay() {
        return !outcome.isDone() || outcome.join() instanceof Outcome.Accepted;
    }

    /** Notes the answer for a part. */
    synchronized void answered(int part, Submit.Answer answer) {
        answers++;
        if (answer.accepted()) {
            accepted.add(answer.message());
            if (part == 1) {
                reference = reference(answer.message());
            }
        } else {
            refusal = answer;
        }
        if (answers == parts) {
            outcome.complete(
                    refusal == null
                            ? new Outcome.Accepted(reference)
                            : new Outcome.Rejected(refusal.lasting(), refusal.meaning()));
        }
    }

    /** Notes that no more answers will come. */
    void lost(String reason) {
        outcome.complete(new Outcome.Unknown(reason));
    }

    /** Notes a report, and gives what they come to once every part has one; a report that comes twice changes nothing. */
    synchronized Optional<Summary> reported(Report report) {
        reports.put(report.message(), report);
        if (answers < parts || refusal != null || !reports.keySet().containsAll(accepted)) {
            return Optional.empty();
        }
        Report telling = reports.values().stream()
                .filter(one -> !one.delivered())
                .findFirst()
                .orElse(report);
        return Optional.of(new Summary(reference, telling.delivered(), telling.state()));
    }

    /** Gives the form of a number that the house knows. */
    static String reference(long message) {
        return String.format("%016x", message);
    }
}
