package org.certhall.core.challenge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.protection.DataProtection;

/** What one code asks of all limits at once: granted by each or by none. */
record Claims(Claim recipient, Optional<Claim> address, Claim total) {
    static Claims of(CodeLimits limits, String recipient, String address, DataProtection protection) {
        return new Claims(
                recipient(limits, recipient, protection),
                address.isBlank()
                        ? Optional.empty()
                        : Optional.of(Claim.of(limits.address(), Origin.of(address), protection)),
                Claim.of(limits.total(), "", protection));
    }

    /** Counts an address once in whichever case it was typed. */
    static Claim recipient(CodeLimits limits, String recipient, DataProtection protection) {
        return Claim.of(limits.recipient(), recipient.toLowerCase(Locale.ROOT), protection);
    }

    /** Tells what would be refused as things stand, without locking anything. */
    Optional<Refusal> look(EntityManager entities, Instant now) {
        return longest(all().stream()
                .map(claim -> new Refusal(claim, claim.look(entities, now)))
                .toList());
    }

    /**
     * Takes one from each, unless one of them refuses. Rows are locked in one order, so that two of these never wait for
     * each other; the row that everybody shares comes last.
     */
    Optional<Refusal> take(EntityManager entities, Instant now) {
        List<Allowance> rows = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (Claim claim : all()) {
            Allowance row = claim.lock(entities, now);
            rows.add(row);
            refusals.add(new Refusal(claim, row.waiting(claim.limit(), now)));
        }
        Optional<Refusal> refusal = longest(refusals);
        if (refusal.isEmpty()) {
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).take(all().get(i).limit(), now);
            }
        }
        return refusal;
    }

    /** Says whether it is the hall that sends no more, whoever asks. */
    boolean isExhausted(Refusal refusal) {
        return refusal.claim().equals(total);
    }

    private List<Claim> all() {
        List<Claim> all = new ArrayList<>(List.of(recipient));
        address.ifPresent(all::add);
        all.add(total);
        return all;
    }

    private static Optional<Refusal> longest(List<Refusal> refusals) {
        return refusals.stream()
                .filter(refusal -> !refusal.waiting().isZero())
                .reduce((one, other) -> other.waiting().compareTo(one.waiting()) > 0 ? other : one);
    }

    /** A limit that refuses, and for how long. */
    record Refusal(Claim claim, Duration waiting) {
        /** Gives the whole seconds after which it grants again. */
        long seconds() {
            return waiting.plusMillis(999).toSeconds();
        }
    }
}
