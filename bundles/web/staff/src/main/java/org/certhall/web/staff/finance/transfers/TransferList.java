package org.certhall.web.staff.finance.transfers;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.certhall.api.transfer.TransferState;

/** The lists of the desk. */
enum TransferList {
    /** What waits for a first officer. */
    MATCH(TransferState.TO_MATCH),
    /** What waits for a second one. */
    CONFIRM(TransferState.DECIDED, TransferState.RETURN_PAID),
    /** What is to be paid back. */
    RETURN(TransferState.TO_RETURN),
    BOOKED(TransferState.BOOKED),
    RETURNED(TransferState.RETURNED),
    ASIDE(TransferState.SET_ASIDE),
    ALL(TransferState.values());

    private final Set<TransferState> states;

    TransferList(TransferState... states) {
        this.states = EnumSet.copyOf(Arrays.asList(states));
    }

    /** Gives the list that an address names; the first one where it names none. */
    static TransferList of(String word) {
        return Arrays.stream(values())
                .filter(list -> list.word().equals(word))
                .findFirst()
                .orElse(MATCH);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Set<TransferState> states() {
        return Set.copyOf(states);
    }

    /** Tells whether somebody has to do something about what it lists. */
    boolean work() {
        return this == MATCH || this == CONFIRM || this == RETURN;
    }

    long count(Map<TransferState, Long> counts) {
        return states.stream()
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
    }
}
