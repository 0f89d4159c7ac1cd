package org.certhall.datafiles.kinds;

import java.util.Locale;

/** The names of constants as files write them. */
final class Constants {

    private Constants() {}

    /** Turns {@code inPerson} into {@code IN_PERSON}. */
    static String of(String name) {
        return name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
