package org.certhall.web.staff.messages;

import java.util.Arrays;
import java.util.Locale;

/** The tabs of the desk. */
enum DeskTab {
    WAITING,
    DEAD,
    SENT,
    TEMPLATES,
    GATEWAYS;

    /** Gives the tab that an address names; the first one where it names none. */
    static DeskTab of(String word) {
        return Arrays.stream(values())
                .filter(tab -> tab.word().equals(word))
                .findFirst()
                .orElse(WAITING);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
