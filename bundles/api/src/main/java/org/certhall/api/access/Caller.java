package org.certhall.api.access;

import java.util.Locale;

/** Whoever calls a guarded service, as far as he can prove it; the guard finds out what he may do. */
public interface Caller {
    /** Gives the network address the call comes from; blank where there is none. */
    String address();

    /** Gives the language that messages to him are written in: Chinese or English. */
    Locale locale();

    /** Gives what the caller's browser says it is, in its header {@code User-Agent}; blank where there is none. */
    default String browser() {
        return "";
    }

    /** A visitor who has not logged in. */
    record Anonymous(String address, Locale locale, String browser) implements Caller {
        public Anonymous(String address, Locale locale) {
            this(address, locale, "");
        }
    }

    /** Somebody who has logged in. */
    record Session(SessionToken token, String address, Locale locale, String browser) implements Caller {
        public Session(SessionToken token, String address, Locale locale) {
            this(token, address, locale, "");
        }
    }

    /**
     * An operator on the Karaf console, whom the console has admitted.
     *
     * @param user his name there
     */
    record Console(String user) implements Caller {
        @Override
        public String address() {
            return "";
        }

        @Override
        public Locale locale() {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
