package org.certhall.plugins.sms.cmpp;

/** The command numbers of the protocol (CMPP 3.0, 7.3). */
final class Command {
    static final int CONNECT = 1;
    static final int TERMINATE = 2;
    static final int SUBMIT = 4;
    static final int DELIVER = 5;
    static final int ACTIVE_TEST = 8;
    /** Added to a command in the answer to it. */
    static final int RESPONSE = 0x80000000;

    private Command() {}
}
